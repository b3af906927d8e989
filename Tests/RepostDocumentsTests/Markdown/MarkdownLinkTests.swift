import RepostCore
import RepostDocuments
import Testing

@Suite struct MarkdownLinkTests {
  @Test(
    "links are those of CommonMark",
    arguments: [
      ("[a](u \"t\")", ["markdown u [a]"]), ("[a *b*](<u v> 't')", ["markdown u v [a b]"]),
      ("[a](u(v(w))x)", ["markdown u(v(w))x [a]"]), ("[a](u&amp;v\\))", ["markdown u&v) [a]"]),
      ("[a [b](u) c](v)", ["markdown u [b]"]), ("[a [b] c](v)", ["markdown v [a [b] c]"]),
      ("[a]()", ["markdown  [a]"]), ("[a] (u)", []), ("[a](u v)", []), ("[a](<u)", []),
      ("\\[a](u)", []), ("[a\\](u)", []), ("`[a](u)`", []), ("[a`](u)`", []),
      ("<https://e.example/a>", ["markdown https://e.example/a [https://e.example/a]"]),
      ("<a@e.example>", ["markdown mailto:a@e.example [a@e.example]"]), ("<a b@e.example>", []),
      ("[A  b][R]\n\n[ r ]: /u 'x'", ["markdown /u [A b]"]),
      ("[r][] [R]\n\n[r]: /u\n[r]: /v", ["markdown /u [r]", "markdown /u [R]"]),
      ("[s]: /u\n\n[ẞ]: /v\n\n[SS]", ["markdown /v [SS]"]),
      ("[a][no]\n\n[a]: /u", []),
      ("[a][b\n\n[a]: /u", ["markdown /u [a]"]),
      ("> a\n</x-y>\n[b](u)", []), ("a\n</x-y>\n[b](u)", ["markdown u [b]"]),
      ("[r]: /u\n| a |\n|---|\n\n[r]", []),
      ("> [r]: /u\n\n[r]", ["markdown /u [r]"]), ("x\n[r]: /u\n\n[r]", []),
      ("[a\nb](u)", ["markdown u [a b]"]), ("# [a](u)", ["markdown u [a]"]),
      ("[^1][r]\n\n[^1]: x\n\n[r]: /u", ["markdown /u [^1]"]),
      ("[^1](u)\n\n[^1]: x", ["markdown u [^1]"]),
      ("[a](&auml;&nosuch;)", ["markdown ä&nosuch; [a]"]),
      ("[&Eacute;&rarr;](u)", ["markdown u [É→]"]),
      ("| a |\n|---|\n| [b](u) |", ["markdown u [b]"]), ("    [a](u)", []),
      ("```\n[a](u) https://e.example\n```", []), ("*[a*](u)", ["markdown u [a*]"]),
    ] as [(String, [String])])
  func links(text: String, expected: [String]) {
    #expect(Document.markdown(text).linkList == expected)
  }

  @Test(
    "an address written out is a link unless it stands in one or in code",
    arguments: [
      ("**https://e.example/a_b_**", ["bare https://e.example/a_b [https://e.example/a_b]"]),
      ("[Source: https://e.example/a]", ["bare https://e.example/a [https://e.example/a]"]),
      ("www.e.example/?a=b&hl;", ["bare www.e.example/?a=b [www.e.example/?a=b]"]),
      (
        "[x https://e.example/a[b][r]\n\n[r]: /u",
        ["bare https://e.example/a [https://e.example/a]", "markdown /u [b]"]
      ),
      ("www.[b](u)", ["markdown u [b]"]),
      ("[https://e.example](/u)", ["markdown /u [https://e.example]"]),
      ("`https://e.example`", []),
      ("<a href=\"/u\">www.e.example</a>", ["a /u [www.e.example]"]),
      ("<div>www.e.example</div>", ["bare www.e.example [www.e.example]"]),
    ] as [(String, [String])])
  func bareAddresses(text: String, expected: [String]) {
    #expect(Document.markdown(text).linkList == expected)
  }

  @Test("a link knows its bytes, its words and its block")
  func places() throws {
    let document = Document.markdown("# T\n\n> a [b\n> c][r] d\n\n[r]: /u")
    let link = try #require(document.links.first)
    #expect(document.source(of: link.source) == "[b\n> c][r]")
    #expect(document.source(of: link.anchor) == "b\n> c")
    #expect(link.block == 1)
  }

  @Test("an image is no text; its description names the link around it")
  func images() throws {
    let document = Document.markdown(
      "A ![the *logo* `x`](l.png \"t\") b.\n\n[![Badge](b.svg)](/u)\n\n![c][r]\n\n[r]: /c.png")
    #expect(document.shown == ["A b."])
    #expect(document.images.map(\.target) == ["l.png", "b.svg", "/c.png"])
    #expect(document.images.map(\.alternative) == ["the logo x", "Badge", "c"])
    let link = try #require(document.links.first)
    #expect(link.imageText == "Badge" && link.anchor.isEmpty && link.block == nil)
    #expect(document.source(of: link.source) == "[![Badge](b.svg)](/u)")
  }

  @Test("links inside the description of an image are not links")
  func linkInDescription() {
    let document = Document.markdown("![a [b](u) https://e.example](v)")
    #expect(document.links.isEmpty)
    #expect(document.images.map(\.alternative) == ["a b https://e.example"])
  }

  @Test("raw anchors are links with their rel, across blocks of raw HTML too")
  func rawAnchors() {
    let document = Document.markdown(
      "See <a href='/u' rel=\"Nofollow\">the **text**</a>.\n\n<a href=/v>\n\nMore\n\n</a>\n\nx")
    #expect(document.linkList == ["a /u [the text]", "a /v [More]"])
    #expect(document.links.map(\.rel) == [["nofollow"], []])
  }
}
