internal import CDeflate
internal import FuzzTargets
internal import RepostDocuments

/// Puts documents into what they come in, so that what is broken is the document or what is around it.
struct Packer {
  private static let labels = [
    "windows-1251", "koi8-r", "iso-8859-2", "macintosh", "utf-16le", "utf-16be", "gbk", "big5",
    "euc-kr", "shift_jis", "euc-jp", "gb18030", "windows-1252", "ibm866", "x-mac-cyrillic",
    "utf-8", "iso-2022-jp", "windows-874", "utf-8;", "no such",
  ]

  private var encoders: [TextEncoding: ReversedDecoder] = [:]

  /// The documents in one container, chosen by `numbers`.
  mutating func packed(
    _ documents: [[UInt8]], _ packing: Packing, _ numbers: inout SeededNumbers
  ) -> [UInt8] {
    switch packing {
    case .none: documents.first ?? []
    case .encoding: encoded(documents.first ?? [], &numbers)
    case .gzip:
      documents.flatMap { numbers.happens(percent: 70) ? Self.gzip($0) : StoredGzip.bytes(of: $0) }
    case .webArchive: Self.webArchive(documents, &numbers)
    case .zip: Self.zip(documents, &numbers)
    }
  }

  private mutating func encoded(_ document: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    let label = numbers.element(of: Self.labels)
    let head = Array((label + "\n").utf8)
    guard let encoding = TextEncoding(label: label), encoding != .utf8 else {
      return head + document
    }
    let encoder = encoders[encoding] ?? ReversedDecoder(encoding)
    encoders[encoding] = encoder
    return head + encoder.bytes(of: String(decoding: document, as: UTF8.self))
  }

  /// Bytes as a gzip file of one member.
  private static func gzip(_ content: [UInt8]) -> [UInt8] {
    compressed(content, libdeflate_gzip_compress_bound, libdeflate_gzip_compress)
  }

  private static func deflate(_ content: [UInt8]) -> [UInt8] {
    compressed(content, libdeflate_deflate_compress_bound, libdeflate_deflate_compress)
  }

  private static func compressed(
    _ content: [UInt8], _ bound: (OpaquePointer?, Int) -> Int,
    _ compress: (OpaquePointer?, UnsafeRawPointer?, Int, UnsafeMutableRawPointer?, Int) -> Int
  ) -> [UInt8] {
    let compressor = libdeflate_alloc_compressor(6)
    defer { libdeflate_free_compressor(compressor) }
    var out = [UInt8](repeating: 0, count: bound(compressor, content.count))
    let count = compress(compressor, content, content.count, &out, out.count)
    return Array(out.prefix(count))
  }

  private static func webArchive(
    _ documents: [[UInt8]], _ numbers: inout SeededNumbers
  ) -> [UInt8] {
    var out: [UInt8] = []
    let isCompressed = numbers.happens(percent: 50)
    for (index, document) in documents.enumerated() {
      let record = record(document, number: index, &numbers)
      out += isCompressed ? gzip(record) : record
    }
    return out
  }

  private static func record(
    _ document: [UInt8], number: Int, _ numbers: inout SeededNumbers
  ) -> [UInt8] {
    var body = document
    var fields = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    switch numbers.number(in: 0...5) {
    case 0:
      body = gzip(document)
      fields += "Content-Encoding: gzip\r\n"
    case 1:
      body = deflate(document)
      fields += "Content-Encoding: deflate\r\n"
    case 2:
      body = chunked(document, &numbers)
      fields += "Transfer-Encoding: chunked\r\n"
    case 3: fields += "Content-Length: \(document.count)\r\n"
    default: break
    }
    let block = Array((fields + "\r\n").utf8) + body
    let head = """
      WARC/1.\(numbers.number(in: 0...1))\r
      WARC-Type: \(numbers.element(of: ["response", "response", "resource", "request"]))\r
      WARC-Target-URI: https://harbour.example/\(number)\r
      WARC-Date: 2024-05-0\(1 + number % 9)T10:00:00Z\r
      WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000\(number % 10)>\r
      Content-Type: application/http; msgtype=response\r
      Content-Length: \(block.count)\r
      \r

      """
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
  }

  private static func chunked(_ document: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var out: [UInt8] = []
    var rest = document[...]
    while !rest.isEmpty {
      let chunk = rest.prefix(numbers.number(in: 1...8192))
      out += Array((String(chunk.count, radix: 16) + "\r\n").utf8) + chunk + Array("\r\n".utf8)
      rest = rest.dropFirst(chunk.count)
    }
    return out + Array("0\r\n\r\n".utf8)
  }

  private static func zip(_ documents: [[UInt8]], _ numbers: inout SeededNumbers) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    let names = ["mimetype", "word/document.xml", "OEBPS/chapter.xhtml", "META-INF/container.xml"]
    for (index, document) in documents.enumerated() {
      let isStored = numbers.happens(percent: 40)
      let data = isStored ? document : deflate(document)
      let name = Array((index < names.count ? names[index] : "page\(index).html").utf8)
      let description =
        littleEndian(0, 2) + littleEndian(isStored ? 0 : 8, 2) + littleEndian(0, 4)
        + littleEndian(UInt64(Checksum.crc32(document)), 4) + littleEndian(UInt64(data.count), 4)
        + littleEndian(UInt64(document.count), 4) + littleEndian(UInt64(name.count), 2)
        + littleEndian(0, 2)
      directory +=
        [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + description + littleEndian(0, 10)
        + littleEndian(UInt64(out.count), 4) + name
      out += [0x50, 0x4B, 3, 4, 20, 0] + description + name + data
    }
    let end =
      [0x50, 0x4B, 5, 6] + littleEndian(0, 4) + littleEndian(UInt64(documents.count), 2)
      + littleEndian(UInt64(documents.count), 2) + littleEndian(UInt64(directory.count), 4)
      + littleEndian(UInt64(out.count), 4) + littleEndian(0, 2)
    return out + directory + end
  }
}
