import RepostCore
import RepostDocuments
import Testing

@Suite struct PlainTextReaderTests {
  @Test("addresses, tags and entities are found wherever they stand", arguments: 1..<20)
  func places(before: Int) {
    let words = String(repeating: "h", count: before)
    let text = "\(words) wWw.example.org <b>x</b>&amp;y Http://example.net/\(words)"
    let document = PlainTextReader().document(
      path: "a.txt", bytes: Array(text.utf8), limits: .init())
    #expect(
      document.links.map(\.target) == ["wWw.example.org", "Http://example.net/\(words)"])
    #expect(
      String(decoding: document.text, as: UTF8.self)
        == "\(words) wWw.example.org x&y Http://example.net/\(words)\n"
    )
  }

  @Test(
    "paragraphs end at blank lines, and lines inside them are joined",
    arguments: [
      ("one\ntwo\n\nthree", ["one two", "three"]), ("a\r\nb\r\n\r\nc", ["a b", "c"]),
      ("a\rb\r\rc", ["a b", "c"]), ("  a  \n \t \n b", ["a", "b"]), ("\n\n", []),
      ("a\n-----\nb", ["a", "b"]), ("* one\n* two", ["* one * two"]),
    ] as [(String, [String])])
  func paragraphs(text: String, expected: [String]) {
    #expect(Document.plain(text).shown == expected)
  }

  @Test(
    "a notice in comments of a source file reads as one text",
    arguments: [
      "// May be copied\n// with a link.", "/// May be copied\n/// with a link.",
      "/*\n * May be copied\n * with a link.\n */", "/** May be copied\n    with a link. **/",
      "# May be copied\n# with a link.", ";; May be copied\n;; with a link.",
      "-- May be copied\n-- with a link.", "% May be copied\n% with a link.",
      "//! May be copied\n//! with a link.", "#####\n# May be copied\n# with a link.\n#####",
    ])
  func comments(text: String) {
    #expect(Document.plain(text).shown == ["May be copied with a link."])
  }

  @Test("a comment ends where code starts, and its blank lines part paragraphs")
  func commentAndCode() {
    let text = "// One.\n//\n// Two.\nlet x = 1\n/* Three. */\ny * z\n* item"
    #expect(Document.plain(text).shown == ["One.", "Two.", "let x = 1", "Three.", "y * z * item"])
  }

  @Test(
    "simple inline tags are dropped, other angle brackets are text",
    arguments: [
      ("By <u>South <b>Wind</b></u> Daily", "By South Wind Daily"), ("a<br>b<p>c", "a b c"),
      ("<저작권자(c) 보기 일보>", "<저작권자(c) 보기 일보>"), ("x < y > z", "x < y > z"),
      ("Ann <ann@example.org>", "Ann <ann@example.org>"), ("<table>", "<table>"),
      ("so<sup>2</sup> <FONT color='red'>red</FONT>", "so2 red"), ("a <b", "a <b"),
    ] as [(String, String)])
  func tags(text: String, expected: String) {
    #expect(Document.plain(text).shown == [expected])
  }

  @Test("places lead around dropped tags and through entities")
  func places() {
    let document = Document.plain("&copy; 2024 by <u>Ann</u> B&#233;la &unknown; AT&T")
    #expect(document.shown == ["© 2024 by Ann Béla &unknown; AT&T"])
    #expect(
      document.words.map { document.source(of: $0.span) } == [
        "&copy;", "2024", "by", "Ann", "B&#233;la", "&unknown;", "AT&T",
      ])
  }

  @Test("an anchor tag is a link with its words")
  func anchors() {
    let document = Document.plain(
      "From <a href=\"https://example.org/?a=1&amp;b=2\" rel=\"NoFollow ugc\">the "
        + "<i>source</i></a>.\n<a href='x'>open")
    #expect(
      document.linkList == ["a https://example.org/?a=1&b=2 [the source]", "a x [open]"])
    #expect(document.links[0].rel == ["nofollow", "ugc"])
    #expect(document.links[0].block == 0)
    #expect(document.source(of: document.links[0].source).hasSuffix("</i></a>"))
  }

  @Test(
    "an address written out is a link that ends with the address",
    arguments: [
      ("See https://example.org/a.", "https://example.org/a"),
      ("(https://example.org/a_(b))", "https://example.org/a_(b)"),
      ("[https://example.org/a], x", "https://example.org/a"),
      ("„https://example.org/a“", "https://example.org/a"),
      ("'http://example.org/it's'", "http://example.org/it's"),
      ("来源：https://example.org/a。次", "https://example.org/a"),
      ("HTTPS://Example.org/A?b=c#d!", "HTTPS://Example.org/A?b=c#d"),
      ("https://example.org/д/й x", "https://example.org/д/й"),
      ("<https://example.org/a>", "https://example.org/a"),
      ("https://example.org/?a=1&amp;b=2&quot;", "https://example.org/?a=1&b=2"),
      ("www.example.org/x,", "www.example.org/x"),
    ] as [(String, String)])
  func bareAddresses(text: String, target: String) {
    let document = Document.plain(text)
    #expect(document.linkList == ["bare \(target) [\(target)]"])
  }

  @Test(
    "what only looks like an address is none",
    arguments: ["http:// x", "xhttp://a.b", "a@www.example.org", "awww.x", "https://", "www."])
  func noAddresses(text: String) {
    #expect(Document.plain(text).links.isEmpty)
  }

  @Test("an address without a scheme is opened over http")
  func addressWithoutScheme() {
    #expect(Document.plain("WWW.example.org/a").links[0].address.text == "http://www.example.org/a")
  }

  @Test("an address that is the text of an anchor is no second link")
  func addressInAnchor() {
    let document = Document.plain("<a href='https://a.example'>https://b.example</a>")
    #expect(document.linkList == ["a https://a.example [https://b.example]"])
  }

  @Test(
    "a short first line before a blank line is the title",
    arguments: [
      ("A title\n\nText", "A title"), ("\n\nA title\n\nText", "A title"), ("A title\nText\n", nil),
      ("A title", nil), ("// A title\n\nText", nil),
      (String(repeating: "é", count: 200) + "\n\nx", String(repeating: "é", count: 200)),
      (String(repeating: "a", count: 201) + "\n\nx", nil), ("Two\nlines\n\nShort\n\nx", nil),
    ] as [(String, String?)])
  func titles(text: String, title: String?) {
    let document = Document.plain(text)
    #expect(document.metadata.titles.map(\.value) == (title.map { [$0] } ?? []))
    #expect(document.metadata.titles.allSatisfy { $0.carrier == "first-line" })
    #expect((document.blocks[0].role == .heading) == (title != nil))
  }

  @Test("more blocks or links than the limits are left out and reported")
  func limits() {
    let document = Document.plain(
      "a www.a.example www.b.example\n\nb\n\nc", limits: ReadLimits(blocks: 2, links: 1))
    #expect(document.shown == ["a www.a.example www.b.example", "b"])
    #expect(document.links.count == 1)
    #expect(document.incidents.map(\.code) == [.linkLimit, .blockLimit])
  }
}
