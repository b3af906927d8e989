/// The address of a page, taken apart leniently: a page's links are whatever people wrote.
///
/// The parts are as written, except that the scheme and the host are lower-cased. Nothing is
/// percent-decoded and no host is converted: `globalreseаrch.ca` with a Cyrillic letter stays another
/// host. Splitting and resolving follow RFC 3986, sections 5.2 and appendix B.
package struct WebAddress: Hashable, Sendable {
  /// The scheme in lower case, or nil in a relative reference.
  package var scheme: String?
  /// The host in lower case, or nil where the address has none.
  package var host: String?
  /// The port, or nil where none is written or it is not a number.
  package var port: Int?
  /// The path, perhaps empty.
  package var path: String
  /// What follows `?`, without it.
  package var query: String?
  /// What follows `#`, without it.
  package var fragment: String?

  /// The longest address that is taken apart; a longer one is cut there.
  package static let maximumLength = 8_192

  /// Takes `text` apart; surrounding white space, tabs and line ends are dropped, as browsers do.
  package init(_ text: String) {
    // Nearly all addresses are plain ASCII without anything to drop.
    if let plain = text.utf8.withContiguousStorageIfAvailable({ Self(plain: $0) }), let plain {
      self = plain
      return
    }
    var rest = Self.withoutLineEnds(text).trimmingWhitespace()
    // The separators are ASCII, so they are looked for in code units: no grapheme hides one.
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = String(rest[rest.utf8.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = String(rest[rest.utf8.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.utf8.index(after: colon)...]
    }
    if scheme == nil || scheme == "http" || scheme == "https",
      rest.utf8.contains(UInt8(ascii: "\\"))
    {
      // Browsers read a backslash as a slash; `https:\\a.example\@b.example` leads to a.example.
      rest = Substring(rest.replacing("\\", with: "/"))
    }
    if rest.utf8.starts(with: "//".utf8) {
      rest = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)...]
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      (host, port) = Self.authority(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  /// Takes plain bytes apart; nil where they hold something that has to be dropped or replaced.
  private init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= Self.maximumLength,
      bytes.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "\\") })
    else { return nil }
    func text(_ range: Range<Int>) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    var start = 0
    var end = bytes.count
    if let hash = bytes.firstIndex(of: UInt8(ascii: "#")) {
      fragment = text(hash + 1..<end)
      end = hash
    }
    if let mark = bytes[..<end].firstIndex(of: UInt8(ascii: "?")) {
      query = text(mark + 1..<end)
      end = mark
    }
    if let colon = bytes[..<end].firstIndex(of: UInt8(ascii: ":")),
      Self.isScheme(bytes[..<colon])
    {
      scheme = Self.lowercased(bytes[..<colon])
      start = colon + 1
    }
    if start + 2 <= end, bytes[start] == UInt8(ascii: "/"), bytes[start + 1] == UInt8(ascii: "/") {
      start += 2
      let hostEnd = bytes[start..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
      let authority = bytes[start..<hostEnd]
      let isBare = authority.allSatisfy {
        $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: ":") && !(0x41...0x5A ~= $0)
      }
      if isBare, authority.last != UInt8(ascii: ".") {
        host = text(start..<hostEnd)
      } else {
        (host, port) = Self.authority(Substring(text(start..<hostEnd)))
      }
      start = hostEnd
    }
    path = text(start..<end)
  }

  private static func lowercased(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    if bytes.elementsEqual("https".utf8) { return "https" }
    if bytes.elementsEqual("http".utf8) { return "http" }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static func isScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = bytes.first, (first | 0x20) &- 0x61 < 26 else { return false }
    return bytes.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
  }

  /// The address as text.
  package var text: String {
    var out = ""
    if let scheme { out += scheme + ":" }
    if let host {
      out += "//" + host
      if let port { out += ":\(port)" }
    }
    out += path
    if let query { out += "?" + query }
    if let fragment { out += "#" + fragment }
    return out
  }

  /// Whether the address can be opened over the web.
  package var isWeb: Bool { (scheme == "http" || scheme == "https") && host?.isEmpty == false }

  /// The host without a leading `www.`.
  package var bareHost: String? {
    host.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 }
  }

  /// Names and values of the query, in order, not decoded.
  package var parameters: [(name: String, value: String)] {
    (query ?? "").split(separator: "&", omittingEmptySubsequences: true).prefix(256).map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(pair[0]), pair.count > 1 ? String(pair[1]) : "")
    }
  }

  /// The address that this reference means on the page at `base`.
  package func resolved(against base: WebAddress?) -> WebAddress {
    guard scheme == nil, let base, base.scheme != nil else { return self }
    var out = self
    out.scheme = base.scheme
    if host != nil { return out }
    out.host = base.host
    out.port = base.port
    if path.isEmpty {
      out.path = base.path
      if query == nil { out.query = base.query }
    } else if !path.hasPrefix("/") {
      let folder = base.path.lastIndex(of: "/").map { base.path[...$0] } ?? "/"
      out.path = Self.withoutDotSegments(folder + path)
    } else {
      out.path = Self.withoutDotSegments(path)
    }
    return out
  }

  /// The text up to the maximum length, without the tabs and line ends that browsers drop.
  private static func withoutLineEnds(_ text: String) -> Substring {
    if text.utf8.count <= maximumLength, !text.utf8.contains(where: { 0x09...0x0D ~= $0 }) {
      return Substring(text)
    }
    return Substring(
      String(
        text.unicodeScalars.prefix(maximumLength)
          .filter { !["\t", "\n", "\r"].contains($0) }.map(Character.init)))
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) &- 0x61 < 26 else { return false }
    return text.utf8.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || [0x2B, 0x2D, 0x2E].contains($0)
    }
  }

  private static func authority(_ text: Substring) -> (host: String, port: Int?) {
    var rest = text
    if let at = rest.utf8.lastIndex(of: UInt8(ascii: "@")) {
      rest = rest[rest.utf8.index(after: at)...]
    }
    var port: Int?
    if let colon = rest.utf8.lastIndex(of: UInt8(ascii: ":")),
      !rest[colon...].utf8.contains(UInt8(ascii: "]"))
    {
      let digits = rest[rest.utf8.index(after: colon)...]
      if digits.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
        port = Int(digits)
        rest = rest[..<colon]
      }
    }
    var host = rest.lowercased()
    while host.hasSuffix(".") { host.removeLast() }
    return (host, port)
  }

  /// A path whose `.` and `..` have been followed.
  package static func withoutDotSegments(_ path: String) -> String {
    var out: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case ".": if isLast { out.append("") }
      case "..":
        if out.count > 1 { out.removeLast() }
        if isLast { out.append("") }
      default: out.append(part)
      }
    }
    return out.joined(separator: "/")
  }
}

extension Substring {
  fileprivate func trimmingWhitespace() -> Substring {
    var out = self
    while out.first?.isWhitespace == true { out.removeFirst() }
    while out.last?.isWhitespace == true { out.removeLast() }
    return out
  }
}
