import RepostContainers
import RepostCore
import Testing

@Suite struct WARCReaderTests {
  private static let pages = (0..<5).map { SampleRecord.page("Page number \($0).").bytes }
  private static let texts = (0..<5).map { "<p>Page number \($0).</p>" }

  @Test("every page is read, however the archive is packed", arguments: Packing.allCases)
  func packing(packing: Packing) {
    let reading = Reading(packing.bytes(Self.pages))
    #expect(reading.texts == Self.texts)
    #expect(reading.incidents.isEmpty, "\(reading.codes)")
    #expect(reading.documents.allSatisfy { $0.mediaType?.name == "text/html" })
    #expect(reading.documents.allSatisfy { $0.mediaType?.charset == "utf-8" })
  }

  @Test(
    "how the bytes arrive changes nothing", arguments: Packing.allCases, [1, 2, 3, 7, 64, 1000])
  func chunks(packing: Packing, chunk: Int) {
    let bytes = packing.bytes(Self.pages)
    let reading = Reading(bytes, chunk: chunk)
    #expect(reading.texts == Self.texts)
    #expect(reading.documents.map(\.path) == Reading(bytes).documents.map(\.path))
  }

  @Test("a record knows its address, date, id and offset")
  func record() {
    let first = Self.pages[0].count
    let plain = Reading(Packing.plain.bytes(Self.pages)).documents[1]
    #expect(plain.path == "a.warc#\(first)")
    #expect(
      plain.record
        == ArchiveRecord(
          url: "https://harbour.example/page", date: "2024-05-06T07:08:09Z", id: "urn:uuid:1-2-3",
          offset: first))
    let compressed = Compression.gzip(Self.pages[0]).count
    let packed = Reading(Packing.recordByRecord.bytes(Self.pages)).documents[1]
    #expect(packed.path == "a.warc#\(compressed)")
    #expect(packed.record.offset == compressed)
    let whole = Reading(Packing.whole.bytes(Self.pages)).documents[1]
    #expect(whole.path == "a.warc#0+\(first)")
    #expect(whole.record.offset == 0)
  }

  @Test("a name and a password in an address are not handed on")
  func credentials() {
    let page = SampleRecord.page("x", url: "https://ann:secret@harbour.example:8080/a@b?c")
    #expect(
      Reading(page.bytes).documents[0].record.url == "https://harbour.example:8080/a@b?c")
  }

  @Test("lines that end in LF, folded fields and other cases of names are read")
  func tolerance() {
    var record = SampleRecord.page("A page.")
    record.lineEnd = "\n"
    record.ending = "\n\n"
    record.version = "1.1"
    record.fields = ["wArC-tYpE: response", "X-Long: one\n two\n\tthree", "no colon here"]
    record.type = nil
    let reading = Reading(record.bytes + record.bytes)
    #expect(reading.texts == ["<p>A page.</p>", "<p>A page.</p>"])
    #expect(reading.incidents.isEmpty)
  }

  @Test("a response without a type is a response, by what it holds")
  func missingType() {
    var record = SampleRecord.page("A page.")
    record.type = nil
    #expect(Reading(record.bytes).texts == ["<p>A page.</p>"])
  }

  @Test("text that was made of pages and resources without HTTP are pages too")
  func conversions() {
    let records = [
      SampleRecord.other("conversion", "Only text.", contentType: "text/plain"),
      SampleRecord.other("resource", "<p>A file.</p>", contentType: "text/html"),
    ]
    let reading = Reading(records.flatMap(\.bytes))
    #expect(reading.texts == ["Only text.", "<p>A file.</p>"])
    #expect(reading.documents.map { $0.mediaType?.name } == ["text/plain", "text/html"])
  }

  @Test("a feed is a page of its own kind; other XML is none")
  func feeds() {
    let feed = "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel/></rss>"
    let map = "<urlset><url><loc>https://harbour.example/rss</loc></url></urlset>"
    let records = [
      SampleRecord.response(Array(feed.utf8), head: ["Content-Type: application/rss+xml"]),
      .response(Array(feed.utf8), head: ["Content-Type: text/xml; charset=utf-8"]),
      .response(Array(map.utf8), head: ["Content-Type: text/xml"]),
      .response(Array(map.utf8), head: ["Content-Type: application/xml"]),
    ]
    let reading = Reading(records.flatMap(\.bytes))
    #expect(reading.texts == [feed, feed])
    #expect(reading.remainder.map(\.code) == [.mediaType])
    #expect(reading.remainder.first?.detail.contains("1 application/xml, 1 text/xml") == true)
  }

  @Test("what is no page is counted, one line for each reason")
  func remainder() {
    let picture = SampleRecord.response([0xFF, 0xD8, 0], head: ["Content-Type: image/jpeg"])
    let font = SampleRecord.response([0], head: ["Content-Type: font/woff2"])
    let records = [
      SampleRecord.other("warcinfo", "software: x", contentType: "application/warc-fields"),
      .other("request", "GET / HTTP/1.1", contentType: "application/http; msgtype=request"),
      .page("A page."), picture, picture, font,
      .other("metadata", "a: b", contentType: "application/warc-fields"),
      .other("revisit", "HTTP/1.1 200 OK\r\n\r\n", contentType: "application/http"),
      .other("request", "GET / HTTP/1.1", contentType: "application/http; msgtype=request"),
      .other("response", "20240101 1.2.3.4", contentType: "text/dns"), .response([], head: []),
      .response([0, 1, 2, 3], head: []),
    ]
    let reading = Reading(Packing.recordByRecord.bytes(records.map(\.bytes)))
    #expect(reading.texts == ["<p>A page.</p>"])
    #expect(reading.codes == ["media-type skipped", "not-a-page skipped"])
    #expect(reading.remainder.map(\.count) == [4, 7])
    #expect(reading.remainder[0].detail.contains("2 image/jpeg, 1 font/woff2, 1 unknown"))
    #expect(reading.remainder[1].detail.contains("2 request"))
    #expect(reading.remainder[1].detail.contains("1 response of text/dns"))
    #expect(reading.remainder[1].detail.contains("1 without a body"))
  }

  @Test("an archive without a record says so", arguments: ["", "\r\n\r\n", "WARC", "no archive"])
  func noRecords(text: String) {
    let reading = Reading([UInt8](text))
    #expect(reading.documents.isEmpty)
    #expect(reading.remainder.map(\.code) == [.noRecords])
  }

  @Test("a part of a page is a part by the crawler's own account")
  func truncatedByCrawler() {
    var cut = SampleRecord.page("A page.")
    cut.fields = ["WARC-Truncated: length"]
    var segment = SampleRecord.page("A page.")
    segment.fields = ["WARC-Segment-Number: 1"]
    let reading = Reading(cut.bytes + segment.bytes)
    #expect(reading.codes == ["truncated partial", "truncated partial"])
    #expect(reading.texts.count == 2)
  }

  @Test("a record above the bound is passed over, whatever packs it", arguments: Packing.allCases)
  func tooLarge(packing: Packing) {
    let long = SampleRecord.page(String(repeating: "A long page. ", count: 300_000))
    let picture = SampleRecord.response(
      [UInt8](repeating: 7, count: 4_000_000), head: ["Content-Type: image/png"])
    let records = [Self.pages[0], long.bytes, Self.pages[1], picture.bytes, Self.pages[2]]
    let reading = Reading(packing.bytes(records), limit: 1 << 20)
    #expect(reading.texts == Array(Self.texts[0...2]))
    #expect(reading.codes == ["too-large skipped", "media-type skipped"])
  }

  @Test("ranges that cover an archive give each record once", arguments: Packing.allCases)
  func ranges(packing: Packing) throws {
    let bytes = packing.bytes((0..<40).map { SampleRecord.page("Page number \($0).").bytes })
    let file = try TemporaryFile(bytes)
    for size in [1, 100, 333, 5000, 1 << 30] {
      var texts: [String] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        let reader = try WARCReader(
          file: file.path, range: start..<(start + size), limit: 1 << 20)
        let reading = Reading(reader)
        #expect(reading.incidents.isEmpty, "\(reading.codes)")
        texts += reading.texts
      }
      #expect(texts == (0..<40).map { "<p>Page number \($0).</p>" }, "ranges of \(size)")
    }
  }
}
