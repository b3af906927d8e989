/// The header of a WARC record.
struct WARCHeader {
  /// The longest header that is read.
  static let maximumLength = 64 << 10

  /// The version behind `WARC/`, as written.
  let version: String
  /// What kind of record it is, in lower case.
  let type: String?
  /// How many bytes follow; nil where the header does not say, or says several things.
  let length: Int?
  let url: String?
  let date: String?
  let id: String?
  /// What the block is.
  let contentType: MediaType?
  /// What the archive found the page to be.
  let payloadType: MediaType?
  /// Why the crawler cut the page off, where it did.
  let truncation: String?
  /// Which part of a page this is, where it was split.
  let segment: Int?

  /// Reads a header, from `WARC/` to the empty line.
  init(_ bytes: [UInt8]) {
    let lineEnd = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let line = String(decoding: bytes[..<lineEnd], as: UTF8.self)
    version = String(line.dropFirst(5).prefix { !$0.isWhitespace }.prefix(20))
    let fields = HeaderFields(bytes[lineEnd...].dropFirst())
    type = fields.value("warc-type")?.lowercased()
    length = Self.length(fields.values("content-length"))
    url = fields.value("warc-target-uri").map { Self.withoutUser(Self.bare($0)) }
    date = fields.value("warc-date").map { String($0.prefix(40)) }
    id = fields.value("warc-record-id").map { String(Self.bare($0).prefix(200)) }
    contentType = fields.value("content-type").flatMap(MediaType.init)
    payloadType = fields.value("warc-identified-payload-type").flatMap(MediaType.init)
    truncation = fields.value("warc-truncated").map { String($0.prefix(40)) }
    segment = fields.value("warc-segment-number").flatMap { Int($0) }
  }

  /// Whether the version is one whose records are read.
  var isKnownVersion: Bool { ["1.0", "1.1", "0.17", "0.18"].contains(version) }

  private static func length(_ values: [String]) -> Int? {
    guard let first = values.first, values.allSatisfy({ $0 == first }), let length = Int(first),
      length >= 0
    else { return nil }
    return length
  }

  /// The value without the angle brackets that some writers put around it.
  private static func bare(_ value: String) -> String {
    value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
  }

  /// An address without name and password, and no longer than one can be.
  private static func withoutUser(_ url: String) -> String {
    let url = String(url.prefix(2048))
    guard let scheme = url.firstRange(of: "://") else { return url }
    let rest = url[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let at = host.lastIndex(of: "@") else { return url }
    return String(url[..<scheme.upperBound] + rest[rest.index(after: at)...])
  }
}
