import Foundation
import PackageSamples
import Testing

/// Web archives, compressed pages and other containers, as the command takes them.
@Suite struct ArchiveTests {
  private static func record(
    _ body: String, type: String = "response", media: String = "text/html", number: Int = 0,
    length: Int? = nil
  ) -> [UInt8] {
    let block =
      type == "response"
      ? "HTTP/1.1 200 OK\r\nContent-Type: \(media)\r\n\r\n\(body)" : body
    let head = [
      "WARC/1.0", "WARC-Type: \(type)", "WARC-Target-URI: https://harbour.example/\(number)",
      "WARC-Date: 2024-05-06T07:08:09Z", "WARC-Record-ID: <urn:uuid:\(number)>",
      "Content-Length: \(length ?? block.utf8.count)",
    ].joined(separator: "\r\n")
    return Array("\(head)\r\n\r\n\(block)\r\n\r\n".utf8)
  }

  /// A gzip file that holds the bytes as they are.
  private static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    var checksum: UInt32 = .max
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    var out: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    for start in stride(from: 0, to: max(1, bytes.count), by: 0xFFFF) {
      let piece = bytes[start..<min(start + 0xFFFF, bytes.count)]
      out.append(start + 0xFFFF >= bytes.count ? 1 : 0)
      out += number(piece.count, 2) + number(~piece.count, 2) + piece
    }
    return out + number(Int(~checksum), 4) + number(bytes.count, 4)
  }

  private static let notice = "<p>You may republish this.</p>"
  private static let archive: [UInt8] =
    record("software: x", type: "warcinfo") + record(notice, number: 1)
    + record("GET /", type: "request") + record("\u{1}", media: "image/png")
    + record("<p>© 2017 Harbour Press</p>", number: 2)

  private static func lines(_ run: Command.Run) throws -> [[String: Any]] {
    try run.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("each page of an archive is scanned, and its record named beside each finding")
  func records() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.archive, to: "crawl.warc")
    let run = try Command.run(["scan", "crawl.warc", "--format", "ndjson"], in: folder.url)
    #expect(run.status == 0, "requests and pictures are no gap: \(run.text)")
    let lines = try Self.lines(run)
    let findings = lines.filter { $0["rule"] != nil }
    let record = try #require(findings.first?["record"] as? [String: Any])
    let offset = Self.record("software: x", type: "warcinfo").count
    #expect(record["offset"] as? Int == offset)
    #expect(record["url"] as? String == "https://harbour.example/1")
    #expect(record["date"] as? String == "2024-05-06T07:08:09Z")
    #expect(record["id"] as? String == "urn:uuid:1")
    #expect(findings.first?["path"] as? String == "crawl.warc#\(offset)")
    let place = try #require(findings.first?["place"] as? [String: Any])
    #expect((place["byte"] as? [Int])?.first == 3, "places are bytes of the page")
    #expect(
      findings.contains { ($0["record"] as? [String: Any])?["id"] as? String == "urn:uuid:2" })
  }

  @Test("the entries of a feed in an archive are documents of their own")
  func feeds() throws {
    let feed =
      "<rss version='2.0'><channel><title>Harbour</title><item><title>One</title>"
      + "<link>https://harbour.example/one</link><description>&lt;p&gt;© 2019 Anna Ode&lt;/p&gt;"
      + "</description></item></channel></rss>"
    let folder = try TemporaryFolder()
    try folder.write(
      Self.record(feed, media: "application/rss+xml", number: 1) + Self.record(Self.notice),
      to: "crawl.warc")
    let run = try Command.run(["scan", "crawl.warc", "--format", "ndjson"], in: folder.url)
    let findings = try Self.lines(run).filter { $0["rule"] != nil }
    let entry = try #require(findings.first { $0["kind"] as? String == "copyright" })
    #expect(entry["path"] as? String == "crawl.warc#0#entry-1")
    #expect((entry["record"] as? [String: Any])?["url"] as? String == "https://harbour.example/one")
    #expect(findings.contains { $0["path"] as? String != "crawl.warc#0#entry-1" })
    let summary = try #require(try Self.lines(run).last)
    #expect(summary["failed"] as? Int ?? 0 == 0)
  }

  @Test("records that are no pages are counted, and the counts add up")
  func counts() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.archive, to: "crawl.warc")
    let run = try Command.run(["scan", "crawl.warc", "--format", "ndjson"], in: folder.url)
    let lines = try Self.lines(run)
    let skipped = lines.filter { $0["outcome"] as? String == "skipped" }
    #expect(skipped.map { $0["code"] as? String } == ["media-type", "not-a-page"])
    #expect(skipped.map { $0["count"] as? Int } == [nil, 2])
    let summary = try #require(lines.last?["summary"] as? [String: Any])
    let parts = ["inputs", "read", "partial", "skipped", "failed"].map { summary[$0] as? Int }
    #expect(parts == [5, 2, 0, 3, 0])
    #expect(summary["codes"] as? [String: Int] == ["media-type": 1, "not-a-page": 2])
    let text = try Command.run(["scan", "crawl.warc"], in: folder.url).text
    #expect(text.contains("in 5 files and records: 2 read, 3 skipped"), "\(text)")
  }

  @Test("a report is the same for any number of workers, and from a pipe")
  func workers() throws {
    let folder = try TemporaryFolder()
    let records = (0..<1500).map { number in
      let page = number % 7 == 0 ? Self.notice : "<p>© 2017 Harbour Press \(number)</p>"
      return number % 5 == 0
        ? Self.record("GET /", type: "request")
        : Self.record(page, number: number, length: number % 50 == 1 ? 3 : nil)
    }
    for (name, bytes) in [
      ("crawl.warc", records.flatMap { $0 }), ("crawl.warc.gz", records.flatMap(Self.gzip)),
    ] {
      try folder.write(bytes, to: name)
      let arguments = ["scan", name, "--format", "ndjson"]
      let one = try Command.run(arguments, in: folder.url)
      #expect(one.status == 3)
      #expect(one.text.split(separator: "\n").count > 1200)
      for jobs in ["2", "5"] {
        let many = try Command.run(arguments + ["--jobs", jobs], in: folder.url)
        #expect(many.output == one.output, "\(name), \(jobs) workers")
      }
      let piped = try Command.run(
        ["scan", "-", "--stdin-filename", name, "--format", "ndjson", "--jobs", "3"], input: bytes)
      #expect(piped.output == one.output, "\(name) from a pipe")
    }
  }

  @Test("a damaged record makes the run incomplete, and the records around it are scanned")
  func damage() throws {
    let folder = try TemporaryFolder()
    let first = Self.gzip(Self.record(Self.notice, number: 1))
    var bad = Self.gzip(Self.record(Self.notice, number: 2))
    bad[12] ^= 0xFF
    let bytes = first + bad + Self.gzip(Self.record(Self.notice, number: 3))
    try folder.write(bytes, to: "crawl.warc.gz")
    let run = try Command.run(["scan", "crawl.warc.gz", "--format", "ndjson"], in: folder.url)
    #expect(run.status == 3)
    #expect(run.text.contains("https://harbour.example/1"), "\(run.text)")
    #expect(run.text.contains("https://harbour.example/3"), "\(run.text)")
    #expect(run.text.contains("\"path\":\"crawl.warc.gz#\(first.count)\""), "\(run.text)")
    #expect(run.text.contains("\"code\":\"malformed-archive\""), "\(run.text)")
  }

  @Test("an archive in a folder keeps its place among the files")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.notice, to: "site/a.html")
    try folder.write(Self.gzip(Self.archive), to: "site/b.warc.gz")
    try folder.write(Self.notice, to: "site/c.html")
    let run = try Command.run(
      ["scan", "site", "--format", "ndjson", "--jobs", "2"], in: folder.url)
    #expect(run.status == 0, "\(run.text)")
    let paths = try Self.lines(run).filter { $0["rule"] != nil }.compactMap {
      $0["path"] as? String
    }
    #expect(paths.first == "site/a.html")
    #expect(paths.last == "site/c.html")
    #expect(paths.contains { $0.hasPrefix("site/b.warc.gz#0+") }, "\(paths)")
  }

  @Test("a compressed page is read by what its name is without .gz, by every command")
  func compressedPage() throws {
    let folder = try TemporaryFolder()
    let page = Array("\(Self.notice)<!-- You may republish this. -->".utf8)
    try folder.write(Self.gzip(page), to: "page.html.gz")
    let scan = try Command.run(["scan", "page.html.gz", "--format", "ndjson"], in: folder.url)
    #expect(scan.status == 0)
    #expect(scan.text.contains("\"hidden\":true"), "it is read as HTML: \(scan.text)")
    #expect(scan.text.contains("\"path\":\"page.html.gz\""))
    let extract = try Command.run(["extract", "page.html.gz", "--format", "json"], in: folder.url)
    #expect(extract.text.contains("\"format\":\"html\""), "\(extract.text)")
    let terms = try Command.run(["terms", "page.html.gz"], in: folder.url)
    let plain = try Command.run(
      ["terms", "-", "--stdin-filename", "page.html.gz"], input: Self.gzip(page))
    #expect(terms.status == 0)
    #expect(terms.text.contains("republish"), "\(terms.text)")
    #expect(terms.output == plain.output)
  }

  @Test("a compressed page that is cut off is read to there and reported")
  func cutPage() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(Self.gzip(Array(Self.notice.utf8)).dropLast(9)), to: "page.html.gz")
    let run = try Command.run(["scan", "page.html.gz", "--format", "ndjson"], in: folder.url)
    #expect(run.status == 3)
    #expect(run.text.contains("\"code\":\"truncated\""), "\(run.text)")
    #expect(run.text.contains("\"outcome\":\"partial\""))
  }

  @Test(
    "containers that cannot be read are named with a code",
    arguments: [
      ("scan", "book.epub", "malformed-archive"), ("scan", "other.zip", "unsupported-format"),
      ("scan", "twice.html.gz", "nesting-limit"), ("extract", "crawl.warc", "unsupported-format"),
      ("scan", "empty.warc", "no-records"),
    ])
  func unreadable(command: String, name: String, code: String) throws {
    let folder = try TemporaryFolder()
    try folder.write([0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 40), to: "book.epub")
    try folder.write(StoredZIP([("a.txt", "x")]).bytes, to: "other.zip")
    try folder.write(Self.gzip(Self.gzip(Array(Self.notice.utf8))), to: "twice.html.gz")
    try folder.write(Self.archive, to: "crawl.warc")
    try folder.write("", to: "empty.warc")
    let run = try Command.run([command, name], in: folder.url)
    #expect(run.status == 3)
    #expect((run.text + run.error).contains(code), "\(run.text) \(run.error)")
  }
}
