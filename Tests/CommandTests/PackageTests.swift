import Foundation
import PackageSamples
import Testing

/// Feeds, books and DOCX files, as the commands take them.
@Suite struct PackageTests {
  private static let story =
    "The boxes on the quay were counted twice before the tide came in, and the second count found "
    + "one box more than the first, which nobody in the harbour office could explain to the master."

  private static let feed = """
    <?xml version="1.0"?>
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Weekly</title>
    <rights>© 2024 Harbour Weekly. You may republish our articles if you credit Harbour Weekly and
    link to the original article.</rights>
    <entry><title>Boxes</title><link href="https://harbour.example/boxes"/>
    <content type="html">&lt;p&gt;\(story)&lt;/p&gt;</content></entry>
    <entry><title>Buoys</title><link href="https://harbour.example/buoys"/>
    <summary>Other words of another story.</summary></entry></feed>
    """

  private static func letter(_ credit: String) -> [UInt8] {
    var letter = SampleLetter(
      SampleLetter.paragraph(story)
        + "<w:p>\(SampleLetter.run("Source: "))<w:hyperlink r:id=\"a\">\(credit)</w:hyperlink></w:p>"
    )
    letter.links = ["a": "https://harbour.example/boxes"]
    return letter.bytes
  }

  private static func lines(_ run: Command.Run) throws -> [[String: Any]] {
    try run.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("each entry of a feed is scanned as a document, with its record")
  func scanFeed() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.feed.replacing("Other words", with: "© 2020 Salt Press. Other words"), to: "feed.xml")
    let run = try Command.run(["scan", "feed.xml", "--format", "ndjson"], in: folder.url)
    #expect(run.status == 0)
    let lines = try Self.lines(run)
    let own = lines.filter { $0["path"] as? String == "feed.xml" }
    #expect(own.contains { $0["id"] as? String == "permission.republish" })
    let entry = try #require(lines.first { $0["path"] as? String == "feed.xml#entry-2" })
    #expect(entry["holders"] as? [String] == ["Salt Press"])
    let record = try #require(entry["record"] as? [String: Any])
    #expect(record["url"] as? String == "https://harbour.example/buoys")
    let place = try #require(entry["place"] as? [String: Any])
    #expect(place["line"] as? Int == 8)
    let summary = try #require(lines.last?["summary"] as? [String: Any])
    #expect(summary["inputs"] as? Int == 3)
  }

  @Test("a DOCX that credits and links an entry of a feed keeps its terms")
  func checkLetter() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.feed, to: "feed.xml")
    try folder.write(Self.letter(SampleLetter.run("Harbour Weekly")), to: "good.docx")
    try folder.write(
      Self.letter(SampleLetter.run("Harbour Weekly", "<w:vanish/>")), to: "hidden.docx")
    let good = try Command.run(
      ["check", "good.docx", "--original", "feed.xml#entry-1"], in: folder.url)
    #expect(good.status == 0, "\(good.text)")
    #expect(good.text.contains("copies 100 %"))
    #expect(good.text.contains("good.docx!word/document.xml:1:"), "\(good.text)")
    let hidden = try Command.run(
      ["check", "hidden.docx", "--original", "feed.xml#entry-1"], in: folder.url)
    #expect(hidden.status == 1, "\(hidden.text)")
    #expect(hidden.text.contains("✗ Link to the original article"))
  }

  @Test("each entry of a feed is judged as a repost of its own")
  func checkFeed() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "<p>\(Self.story)</p><p>You may republish this if you credit Harbour Weekly.</p>",
      to: "original.html")
    try folder.write(Self.feed, to: "feed.xml")
    let run = try Command.run(
      ["check", "feed.xml", "--original", "original.html", "--format", "json"], in: folder.url)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let reposts = try #require(report["reposts"] as? [[String: Any]])
    #expect(reposts.map { $0["path"] as? String } == ["feed.xml#entry-1", "feed.xml#entry-2"])
    #expect(
      reposts.map { $0["conditions_overall"] as? String } == ["not-met", "not-applicable"])
    #expect(run.status == 1)
  }

  @Test("terms are those of a feed, of an entry with the feed's, of a book with its chapters'")
  func terms() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.feed, to: "feed.xml")
    try folder.write(SampleBook().bytes, to: "book.epub")
    for (path, title) in [
      ("feed.xml", "Harbour Weekly"), ("feed.xml#entry-2", "Buoys"),
      ("book.epub", "The Book of Ropes"), ("book.epub!OEBPS/text/two.xhtml", "T"),
    ] {
      let run = try Command.run(["terms", path, "--format", "json"], in: folder.url)
      #expect(run.status == 0, "\(path): \(run.error)")
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
      let work = try #require(report["work"] as? [String: Any])
      #expect(work["title"] as? String == title)
      let conditions = try #require(report["conditions"] as? [[String: Any]])
      let ids = conditions.compactMap { $0["id"] as? String }
      #expect(ids.contains("permission.republish") && ids.contains("duty.credit-source"), "\(path)")
      let holders = try #require(work["holders"] as? [[String: Any]])
      #expect(holders.count == 1, "\(path)")
    }
  }

  @Test("an original that is several documents has to be named more closely")
  func ambiguous() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.feed, to: "feed.xml")
    try folder.write("<p>x</p>", to: "copy.html")
    for (original, message) in [
      ("feed.xml", "feed.xml#entry-1"), ("feed.xml#entry-9", "holds no such document"),
      ("feed.xml#entry-", "holds no such document"), ("gone.xml#entry-1", "No such file"),
    ] {
      let run = try Command.run(["check", "copy.html", "--original", original], in: folder.url)
      #expect(run.status == 2)
      #expect(run.error.contains(message), "\(run.error)")
    }
  }

  @Test("extract gives a line for each document")
  func extract() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.feed, to: "feed.xml")
    try folder.write(SampleBook().bytes, to: "book.epub")
    try folder.write(Self.letter(SampleLetter.run("x")), to: "copy.docx")
    let run = try Command.run(
      ["extract", "feed.xml", "book.epub", "copy.docx", "--format", "ndjson"], in: folder.url)
    #expect(run.status == 0)
    let lines = try Self.lines(run)
    #expect(
      lines.map { $0["path"] as? String } == [
        "feed.xml", "feed.xml#entry-1", "feed.xml#entry-2", "book.epub",
        "book.epub!OEBPS/one.xhtml", "book.epub!OEBPS/text/two.xhtml", "copy.docx",
      ])
    #expect(
      lines.map { $0["format"] as? String }
        == ["feed", "html", "html", "epub", "html", "html", "docx"])
    let one = try Command.run(["extract", "feed.xml#entry-2"], in: folder.url)
    #expect(one.text.contains("Other words") && !one.text.contains("boxes"))
  }

  @Test("a book whose chapter is missing makes the run incomplete, and counts add up")
  func missingChapter() throws {
    let folder = try TemporaryFolder()
    var book = SampleBook()
    book.order = [0, 1, 5]
    try folder.write(book.bytes, to: "book.epub")
    let run = try Command.run(["scan", "book.epub", "--format", "ndjson"], in: folder.url)
    #expect(run.status == 3)
    let lines = try Self.lines(run)
    let summary = try #require(lines.last?["summary"] as? [String: Any])
    let parts = ["inputs", "read", "partial", "skipped", "failed"].map { summary[$0] as? Int }
    #expect(parts == [4, 3, 0, 0, 1])
    #expect(summary["codes"] as? [String: Int] == ["missing-member": 1])
  }

  @Test("a report of feeds and books is the same for any number of workers")
  func workers() throws {
    let folder = try TemporaryFolder()
    for number in 0..<12 {
      try folder.write(Self.feed, to: "site/feed\(number).xml")
      try folder.write(SampleBook().bytes, to: "site/book\(number).epub")
    }
    let one = try Command.run(["scan", "site", "--format", "ndjson"], in: folder.url)
    let many = try Command.run(
      ["scan", "site", "--format", "ndjson", "--jobs", "4"], in: folder.url)
    #expect(one.output == many.output)
    #expect(one.status == 0)
  }
}
