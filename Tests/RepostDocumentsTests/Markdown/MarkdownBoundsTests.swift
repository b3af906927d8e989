import RepostCore
import RepostDocuments
import Testing

@Suite struct MarkdownBoundsTests {
  /// Hostile pieces; a reader that went over the rest for each of them would not end in time.
  private static let pieces = [
    "[", "]", "*", "*a ", "a**b_", "`", "`a``b", "~a~~ ", ">", "- ", "> ```\n", "[a](", "[a](<b",
    "[a](b \"c", "![", "[a](b)", "[a][b]", "[^", "[a]: b \"x\n", "[a]: b (x\n", "<", "<a ", "<!--",
    "x <!--", "<a b=\"", "<?", "<![CDATA[", "<script>", "<b hidden>", "<div>\n\n", "<p hidden>\n\n",
    "{{", "{%", "{% comment %}", "{{\n", "{ ", "|a", "a\n|-|\n", "http://a", "http://a(", "www.a.",
    "&", "&amp;", "\\[", "\t", "<http://a", "<a@", "a: [\n", "/*",
  ]

  @Test(
    "tens of thousands of anything are read in linear time", .timeLimit(.minutes(1)),
    arguments: pieces, ["a.md", "a.mdx", "a.txt"])
  func linear(piece: String, path: String) {
    let bytes = Array(String(repeating: piece, count: 20_000).utf8)
    let document = DocumentReader().document(path: path, bytes: bytes)
    #expect(document.text.count <= 3 * bytes.count)
  }

  @Test("openers before a link are not gone over for every link")
  func openersBeforeLinks() {
    let text = String(repeating: "[![", count: 20_000) + String(repeating: "[a](b)", count: 20_000)
    #expect(Document.markdown(text).links.count == 20_000)
  }

  @Test("quotes and lists deeper than 64 are text, and that is reported")
  func depth() {
    let document = Document.markdown(String(repeating: "> ", count: 70) + "a")
    #expect(document.outline == ["quote: > > > > > > a"])
    #expect(document.incidents.map(\.code) == [.depthLimit])
    #expect(Document.markdown(String(repeating: "- ", count: 64) + "a").incidents.isEmpty)
  }

  @Test("parentheses nested deeper than 32 make no link")
  func parentheses() {
    func link(_ depth: Int) -> String {
      "[a](" + String(repeating: "(", count: depth) + String(repeating: ")", count: depth) + ")"
    }
    #expect(Document.markdown(link(32)).links.count == 1)
    #expect(Document.markdown(link(33)).links.isEmpty)
  }

  @Test("more blocks or links than the limits are left out and reported")
  func limits() {
    let document = Document.markdown(
      "[a](b) [c](d)\n\ne\n\nf", limits: ReadLimits(blocks: 2, links: 1))
    #expect(document.shown == ["a c", "e"])
    #expect(document.links.count == 1)
    #expect(document.incidents.map(\.code) == [.linkLimit, .blockLimit])
  }
}
