import RepostCore
import RepostDocuments
import Testing

@Suite struct MarkdownBlockTests {
  @Test(
    "text comes in blocks with their roles",
    arguments: [
      ("# One #\n\nTwo\n===\nThree\n---", ["heading: One", "heading: Two", "heading: Three"]),
      ("a\nb\n\nc", ["paragraph: a b", "paragraph: c"]),
      (
        "- a\n  b\n- c\n  - d\n\n    e",
        [
          "list-item: a b", "list-item: c", "list-item: d", "list-item: e",
        ]
      ),
      ("1. a\n2) b", ["list-item: a", "list-item: b"]),
      ("> a\nb\n> > c\n\nd", ["quote: a b", "quote: c", "paragraph: d"]),
      ("- > a\n> - b", ["quote: a", "quote: b"]),
      ("```js\na\n\nb\n```\nc", ["code: a b", "paragraph: c"]),
      ("~~~\na\n```\n~~~", ["code: a ```"]),
      ("    a\n\n    b\n\nc", ["code: a b", "paragraph: c"]),
      ("- a\n\n      b", ["list-item: a", "code: b"]),
      ("a\n    b", ["paragraph: a b"]), ("a\n\n---\n\nb", ["paragraph: a", "paragraph: b"]),
      (
        "| a | b \\| c |\n|:--|--:|\n| *d* | |\ne",
        ["cell: a", "cell: b | c", "cell: d", "cell: e"]
      ),
      ("x\na | b\n- | -\n\nc", ["paragraph: x", "cell: a", "cell: b", "paragraph: c"]),
      ("a[^1] b.\n\n[^1]: c\n\n    d", ["paragraph: a b.", "paragraph: c", "paragraph: d"]),
      ("| a |\n|---|\n| b | c |", ["cell: a", "cell: b"]),
      ("| a |\n|---|\n|\nb", ["cell: a", "paragraph: | b"]),
      ("a[^1]\n[^1]: c", ["paragraph: a", "paragraph: c"]),
      ("a\n2. b", ["paragraph: a 2. b"]), ("a\n1. b", ["paragraph: a", "list-item: b"]),
      ("::: {.note}\na\n:::", ["paragraph: a"]), ("#hash", ["paragraph: #hash"]),
      ("- \n\na", ["paragraph: a"]),
      ("\ta\n", ["code: a"]), ("-\ta\n\n\tb", ["list-item: a", "list-item: b"]),
      ("> ```\n> a\nb", ["code: a", "paragraph: b"]),
    ] as [(String, [String])])
  func blocks(text: String, expected: [String]) {
    #expect(Document.markdown(text).outline == expected)
    let windows = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    #expect(Document.markdown(windows).outline == expected)
  }

  @Test(
    "marks of emphasis are dropped where they are marks, and kept where they are text",
    arguments: [
      ("*a* **b** ***c*** _d_ __e__ ~~f~~", "a b c d e f"), ("2 * 3 * 4", "2 * 3 * 4"),
      ("snake_case_name", "snake_case_name"), ("**a*", "*a"), ("*a **b*", "*a *b"),
      ("**Copyright**: x", "Copyright: x"), ("a**b**c", "abc"), ("*(a*b*)*", "(ab*)*"),
      ("\\*a\\* \\[b\\](c)", "*a* [b](c)"), ("`*a*` ``b`c``", "*a* b`c"), ("a `b", "a `b"),
      ("&copy; &#169; &#xA9; &nope;", "© © © &nope;"), ("a\\\nb  \nc", "a b c"),
      ("© **2024**", "© 2024"),
    ] as [(String, String)])
  func emphasis(text: String, expected: String) {
    #expect(Document.markdown(text).shown == [expected])
  }

  @Test("the first heading is the title where front matter has none")
  func title() {
    let document = Document.markdown("Intro\n\n## The *title*\n\n# Later")
    #expect(document.metadata.titles.map(\.value) == ["The title"])
    #expect(document.metadata.titles.map(\.carrier) == ["heading"])
    #expect(document.metadata.titles.map { document.source(of: $0.place.span) } == ["The *title"])
  }

  @Test(
    "every word of generated Markdown leads back to its own bytes",
    arguments: 0..<150 as Range<UInt64>)
  func wayBack(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let shapes = [
      "#", "*#*", "**#**", "[#](https://e.example/a)", "`#`", "&copy; #", "\\* #", "é# \u{A0}",
      "<b>#</b>", "![#](x.png)", "<!-- # -->", "~~#~~", "漢 #", "[#][r]", "#\u{AD}",
    ]
    let starts = ["", "", "> ", "- ", "  ", "1. ", "# ", "> - ", "\t"]
    let ends = ["\n", "\r\n", "\n\n", "\r\n\r\n"]
    var text = ""
    var count = 0
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      text += starts.randomElement(using: &random) ?? ""
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        count += 1
        let shape = shapes.randomElement(using: &random) ?? "#"
        text +=
          shape.split(separator: "#", omittingEmptySubsequences: false)
          .joined(separator: "w\(count)") + " "
      }
      text += ends.randomElement(using: &random) ?? "\n"
    }
    text += "\n[r]: /target\n"
    let document = Document.markdown(text)
    var found = 0
    for (span, word) in document.words {
      guard let start = word.firstIndex(of: "w") else { continue }
      let digits = word[word.index(after: start)...].prefix { $0.isASCII && $0.isNumber }
      let offset = span.start + word[..<start].utf8.count
      let own = TextSpan(offset, offset + 1 + digits.count)
      #expect(document.source(of: own) == "w" + digits)
      found += 1
    }
    let images = document.images.count
    #expect(found == count - images)
    for (block, next) in zip(document.blocks, document.blocks.dropFirst()) {
      #expect(block.text.end < next.text.start)
    }
  }

  @Test("of two footnotes of one name the first is on the page")
  func sameFootnotes() {
    let document = Document.markdown("Seen[^a] text.\n\n[^a]: One.\n\n[^a]: Two.\n")
    #expect(document.shown == ["Seen text.", "One."])
  }

  @Test("a footnote that nothing refers to is not on the page")
  func footnotes() {
    let text = "Seen[^a] text.\n\n[^a]: A note.\n[^b]: Nobody [sees](/x) this.\n\nEnd."
    let document = Document.markdown(text)
    #expect(document.shown == ["Seen text.", "A note.", "End."])
    #expect(document.blocks.first { !$0.isVisible }?.hidden == .notRendered)
    #expect(document.links.map(\.hidden) == [.notRendered])
  }
}
