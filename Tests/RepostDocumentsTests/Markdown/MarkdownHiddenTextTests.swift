import RepostCore
import RepostDocuments
import Testing

@Suite struct MarkdownHiddenTextTests {
  /// The hidden blocks, as `reason: words`.
  private func hidden(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      block.hidden.map { "\($0.rawValue): \(document.string(of: block.text))" }
    }
  }

  @Test(
    "what raw HTML hides is hidden with its reason, the Markdown inside it too",
    arguments: [
      ("<div hidden>\n\n*a* b\n\n</div>\n\nc", ["hidden-attribute: a b"], ["c"]),
      ("<div style=\"color:red; Display : NONE\">a</div>b", ["display-none: a"], ["b"]),
      ("a <span style='visibility:hidden'>b</span> c", ["visibility-hidden: b"], ["a", "c"]),
      ("<p style='font-size:0px'>a</p>", ["zero-size: a"], []),
      ("<p style='position:absolute;left:-9999px'>a</p>", ["off-screen: a"], []),
      ("<template>\na\n\nb\n</template>\n\nc", ["template: a", "template: b"], ["c"]),
      ("<div hidden><div>a</div>b</div>c", ["hidden-attribute: a", "hidden-attribute: b"], ["c"]),
      ("<div hidden><template></div>a</template></div>b", ["hidden-attribute: a"], ["b"]),
      ("<p hidden>a\n\nb", ["hidden-attribute: a"], ["b"]),
      ("a <em hidden>b\n\nc</em> d", ["hidden-attribute: b", "hidden-attribute: c"], ["a", "d"]),
      ("a <span hidden>b\n\nc", ["hidden-attribute: b"], ["a", "c"]),
      (
        "<script>\nif (a<b && c) x('</p>')\n</script>\na", ["script: if (a<b && c) x('</p>')"],
        ["a"]
      ),
      ("<style>\np > a {}\n</style>\n\nb", ["not-rendered: p > a {}"], ["b"]),
      ("<!-- a\n\nb -->\nc\n\nd", ["comment: a b"], ["c", "d"]),
      ("a <!-- b --> c", ["comment: b"], ["a c"]), ("a <!--> b", [], ["a b"]),
      ("<img hidden src=x>a", [], ["a"]),
      ("a <span style='opacity:.01'>b</span> c", ["zero-size: b"], ["a", "c"]),
      ("<div style='width:0;overflow:hidden'>a</div>", ["zero-size: a"], []),
      ("<div style='clip-path:inset(50%)'>a</div>", ["zero-size: a"], []),
      ("<p style='color:#fff;background:white'>a</p>", ["same-colour: a"], []),
      ("<p style='d\\69splay:none'>a</p>", ["display-none: a"], []),
      (
        "<div style='font-size:1px'>a<p style='font-size:14px'>b</p></div>", ["zero-size: a"], ["b"]
      ),
      (
        "<div style='visibility:hidden'>a <b style='visibility:visible'>b</b></div>",
        ["visibility-hidden: a"], ["b"]
      ),
      (
        "<div style='display:none'>a <b style='display:block'>b</b></div>",
        ["display-none: a b"], []
      ),
      ("<textarea>a</textarea>b", ["not-rendered: a"], ["b"]),
      ("<dialog>a</dialog><dialog open>b</dialog>", ["not-rendered: a"], ["b"]),
      ("a <small style='font-size:11px'>b</small> c", [], ["a b c"]),
    ] as [(String, [String], [String])])
  func hiding(text: String, hiddenBlocks: [String], shown: [String]) {
    let document = Document.markdown(text)
    #expect(hidden(document) == hiddenBlocks)
    #expect(document.shown == shown)
    #expect(document.blocks.allSatisfy { ($0.hidden != nil) == ($0.zone == .hidden) })
  }

  @Test("links in hidden text are hidden with the same reason")
  func hiddenLinks() {
    let document = Document.markdown(
      "<div hidden>\n\n[a](/u) www.e.example\n\n</div>\n\n<a href=/v hidden>b</a> [c](/w)")
    #expect(
      document.links.map(\.hidden) == [.hiddenAttribute, .hiddenAttribute, .hiddenAttribute, nil])
    #expect(document.links.map(\.isVisible) == [false, false, false, true])
  }

  @Test("text for readers without scripts has its zone, and aria-hidden its mark")
  func otherVisibility() {
    let document = Document.markdown(
      "<noscript>a</noscript>\n\n<p aria-hidden=\"true\">b</p>\n\nc")
    #expect(document.blocks.map(\.zone) == [.noscript, .article, .article])
    #expect(document.blocks.map(\.isAriaHidden) == [false, true, false])
    #expect(document.shown == ["b", "c"])
  }

  @Test("text in raw HTML is kept without tags, in blocks of its elements")
  func rawText() {
    let document = Document.markdown(
      "<div>a &amp; <b>b</b><h2>c</h2><ul><li>d</ul>\n<table><tr><td>e</table></div>\nf<br/>g")
    #expect(
      document.outline == [
        "paragraph: a & b", "heading: c", "list-item: d", "cell: e", "paragraph: f g",
      ])
  }

  @Test("pictures, scripts and frames in raw HTML are kept with their sizes")
  func counters() {
    let document = Document.markdown(
      "x <img src='c.gif' width=1 height=1 alt='count'>\n\n<script async src=\"https://e.example/t.js\"></script>"
        + "\n\n<iframe src=/f></iframe>")
    #expect(document.images.map(\.element) == [.image, .script, .frame])
    #expect(document.images.map(\.isCounterSized) == [true, false, false])
    #expect(document.images.map(\.alternative) == ["count", nil, nil])
    #expect(document.shown == ["x"])
  }
}
