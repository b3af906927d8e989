import RepostContainers
import RepostCore
import Testing

/// How the bodies of responses are put together, seen through an archive.
@Suite struct ResponseBodyTests {
  private static let page = "<p>" + String(repeating: "Words of a page. ", count: 50) + "</p>"
  private static let html = "Content-Type: text/html"

  private static func read(_ body: [UInt8], _ head: String...) -> Reading {
    let bad = SampleRecord.response(body, head: [html] + head)
    return Reading(bad.bytes + SampleRecord.page("After.").bytes)
  }

  private static func chunks(_ text: String, sizes: [Int]) -> String {
    var rest = Substring(text)
    var out = ""
    for size in sizes {
      let piece = rest.prefix(size)
      out += "\(String(piece.utf8.count, radix: 16));note=1\r\n\(piece)\r\n"
      rest = rest.dropFirst(size)
    }
    return out
      + "\(String(rest.utf8.count, radix: 16).uppercased())\r\n\(rest)\r\n0\r\nTrailer: x\r\n\r\n"
  }

  @Test("chunks are joined")
  func chunks() {
    let body = Self.chunks(Self.page, sizes: [1, 2, 300])
    let reading = Self.read([UInt8](body), "Transfer-Encoding: chunked")
    #expect(reading.texts == [Self.page, "<p>After.</p>"])
    #expect(reading.incidents.isEmpty)
  }

  @Test("compressed pages are decompressed", arguments: ["gzip", "x-gzip", "GZIP, identity"])
  func gzip(coding: String) {
    let reading = Self.read(Compression.gzip(Self.page), "Content-Encoding: \(coding)")
    #expect(reading.texts == [Self.page, "<p>After.</p>"])
    #expect(reading.incidents.isEmpty)
  }

  @Test("deflate is read with and without the zlib frame", arguments: [true, false])
  func deflate(hasFrame: Bool) {
    let body = Compression.compressed([UInt8](Self.page), hasFrame ? .zlib : .deflate)
    let reading = Self.read(body, "Content-Encoding: deflate")
    #expect(reading.texts == [Self.page, "<p>After.</p>"])
  }

  @Test("chunks are joined before they are decompressed, and codings undone from the last")
  func both() {
    let compressed = Compression.gzip(Compression.gzip(Self.page))
    var body: [UInt8] = []
    for start in stride(from: 0, to: compressed.count, by: 10) {
      let piece = compressed[start..<min(start + 10, compressed.count)]
      body += [UInt8](String(piece.count, radix: 16) + "\r\n") + piece + [UInt8]("\r\n")
    }
    body += [UInt8]("0\r\n\r\n")
    let reading = Self.read(
      body, "Transfer-Encoding: Chunked", "Content-Encoding: gzip", "Content-Encoding: gzip")
    #expect(reading.texts == [Self.page, "<p>After.</p>"])
  }

  @Test(
    "a header that a crawler kept of a body it had decoded is seen through",
    arguments: [
      "Transfer-Encoding: chunked", "Content-Encoding: gzip", "Content-Encoding: br",
      "Content-Encoding: deflate", "Content-Encoding: utf-8", "Content-Encoding: none",
    ])
  func decodedAlready(field: String) {
    let reading = Self.read([UInt8](Self.page), field)
    #expect(reading.texts == [Self.page, "<p>After.</p>"])
    #expect(reading.incidents.isEmpty)
  }

  @Test(
    "bad chunks give what came before them",
    arguments: [
      ("5\r\n<p>ab\r\nFFFFFFFFFFFFFFFF\r\nabc", "malformed-record", "<p>ab"),
      ("5\r\n<p>ab\r\n7FFFFFFFFFFFFFF\r\nabc", "truncated", "<p>ababc"),
      ("5\r\n<p>abcdef\r\n0\r\n\r\n", "malformed-record", "<p>ab"),
      ("5\r\n<p>ab\r\n", "truncated", "<p>ab"), ("5\r\n<p>", "truncated", "<p>"),
      ("5\r\n<p>ab\r\n\r\n", "malformed-record", "<p>ab"),
      ("5\r\n<p>ab\r\nzz\r\n", "malformed-record", "<p>ab"),
    ])
  func badChunks(body: String, code: String, text: String) {
    let reading = Self.read([UInt8](body), "Transfer-Encoding: chunked")
    #expect(reading.texts == [text, "<p>After.</p>"])
    #expect(reading.codes == ["\(code) partial"])
  }

  @Test("a chunk of an impossible size at the start leaves nothing, and is said")
  func impossibleChunk() {
    let reading = Self.read([UInt8]("FFFFFFFFFFFFFFFF\r\nabc"), "Transfer-Encoding: chunked")
    #expect(reading.texts == ["<p>After.</p>"])
    #expect(reading.codes == ["malformed-record failed"])
  }

  @Test("a compressed page cut anywhere gives its start or says why not")
  func cutCompression() {
    let whole = Compression.gzip(Self.page)
    for count in 4..<whole.count {
      let reading = Self.read(Array(whole.prefix(count)), "Content-Encoding: gzip")
      #expect(reading.texts.last == "<p>After.</p>")
      #expect(reading.codes.count == 1, "cut at \(count)")
      #expect(reading.codes[0].hasPrefix("truncated"), "cut at \(count)")
      #expect(Self.page.hasPrefix(reading.texts[0]) || reading.texts.count == 1)
    }
  }

  @Test("compressions that are not read are named", arguments: ["br", "zstd", "gzip, br"])
  func unread(coding: String) {
    let reading = Self.read([0x0B, 2, 0x80, 0, 1, 2, 3], "Content-Encoding: \(coding)")
    #expect(reading.texts == ["<p>After.</p>"])
    #expect(reading.codes == ["unsupported-compression skipped"])
  }

  @Test("a page that is compressed three times over is not read")
  func nesting() {
    let reading = Self.read([1, 2, 3], "Content-Encoding: gzip, gzip, deflate")
    #expect(reading.codes == ["nesting-limit skipped"])
  }

  @Test("a page that grows beyond the bound is not read")
  func bomb() {
    let zeros = Compression.gzip([UInt8](repeating: 0x20, count: 5 << 20))
    let reading = Self.read(zeros, "Content-Encoding: gzip")
    #expect(reading.texts == ["<p>After.</p>"])
    #expect(reading.codes == ["decompression-limit skipped"])
  }

  @Test("fewer bytes than the server promised are a part of the page")
  func missingBytes() {
    let reading = Self.read([UInt8](Self.page), "Content-Length: 100000")
    #expect(reading.texts == [Self.page, "<p>After.</p>"])
    #expect(reading.codes == ["truncated partial"])
    #expect(Self.read([UInt8](Self.page), "Content-Length: 3").incidents.isEmpty)
    let decoded = Self.read(
      [UInt8](Self.page), "Content-Length: 100000", "Content-Encoding: gzip")
    #expect(decoded.incidents.isEmpty, "the length was that of the compressed page")
  }

  @Test(
    "types are read with their encoding, whatever surrounds it",
    arguments: [
      ("text/html", "text/html", nil), ("Text/HTML;charset=UTF-8", "text/html", "UTF-8"),
      ("text/html; a=b; Charset = \"koi8-r\"", "text/html", "koi8-r"),
      ("text/html;charset=", "text/html", nil), ("text/plain; charset='x'", "text/plain", "x"),
    ] as [(String, String, String?)])
  func mediaTypes(field: String, name: String, charset: String?) {
    let type = MediaType(field)
    #expect(type?.name == name)
    #expect(type?.charset == charset)
    #expect(type?.isPage == true)
  }

  @Test("what names no type is none", arguments: ["", "html", ";", "; charset=utf-8"])
  func noMediaType(field: String) {
    #expect(MediaType(field) == nil)
  }
}
