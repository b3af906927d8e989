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
    let fields = HeaderFields(bytes)
    version = Self.text(fields.firstLine.dropFirst(5).prefix { $0 != 0x20 }, 20)
    type = fields.value("warc-type")?.lowercased()
    length = Self.length(fields.values("content-length"))
    url = fields.bytes("warc-target-uri").map { Self.text(Self.withoutUser(Self.bare($0)), 2048) }
    date = fields.bytes("warc-date").map { Self.text($0, 40) }
    id = fields.bytes("warc-record-id").map { Self.text(Self.bare($0), 200) }
    contentType = fields.value("content-type").flatMap(MediaType.init)
    payloadType = fields.value("warc-identified-payload-type").flatMap(MediaType.init)
    truncation = fields.bytes("warc-truncated").map { Self.text($0, 40) }
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

  /// The start of a value as text: no report needs more of one.
  private static func text(_ value: ArraySlice<UInt8>, _ count: Int) -> String {
    String(decoding: value.prefix(count), as: UTF8.self)
  }

  /// The value without the angle brackets that some writers put around it.
  private static func bare(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    value.count >= 2 && value.first == UInt8(ascii: "<") && value.last == UInt8(ascii: ">")
      ? value.dropFirst().dropLast() : value
  }

  /// An address without name and password.
  private static func withoutUser(_ url: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let slash = UInt8(ascii: "/")
    guard let colon = url.firstIndex(of: UInt8(ascii: ":")),
      url[colon...].starts(with: "://".utf8)
    else { return url }
    let rest = url[(colon + 3)...]
    let host = rest.prefix { $0 != slash && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let at = host.lastIndex(of: UInt8(ascii: "@")) else { return url }
    return url[..<(colon + 3)] + rest[(at + 1)...]
  }
}
