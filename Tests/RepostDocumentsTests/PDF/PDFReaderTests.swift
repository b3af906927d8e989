import RepostCore
import RepostDocuments
import Testing

@Suite struct PDFReaderTests {
  private static func document(
    _ text: String, layout: String? = nil, info: String? = nil, metadata: String? = nil
  ) -> Document {
    PDFReader().document(
      path: "paper.pdf",
      PDFContents(
        text: Array(text.utf8), layout: layout.map { Array($0.utf8) },
        info: info.map { Array($0.utf8) }, metadata: metadata.map { Array($0.utf8) }))
  }

  private static let text =
    "A heading\n\nThe boxes were counted\non two shelves.\n\u{C}Second page,\nlast line.\n\n\u{C}"

  @Test("a place is a page, and a line of the text on it")
  func places() {
    let document = Self.document(Self.text)
    #expect(
      document.shown == [
        "A heading", "The boxes were counted on two shelves.", "Second page, last line.",
      ])
    let places = document.blocks.map { document.place(of: $0.text) }
    #expect(places.map(\.path) == ["paper.pdf#page-1", "paper.pdf#page-1", "paper.pdf#page-2"])
    #expect(places.map(\.start.line) == [1, 3, 1])
    #expect(places.map(\.end.line) == [1, 4, 2])
    #expect(places[2].span == ByteSpan(0, 23))
    #expect(document.format == .pdf)
    #expect(document.incidents.isEmpty)
  }

  @Test("links are found again in the text, over line ends and more than once")
  func links() {
    let layout = """
      <pdf2xml><page number="1"><text>The <a href="https://a.example/?x=1&amp;y=2">boxes were</a></text>
      <text><a href="https://a.example/?x=1&amp;y=2"><b>counted</b></a></text></page>
      <page number="2"><text><a href="https://b.example/">page</a></text>
      <text><a href="https://c.example/">not there</a></text></page></pdf2xml>
      """
    let document = Self.document(Self.text, layout: layout)
    #expect(
      document.linkList == [
        "a https://a.example/?x=1&y=2 [boxes were counted]", "a https://c.example/ []",
        "a https://b.example/ [page]",
      ])
    #expect(
      document.links.map { document.place(of: $0.source, text: "").path } == [
        "paper.pdf#page-1", "paper.pdf#page-2", "paper.pdf#page-2",
      ])
    #expect(document.links.map(\.block) == [1, nil, 2])
  }

  @Test("addresses written out are links too, once")
  func bare() {
    let layout = "<page number='1'><a href='https://a.example/'>https://a.example/</a></page>"
    let document = Self.document(
      "See https://a.example/ or https://b.example/ now.", layout: layout)
    #expect(
      document.linkList == [
        "a https://a.example/ [https://a.example/]", "bare https://b.example/ [https://b.example/]",
      ])
  }

  @Test("the file's own statements are metadata, and its rights are read by rules")
  func metadata() throws {
    let stated = """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <r:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#">
      <dc:rights><r:Alt><r:li xml:lang="x-default">© 2020 Meta Press</r:li></r:Alt></dc:rights>
      <dc:creator><r:Seq><r:li>Ann</r:li> <r:li>Bob</r:li></r:Seq></dc:creator>
      <cc:license r:resource="https://l.example/"/></r:Description></r:RDF></x:xmpmeta>
      """
    let info =
      "Title:          A paper: part two\nAuthor:   Pia Page\nCreationDate:  2024-05-06T07:08:09Z\nPages: 2\n"
    let document = Self.document(Self.text, info: info, metadata: stated)
    #expect(document.metadata.authors.map(\.value) == ["Ann", "Bob", "Pia Page"])
    #expect(document.metadata.titles.map(\.value) == ["A paper: part two", "A heading"])
    #expect(document.metadata.licences.map(\.value) == ["https://l.example/"])
    #expect(document.metadata.published.map(\.value) == ["2024-05-06T07:08:09Z"])
    let block = try #require(document.blocks.last)
    #expect(block.zone == .meta)
    let place = document.place(of: block.text)
    #expect(place.path == "paper.pdf#metadata")
    #expect(place.start.line == 3)
    #expect(place.text == "© 2020 Meta Press")
  }

  @Test("a file without text says so")
  func empty() {
    #expect(Self.document("\u{C}\u{C}").incidents.map(\.code) == [.noText])
    #expect(Self.document("").incidents.map(\.code) == [.noText])
  }

  @Test(
    "a PDF is told by its first bytes",
    arguments: [("%PDF-1.7", true), ("\n %PDF-", true), ("a %PDF-", false), ("%PD", false)])
  func start(text: String, isPDF: Bool) {
    #expect(PDFReader.starts(Array(text.utf8)) == isPDF)
  }

  @Test(
    "whatever the programs write is read",
    arguments: [
      "<a href='x'", "<page number='-5'><a href='x'>A</a>",
      "<page number='99999999999'><a href='x'>A</a></page>", "\u{0}",
      "<a href='x'><a href='x'></a></a>",
    ])
  func anything(layout: String) {
    let document = Self.document(
      Self.text, layout: layout, info: ":\n::\nTitle:\n", metadata: layout)
    for link in document.links { _ = document.place(of: link.source, text: "") }
    #expect(document.shown.count == 3)
  }
}
