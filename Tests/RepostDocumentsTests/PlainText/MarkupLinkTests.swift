import RepostCore
import RepostDocuments
import Testing

@Suite struct MarkupLinkTests {
  /// The links of a file, as `words -> target`, and its text.
  private func read(_ name: String, _ text: String) -> (links: [String], text: [String]) {
    let document = DocumentReader().document(path: name, bytes: Array(text.utf8))
    return (
      document.links.map { "\(document.string(of: $0.anchor)) -> \($0.target)" },
      document.blocks.map { document.string(of: $0.text) }
    )
  }

  @Test(
    "links of reStructuredText have their words and their target",
    arguments: [
      ("See `the story <https://e.example/a>`_ now.", ["the story -> https://e.example/a"]),
      ("`the story <https://e.example/a>`__", ["the story -> https://e.example/a"]),
      ("`the\nlong story\n<https://e.example/\na>`_ x", ["the long story -> https://e.example/a"]),
      ("`<https://e.example/a>`_", ["https://e.example/a -> https://e.example/a"]),
      ("``the story <https://e.example/a>`_``", ["https://e.example/a -> https://e.example/a"]),
      (":doc:`the story <other>`", []), ("`no link`_ and `none", []),
      ("https://e.example/b", ["https://e.example/b -> https://e.example/b"]),
    ] as [(String, [String])])
  func reStructuredText(text: String, expected: [String]) {
    #expect(read("a.rst", text).links == expected)
  }

  @Test(
    "links of AsciiDoc have their words and their target",
    arguments: [
      ("See https://e.example/a[the story] now.", ["the story -> https://e.example/a"]),
      ("link:/a.html[the story^]", ["the story -> /a.html"]),
      ("link:https://e.example/a[\"x, y\",window=_blank]", ["x, y -> https://e.example/a"]),
      ("https://e.example/a[the story,role=external]", ["the story -> https://e.example/a"]),
      ("https://e.example/a[]", ["https://e.example/a -> https://e.example/a"]),
      ("link:a b[c]", []), ("\\link:a[c]", []), ("uplink:a[c]", []),
      ("https://e.example/b end", ["https://e.example/b -> https://e.example/b"]),
    ] as [(String, [String])])
  func asciiDoc(text: String, expected: [String]) {
    #expect(read("a.adoc", text).links == expected)
  }

  @Test("the text around a link over two lines stays whole")
  func text() {
    let read = read("a.rst", "Words `over\ntwo <https://e.example/>`_ lines\nand more.\n\nNext.")
    #expect(read.text == ["Words over two lines and more.", "Next."])
  }

  @Test("elsewhere such marks are text")
  func plainText() {
    #expect(read("a.txt", "`the story </a>`_").links.isEmpty)
    #expect(read("a.txt", "link:/a[the story]").links.isEmpty)
  }
}
