internal import RepostCore

/// The header of an HTTP response as a crawler keeps it, and what it says about the body behind it.
struct HTTPResponse {
  /// The longest header that is read.
  static let maximumHeader = 256 << 10

  private let fields: HeaderFields

  /// Reads a header, from the status line to the empty line; nil where it does not start as one.
  init?(head: [UInt8]) {
    guard head.starts(with: "HTTP/".utf8) else { return nil }
    fields = HeaderFields(head)
  }

  /// What the server says the body is.
  var mediaType: MediaType? { fields.value("content-type").flatMap(MediaType.init) }

  /// The body, put together and decompressed.
  func body(_ raw: [UInt8], limit: Int) -> Inflated {
    var fault: ContainerError?
    var body = raw
    let isChunked = fields.values("transfer-encoding").contains {
      $0.lowercased().contains("chunked")
    }
    if isChunked, let joined = ChunkedBody.joined(raw) {
      body = joined.bytes
      fault = joined.fault
    } else if !isChunked, let missing = missing(raw.count) {
      fault = ContainerError(
        .truncated, "\(missing) bytes at the end of the page are missing.")
    }
    let decoded = ContentCoding.decoded(
      fields.values("content-encoding"), body, limit: limit)
    return Inflated(bytes: decoded.bytes, fault: fault ?? decoded.fault)
  }

  /// How many bytes the header promises and the record does not hold.
  ///
  /// A crawler that decompresses bodies keeps the old length, which says nothing then.
  private func missing(_ count: Int) -> Int? {
    guard fields.values("content-encoding").isEmpty,
      let length = fields.value("content-length").flatMap({ Int($0) }), length > count
    else { return nil }
    return length - count
  }
}
