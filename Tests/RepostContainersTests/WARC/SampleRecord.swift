/// Writes records of web archives for tests, honest or lying.
struct SampleRecord {
  var version = "1.0"
  var type: String? = "response"
  var url: String? = "https://harbour.example/page"
  var contentType: String? = "application/http; msgtype=response"
  /// The lines of the header that come before all others.
  var fields: [String] = []
  /// What `Content-Length` says; the true length where it is nil.
  var length: String?
  var hasLength = true
  var block: [UInt8]
  var lineEnd = "\r\n"
  var ending = "\r\n\r\n"

  /// A response with a page of HTML.
  static func page(
    _ text: String, head: [String] = [], url: String = "https://harbour.example/page"
  )
    -> SampleRecord
  {
    response(
      [UInt8]("<p>\(text)</p>"), head: ["Content-Type: text/html; charset=utf-8"] + head, url: url)
  }

  /// A response with a body.
  static func response(
    _ body: [UInt8], head: [String], url: String = "https://harbour.example/page"
  ) -> SampleRecord {
    let lines = (["HTTP/1.1 200 OK"] + head).joined(separator: "\r\n")
    return SampleRecord(url: url, block: [UInt8](lines + "\r\n\r\n") + body)
  }

  /// A record that is no response.
  static func other(_ type: String, _ block: String, contentType: String?) -> SampleRecord {
    SampleRecord(type: type, contentType: contentType, block: [UInt8](block))
  }

  var bytes: [UInt8] {
    var lines = ["WARC/\(version)"]
    if let type { lines.append("WARC-Type: \(type)") }
    lines += fields
    if let url { lines.append("WARC-Target-URI: \(url)") }
    lines += ["WARC-Date: 2024-05-06T07:08:09Z", "WARC-Record-ID: <urn:uuid:1-2-3>"]
    if let contentType { lines.append("Content-Type: \(contentType)") }
    if hasLength { lines.append("Content-Length: \(length ?? "\(block.count)")") }
    let head = lines.map { $0 + lineEnd }.joined() + lineEnd
    return [UInt8](head) + block + [UInt8](ending)
  }
}

/// How the records of an archive are compressed.
enum Packing: CaseIterable {
  case plain, recordByRecord, whole

  func bytes(_ records: [[UInt8]]) -> [UInt8] {
    switch self {
    case .plain: records.flatMap { $0 }
    case .recordByRecord: records.flatMap { Compression.gzip($0) }
    case .whole: Compression.gzip(records.flatMap { $0 })
    }
  }
}
