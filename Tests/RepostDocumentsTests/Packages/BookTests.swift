import PackageSamples
import RepostCore
import RepostDocuments
import Testing

@Suite struct BookTests {
  private struct Sample {
    let own: Document
    var chapters: [Document] = []
    var ids: [String?] = []

    init(_ bytes: [UInt8], limits: ReadLimits = .init()) {
      let file = DocumentReader(limits: limits).documents(path: "book.epub", bytes: bytes)
      own = file.own
      var series = file.series
      while let chapter = series?.next() {
        chapters.append(chapter.document)
        ids.append(chapter.record.id)
      }
    }

    var codes: [[Incident.Code]] { chapters.map { $0.incidents.map(\.code) } }
  }

  @Test("a book is its chapters in their order, each at its member")
  func chapters() throws {
    let sample = Sample(SampleBook().bytes)
    #expect(
      sample.chapters.map(\.path)
        == ["book.epub!OEBPS/one.xhtml", "book.epub!OEBPS/text/two.xhtml"])
    #expect(
      sample.chapters.map(\.shown) == [
        ["A rope is a long story of many threads."],
        ["You may republish this chapter if you credit Knot House."],
      ])
    #expect(sample.ids == ["c0", "c1"])
    let chapter = try #require(sample.chapters.last)
    let block = try #require(chapter.blocks.last)
    #expect(chapter.source(of: block.text).hasPrefix("You may republish"))
    #expect(sample.own.incidents.isEmpty && sample.codes == [[], []])
  }

  @Test("what the package file says of the book holds for its chapters")
  func metadata() throws {
    var book = SampleBook()
    book.metadata +=
      "<meta property='cc:license'>https://l.example/</meta><meta name='dc:source' content='Print'/>"
    let sample = Sample(book.bytes)
    #expect(sample.own.path == "book.epub")
    #expect(sample.own.format == .epub)
    #expect(sample.own.metadata.titles.map(\.value) == ["The Book of Ropes"])
    #expect(sample.own.metadata.others.map(\.value) == ["Print"])
    let rights = try #require(sample.own.blocks.last)
    let place = sample.own.place(of: rights.text)
    #expect(place.path == "book.epub!OEBPS/content.opf")
    #expect(sample.own.source(of: place.span) == "© 2019 Knot House. All rights reserved.")
    for chapter in sample.chapters {
      #expect(chapter.metadata.authors.map(\.value) == ["Dora Knot"])
      #expect(chapter.metadata.licences.map(\.value) == ["https://l.example/"])
      #expect(chapter.metadata.language == "en")
      #expect(chapter.metadata.titles.map(\.value) == ["T"])
    }
  }

  @Test("references to chapters are decoded, and none leads out of the book")
  func references() {
    var book = SampleBook()
    book.chapters = [("a b.xhtml", "<p>Found.</p>"), ("c.xhtml", "<p>Lost.</p>")]
    book.references = ["a b.xhtml": "x/../a%20b.xhtml#part", "c.xhtml": "../../etc/passwd"]
    let sample = Sample(book.bytes)
    #expect(sample.chapters.map(\.shown) == [["Found."], []])
    #expect(sample.codes == [[], [.missingMember]])
  }

  @Test("chapters that cannot be read are said, each with its reason")
  func unreadable() {
    var book = SampleBook()
    book.chapters = [
      ("locked.xhtml", "x"), ("drm.xhtml", "x"), ("map.svg", "x"), ("zip.xhtml", "x"),
      ("good.xhtml", "<p>Good.</p>"),
    ]
    book.types = ["map.svg": "image/svg+xml"]
    book.order = [0, 1, 2, 3, 4, 4, 9]
    book.others = [
      (
        "META-INF/encryption.xml",
        "<encryption><CipherReference URI=\"OEBPS/drm.xhtml\"/></encryption>"
      )
    ]
    var zip = book.zip
    zip.encrypted = ["OEBPS/locked.xhtml"]
    for index in zip.members.indices where zip.members[index].name == "OEBPS/zip.xhtml" {
      zip.members[index].bytes = StoredZIP([("a", "b")]).bytes
    }
    let sample = Sample(zip.bytes)
    #expect(
      sample.codes == [
        [.encrypted], [.encrypted], [.mediaType], [.nestingLimit], [], [.duplicateMember],
        [.missingMember],
      ])
    #expect(sample.chapters[4].shown == ["Good."])
  }

  @Test("a member that is there twice is reported")
  func doubled() {
    var book = SampleBook()
    book.others = [("OEBPS/one.xhtml", "<p>Another.</p>")]
    let sample = Sample(book.bytes)
    #expect(sample.own.incidents.map(\.code) == [.duplicateMember])
    #expect(sample.chapters.first?.shown == ["Another."], "the last one counts")
  }

  @Test(
    "packages that are no books are named with a code",
    arguments: [
      ([("a.txt", "x")], Incident.Code.unsupportedFormat),
      ([("[Content_Types].xml", ""), ("xl/workbook.xml", "")], .unsupportedFormat),
      ([("mimetype", "application/vnd.oasis.opendocument.text")], .unsupportedFormat),
      ([("mimetype", "application/epub+zip")], .missingMember),
      ([("META-INF/container.xml", "<container/>")], .missingMember),
      (
        [("META-INF/container.xml", "<c><rootfile full-path='../../x'/></c>")], .missingMember
      ),
      ([("META-INF/container.xml", "<c><rootfile full-path='gone.opf'/></c>")], .missingMember),
      (
        [
          ("META-INF/container.xml", "<c><rootfile full-path='p.opf'/></c>"),
          ("p.opf", "<package/>"),
        ],
        .noText
      ),
      ([("[Content_Types].xml", ""), ("word/other.xml", "")], .missingMember),
    ])
  func others(members: [(String, String)], code: Incident.Code) {
    let sample = Sample(StoredZIP(members).bytes)
    #expect(sample.own.incidents.map(\.code) == [code])
    #expect(sample.chapters.isEmpty)
  }

  @Test("a package cut off anywhere gives an incident and no crash")
  func cuts() {
    let bytes = SampleBook().bytes
    for count in stride(from: 4, to: bytes.count, by: 7) {
      let sample = Sample(Array(bytes[..<count]))
      #expect(!sample.own.incidents.isEmpty)
    }
  }
}
