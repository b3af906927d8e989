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
    var rest = Substring(text)
    // Few addresses are that long or have such characters; the others are taken as they are.
    if text.utf8.count > Self.maximumLength
      || text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D })
    {
      rest = Substring(
        String(
          String.UnicodeScalarView(
            text.unicodeScalars.prefix(Self.maximumLength)
              .filter { !["\t", "\n", "\r"].contains($0) })))
    }
    rest = rest.trimmingWhitespace()
    if let hash = rest.firstIndex(of: "#") {
      fragment = String(rest[rest.index(after: hash)...])
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = String(rest[rest.index(after: mark)...])
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon].lowercased()
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      (host, port) = Self.authority(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
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

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (first | 0x20) &- 0x61 < 26 else { return false }
    return text.utf8.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || [0x2B, 0x2D, 0x2E].contains($0)
    }
  }

  private static func authority(_ text: Substring) -> (host: String, port: Int?) {
    var rest = text
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    var port: Int?
    if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("]") {
      let digits = rest[rest.index(after: colon)...]
      if digits.allSatisfy(\.isNumber) {
        port = Int(digits)
        rest = rest[..<colon]
      }
    }
    var host = rest.lowercased()
    while host.hasSuffix(".") { host.removeLast() }
    return (host, port)
  }

  private static func withoutDotSegments(_ path: String) -> String {
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
