import PackageSamples
import RepostCore
import RepostDocuments
import Testing

@Suite struct LetterTests {
  private static func document(_ letter: SampleLetter, limits: ReadLimits = .init()) -> Document {
    DocumentReader(limits: limits).documents(path: "copy.docx", bytes: letter.bytes).own
  }

  private static func run(_ text: String, _ look: String = "") -> String {
    SampleLetter.run(text, look)
  }

  private static func outline(_ body: String) -> [String] {
    document(SampleLetter(body)).outline
  }

  @Test(
    "paragraphs are read as they look",
    arguments: [
      ("<w:p>\(run("One "))\(run("two"))</w:p><w:p/>", ["paragraph: One two"]),
      (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>",
        ["paragraph: a b c-d"]
      ),
      (
        "<w:p><w:ins>\(run("new"))</w:ins><w:del><w:r><w:delText>old</w:delText></w:r>\(run("older"))</w:del><w:moveFrom>\(run("moved"))</w:moveFrom></w:p>",
        ["paragraph: new"]
      ),
      ("<w:p><w:pPr><w:numPr/></w:pPr>\(run("item"))</w:p>", ["list-item: item"]),
      ("<w:tbl><w:tr><w:tc><w:p>\(run("cell"))</w:p></w:tc></w:tr></w:tbl>", ["cell: cell"]),
      (
        "<w:p>\(run("a"))<w:r><w:txbxContent><w:p>\(run("box"))</w:p></w:txbxContent></w:r>\(run("b"))</w:p>",
        ["paragraph: box", "paragraph: ab"]
      ),
      (
        "<mc:AlternateContent><mc:Choice><w:p>\(run("new"))</w:p></mc:Choice><mc:Fallback><w:p>\(run("old"))</w:p></mc:Fallback></mc:AlternateContent>",
        ["paragraph: new"]
      ),
      (
        "<w:sdt><w:sdtContent><w:p>\(run("form &amp; field"))</w:p></w:sdtContent></w:sdt>",
        ["paragraph: form & field"]
      ),
    ])
  func paragraphs(body: String, outline: [String]) {
    #expect(Self.outline(body) == outline)
  }

  @Test("styles are told by their names, in whatever language their ids are")
  func styles() {
    func paragraph(_ style: String, _ text: String) -> String {
      "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(Self.run(text))</w:p>"
    }
    var letter = SampleLetter(
      paragraph("Titel", "Boxes") + paragraph("b1", "Part") + paragraph("bu", "A picture")
        + paragraph("v", "Secret") + paragraph("unknown", "Plain"))
    letter.styles =
      [("Titel", "Title"), ("b1", "heading 1"), ("bu", "caption")].map {
        "<w:style w:styleId=\"\($0)\"><w:name w:val=\"\($1)\"/></w:style>"
      }.joined()
      + "<w:style w:styleId=\"v\"><w:name w:val=\"V\"/><w:rPr><w:vanish/></w:rPr></w:style>"
    let document = Self.document(letter)
    #expect(
      document.outline == [
        "heading: Boxes", "heading: Part", "caption: A picture", "paragraph: Secret",
        "paragraph: Plain",
      ])
    #expect(document.blocks.map(\.zone) == [.article, .article, .caption, .hidden, .article])
    #expect(document.metadata.titles.map(\.value) == ["Boxes"])
  }

  @Test(
    "what does not show is hidden, and never splits what does",
    arguments: [
      ("<w:vanish/>", HiddenReason.hiddenText), ("<w:specVanish w:val=\"1\"/>", .hiddenText),
      ("<w:color w:val=\"ffffff\"/>", .sameColour),
      ("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"auto\"/>", .sameColour),
      ("<w:sz w:val=\"2\"/>", .zeroSize),
    ])
  func hidden(look: String, reason: HiddenReason) {
    let body = "<w:p>\(Self.run("Seen "))\(Self.run("secret", look))\(Self.run("words"))</w:p>"
    let document = Self.document(SampleLetter(body))
    #expect(document.outline == ["paragraph: Seen words", "paragraph: secret"])
    #expect(document.blocks.map(\.hidden) == [nil, reason])
    #expect(document.blocks.map(\.zone) == [.article, .hidden])
  }

  @Test(
    "what only seems hidden shows",
    arguments: [
      "<w:p>\(run("word", "<w:vanish w:val=\"0\"/>"))</w:p>",
      "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>\(run("word"))</w:p>",
      "<w:p>\(run("word", "<w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"000000\"/>"))</w:p>",
      "<w:tbl><w:tc><w:p>\(run("word", "<w:color w:val=\"FFFFFF\"/>"))</w:p></w:tc></w:tbl>",
      "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>word</w:t></w:r></w:p>",
    ])
  func shown(body: String) {
    #expect(Self.document(SampleLetter(body)).shown == ["word"])
  }

  @Test("links are read from relations and from fields, with the words that readers click")
  func links() {
    func field(_ instruction: String, _ text: String) -> String {
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>\(instruction)</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(Self.run(text))"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }
    var letter = SampleLetter(
      "<w:p>\(Self.run("See "))<w:hyperlink r:id=\"a\">\(Self.run("the "))\(Self.run("story"))</w:hyperlink>."
        + "<w:hyperlink r:id=\"none\">\(Self.run("x"))</w:hyperlink>"
        + "<w:hyperlink w:anchor=\"top\">\(Self.run("y"))</w:hyperlink></w:p>"
        + "<w:p>\(field(" HYPERLINK &quot;https://b.example/&quot; ", "Field"))"
        + "\(field("PAGE", "3"))<w:fldSimple w:instr='HYPERLINK \"https://c.example/\"'>\(Self.run("Simple"))</w:fldSimple></w:p>"
        + "<w:p><w:hyperlink r:id=\"a\">\(Self.run("secret", "<w:vanish/>"))</w:hyperlink></w:p>")
    letter.links = ["a": "https://a.example/1?b=2&amp;c=3"]
    let document = Self.document(letter)
    #expect(
      document.linkList == [
        "a https://a.example/1?b=2&c=3 [the story]", "a https://b.example/ [Field]",
        "a https://c.example/ [Simple]", "a https://a.example/1?b=2&c=3 [secret]",
      ])
    #expect(document.links.map(\.isVisible) == [true, true, true, false])
    #expect(document.links.map(\.block) == [0, 1, 1, 2])
  }

  @Test("a field that is separated again and again is one link")
  func separatedAgain() {
    let separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    let document = Self.document(
      SampleLetter(
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
          + "<w:r><w:instrText>HYPERLINK &quot;https://b.example/&quot;</w:instrText></w:r>"
          + separate + Self.run("One") + separate + separate
          + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"))
    #expect(document.linkList == ["a https://b.example/ [One]"])
  }

  @Test("pictures are told by their members or their addresses")
  func pictures() {
    var letter = SampleLetter(
      "<w:p><w:r><w:drawing><a:blip xmlns:a=\"urn:a\" r:embed=\"p0\"/></w:drawing></w:r>"
        + "<w:r><w:pict><v:imagedata xmlns:v=\"urn:v\" r:id=\"b\"/></w:pict></w:r></w:p>")
    letter.links = ["b": "https://a.example/b.jpg"]
    letter.parts = [("image", "")]
    let document = Self.document(letter)
    #expect(document.images.map(\.target) == ["word/image0.xml", "https://a.example/b.jpg"])
  }

  @Test("notes, headers, footers and comments have zones of their own, and places in their members")
  func parts() throws {
    var letter = SampleLetter(SampleLetter.paragraph("Body."))
    letter.parts = [
      ("footer", SampleLetter.paragraph("© 2024 Footer House")),
      ("header", SampleLetter.paragraph("Head.")),
      (
        "footnotes",
        "<w:footnote w:type=\"separator\">\(SampleLetter.paragraph("---"))</w:footnote>"
          + "<w:footnote>\(SampleLetter.paragraph("Note."))</w:footnote>"
      ), ("comments", "<w:comment>\(SampleLetter.paragraph("Remark."))</w:comment>"),
    ]
    letter.core =
      "<dc:title>Stated</dc:title><dc:creator>Ed</dc:creator><dc:rights>© Core</dc:rights>"
    let document = Self.document(letter)
    #expect(
      document.blocks.map { "\($0.zone.rawValue): \(document.string(of: $0.text))" } == [
        "article: Body.", "adjacent: Note.", "header: Head.", "footer: © 2024 Footer House",
        "comment: Remark.", "meta: Stated", "meta: © Core",
      ])
    #expect(document.metadata.authors.map(\.value) == ["Ed"])
    let members = document.blocks.map { document.place(of: $0.text).path }
    #expect(members.first == "copy.docx!word/document.xml")
    #expect(members[3] == "copy.docx!word/footer0.xml")
    #expect(members.last == "copy.docx!docProps/core.xml")
    let place = document.place(of: document.blocks[3].text)
    let member = try #require(letter.zip.members.first { $0.name == "word/footer0.xml" })
    #expect(
      String(decoding: member.bytes[place.span.range], as: UTF8.self) == "© 2024 Footer House")
    let rights = try #require(document.metadata.rights.first)
    #expect(rights.place.path == "copy.docx!docProps/core.xml")
    #expect(rights.place.start.line == 1)
  }

  @Test("the order of a package's statements is no matter, and damage is reported")
  func damage() {
    #expect(
      Self.document(SampleLetter("<w:p>\(Self.run("a"))</w:q></w:p>")).incidents.map(\.code) == [
        .malformedXML
      ])
    var zip = SampleLetter(SampleLetter.paragraph("Body.")).zip
    zip.members.removeAll { $0.name.hasPrefix("word/styles") }
    let bytes = zip.bytes
    let document = DocumentReader().documents(path: "c.docx", bytes: bytes).own
    #expect(document.shown == ["Body."])
    for count in stride(from: 4, to: bytes.count, by: 11) {
      let cut = DocumentReader().documents(path: "c.docx", bytes: Array(bytes[..<count])).own
      #expect(cut.incidents.map(\.outcome) == [.failed])
    }
  }

  @Test("a paragraph of many pieces is read whole, and blocks beyond the bound are reported")
  func bounds() {
    let many =
      "<w:p>" + String(repeating: "<w:r><w:t>ab</w:t><w:tab/></w:r>", count: 60_000) + "</w:p>"
    let document = Self.document(SampleLetter(many))
    #expect(document.words.count == 60_000)
    #expect(document.blocks.count == 3)
    let few = Self.document(
      SampleLetter(String(repeating: SampleLetter.paragraph("x"), count: 5)),
      limits: ReadLimits(blocks: 3))
    #expect(few.blocks.count == 3)
    #expect(few.incidents.map(\.code) == [.blockLimit])
  }
}
