import RepostCore
import RepostDocuments
import Testing

@Suite struct HTMLBlockTests {
  @Test(
    "text is split where elements stand apart, and nowhere else",
    arguments: [
      ("<p>One <b>and</b>\n two<p>Three", ["One and two", "Three"]),
      ("One<div>Two</div>Three", ["One", "Two", "Three"]),
      ("<p>One<br>two</p>", ["One two"]),
      ("<p>One<br>\n<br/>two</p>", ["One", "two"]),
      ("<p>One<br>&nbsp;<br>two</p>", ["One", "two"]),
      ("<p>One<br>two<br>three</p>", ["One two three"]),
      ("<ul><li>One<li>Two</ul>", ["One", "Two"]),
      ("<table><tr><td>One<td>Two<tr><td>Three</table>", ["One", "Two", "Three"]),
      ("<dl><dt>One<dd>Two</dl>", ["One", "Two"]),
      ("<select><option>One<option>Two</select>", ["One", "Two"]),
      ("<p>AT&amp;T &copy; 2024&nbsp;&nbsp;Ann</p>", ["AT&T © 2024 Ann"]),
      ("<p>co&shy;oper&#8203;ate</p>", ["cooperate"]),
      ("<p>Not &lt;b&gt; & so on</p>", ["Not <b> & so on"]),
      ("<h1>One<h2>Two</h1>three", ["One", "Two", "three"]),
      ("<script>no</script><style>no</style>yes", ["yes"]),
      ("<svg><style>no</style><text>yes</text></svg>", ["yes"]),
      ("<svg><p>out</svg>side", ["outside"]),
      ("<textarea>a &amp; <b></textarea>", ["a & <b>"]),
      ("one\u{0}two", ["onetwo"]),
    ])
  func split(html: String, texts: [String]) {
    #expect(page(html).blockTexts == texts)
  }

  @Test(
    "a block's role comes from the elements around it",
    arguments: [
      ("<h3>x</h3>", BlockRole.heading), ("<p>x", .paragraph), ("<ul><li>x</ul>", .listItem),
      ("<ul><li><p>x</ul>", .listItem), ("<table><td>x", .cell), ("<table><td><p>x", .paragraph),
      ("<figure><figcaption>x", .caption), ("<table><caption>x", .caption),
      ("<blockquote><p>x", .quote), ("<pre>x", .code), ("<p><code>x</code>", .code),
      ("<p>y <code>x</code>", .paragraph), ("<p class='post-byline'>x", .byline),
      ("<div class=entryAuthor>x", .byline), ("<p>By <a rel=author href=a>x</a>", .byline),
      ("<p>By <span itemprop=author>x</span>", .byline), ("<div class=has-author>x", .paragraph),
      ("<article class='author-x'><p>x", .paragraph), ("<title>x</title>", .title),
      ("<!-- x -->", .comment),
    ])
  func role(html: String, role: BlockRole) {
    #expect(page(html).blocks.map(\.role) == [role])
  }

  @Test("a long text in an element named after its author is no byline")
  func longByline() {
    let long = String(repeating: "word ", count: 100)
    #expect(page("<div class=author><p>\(long)</div>").blocks.map(\.role) == [.paragraph])
  }

  @Test("the title of the page is a block of its own, before the text")
  func title() {
    let document = page("<html><title>Tea &amp; tide</title><body><p>Text")
    #expect(document.blockTexts == ["Tea & tide", "Text"])
    #expect(document.blocks.map(\.zone) == [.meta, .article])
  }

  @Test("every word leads back to the bytes it was read from")
  func positions() {
    let html = "<p>First&nbsp;<i>se</i>cond &copy;\n  third <!-- no --> last</p>"
    let document = page(html)
    #expect(document.blockTexts == ["First second © third last", "no"])
    let text = document.blocks[0].text
    #expect(
      document.source(of: text) == "First&nbsp;<i>se</i>cond &copy;\n  third <!-- no --> last")
    #expect(document.source(of: TextSpan(6, 12)) == "se</i>cond")
    #expect(document.source(of: TextSpan(13, 15)) == "&copy;")
    #expect(document.source(of: document.blocks[1].text) == "no")
  }

  @Test("bytes that are not UTF-8 are replaced, and said")
  func invalid() {
    let document = page(Array("<p>a".utf8) + [0xFF, 0xC3] + Array("b".utf8))
    #expect(document.blockTexts == ["a\u{FFFD}\u{FFFD}b"])
    #expect(
      document.notes == ["Not valid UTF-8 at 2 places; each is read as U+FFFD."])
  }

  @Test("a byte-order mark is no text")
  func byteOrderMark() {
    let document = page("\u{FEFF}<p>a")
    #expect(document.blockTexts == ["a"])
    #expect(document.source(of: document.blocks[0].text) == "a")
  }
}
