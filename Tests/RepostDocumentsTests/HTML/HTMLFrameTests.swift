import RepostCore
import RepostDocuments
import Testing

@Suite struct HTMLFrameTests {
  private let story = "<p>" + String(repeating: "The tide came in and went. ", count: 20) + "</p>"

  /// The bytes of a block, as they stand in the page.
  private func source(_ block: Block, _ document: Document) -> String {
    String(decoding: document.bytes[document.bytes(of: block.text).range], as: UTF8.self)
  }

  @Test("a frame's own document is read where the frame stands, with places in the attribute")
  func places() throws {
    let html =
      "<p>é Before</p>\n<iframe srcdoc=\"&lt;p>One &amp;amp; two&lt;/p><p title='x'>T&#104;ree\"></iframe><p>After</p>"
    let document = page(html)
    #expect(document.blockTexts == ["é Before", "One & two", "Three", "After"])
    #expect(source(document.blocks[1], document) == "One &amp;amp; two")
    #expect(source(document.blocks[2], document) == "T&#104;ree")
    #expect(source(document.blocks[3], document) == "After")
    #expect(document.place(of: document.blocks[2].text).start.line == 2)
    #expect(document.bytes == Array(html.utf8))
  }

  @Test("links in a frame's document come among the others, with their tags as written")
  func links() throws {
    let document = page(
      "<a href=/1>1</a><iframe srcdoc='<a href=&quot;/2?a&amp;amp;b&quot;>2</a>'></iframe><a href=/3>3</a>"
    )
    #expect(document.links.map(\.target) == ["/1", "/2?a&b", "/3"])
    #expect(document.links.map { document.words(of: $0) } == ["1", "2", "3"])
    #expect(
      document.source(of: document.links[1]) == "<a href=&quot;/2?a&amp;amp;b&quot;>2</a>")
    #expect(document.links.map(\.block) == [0, 1, 2])
  }

  @Test(
    "the zone is the frame's, whatever the document inside says",
    arguments: [
      ("<article>STORYFRAME</article>", Zone.article),
      ("<article>STORY</article><footer>FRAME</footer>", .footer),
      ("<article>STORY</article><div class=comments>FRAME</div>", .comment),
    ])
  func zone(html: String, zone: Zone) throws {
    let frame =
      "<iframe srcdoc='<main><nav><p>Those who came for the tide stayed for the harbour, and some are there to this day.</p></nav></main>'></iframe>"
    let document = page(
      html.replacing("STORY", with: story).replacing("FRAME", with: frame))
    #expect(document.blocks.last?.zone == zone)
  }

  @Test(
    "a frame that is not seen hides its document, and says why",
    arguments: [
      ("<iframe hidden srcdoc='<p>x'></iframe>", HiddenReason.hiddenAttribute),
      ("<iframe style='display:none' srcdoc='<p>x'></iframe>", .displayNone),
      ("<iframe style='visibility:hidden' srcdoc='<p>x'></iframe>", .visibilityHidden),
      ("<iframe width=1 height=300 srcdoc='<p>x'></iframe>", .zeroSize),
      ("<iframe style='height:0' srcdoc='<p>x'></iframe>", .zeroSize),
      ("<div hidden><iframe srcdoc='<p>x'></iframe></div>", .hiddenAttribute),
      ("<iframe srcdoc='<p hidden>x'></iframe>", .hiddenAttribute),
      ("<iframe srcdoc='<style>p{display:none}</style><p>x'></iframe>", .styleSheet),
      ("<style>iframe{display:none}</style><iframe srcdoc='<p>x'></iframe>", .styleSheet),
    ])
  func hidden(html: String, reason: HiddenReason) {
    let document = page("<p>Seen</p>\(html)<p>Seen too</p>")
    #expect(document.block("x")?.hidden == reason)
    #expect(document.block("x")?.zone == .hidden)
    #expect(document.block("Seen too")?.hidden == nil)
  }

  @Test("a frame of ordinary size is seen, and one in noscript is only for readers without scripts")
  func seen() {
    #expect(page("<iframe width=300 srcdoc='<p>x'></iframe>").block("x")?.isVisible == true)
    let document = page("<p>y<noscript><iframe srcdoc='<p>x'></iframe></noscript>")
    #expect(document.block("x")?.zone == .noscript)
  }

  @Test(
    "what a frame's document leaves open ends with it",
    arguments: [
      "<!-- ", "<script>", "<style>.y{display:none}", "</article></body></html>", "<a href=/x>",
      "<div hidden>", "<textarea>", "<svg>", "<p title=",
    ])
  func isolation(open: String) {
    let document = page(
      "<style>.y{color:red}</style><article>\(story)<iframe srcdoc=\"<p>x</p>\(open)\"></iframe><p class=y>y</p></article>"
    )
    #expect(document.block("x")?.zone == .article)
    #expect(document.block("y")?.zone == .article)
    #expect(document.block("y")?.isVisible == true)
  }

  @Test("style sheets of the page do not reach into a frame's document")
  func sheets() {
    let document = page("<style>p{display:none}</style><iframe srcdoc='<p>x'></iframe>")
    #expect(document.block("x")?.isVisible == true)
  }

  @Test("what a frame's document says about itself is not said about the page")
  func metadata() {
    let document = page(
      """
      <title>Outer</title><iframe srcdoc="<title>Inner</title><link rel=canonical href=/inner>
      <link rel=license href=/l><meta name=author content=I><span property=dct:rights>None</span>
      <script type=application/ld+json>{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;I&quot;}</script>
      <a rel=license href=/by>by</a><h1>Inner</h1>"></iframe>
      """)
    #expect(document.metadata.titles.map(\.value) == ["Outer"])
    #expect(document.metadata.authors.isEmpty && document.metadata.rights.isEmpty)
    #expect(document.metadata.addresses.isEmpty && document.metadata.licences.isEmpty)
    #expect(document.links.map(\.target) == ["/by"])
    #expect(document.links.map(\.isInHead) == [false])
  }

  @Test("a frame inside of a frame is not read, and that is noted; one in a template is nothing")
  func depth() {
    let document = page("<iframe srcdoc='<p>x</p><iframe srcdoc=y></iframe>'></iframe>")
    #expect(document.blockTexts == ["x"])
    #expect(
      document.notes
        == ["A frame inside of a frame holds a document of its own, which is not read."])
    #expect(page("<template><iframe srcdoc=x></iframe></template>").blockTexts.isEmpty)
  }

  @Test("more documents than are read are reported")
  func bounds() {
    let many = page(String(repeating: "<iframe srcdoc='<p>x'></iframe>", count: 300))
    #expect(many.blocks.count == 256)
    #expect(many.incidents.map(\.code) == [.textLimit])
    let long = String(repeating: "x ", count: 3 << 20)
    let large = page("<p>y</p><iframe srcdoc='\(long)'></iframe>")
    #expect(large.blockTexts == ["y"])
    #expect(large.incidents.map(\.code) == [.textLimit])
    #expect(page("<iframe srcdoc='<p>x'></iframe>").incidents.isEmpty)
  }

  @Test("places hold in a page of another encoding too")
  func encoding() throws {
    var bytes = Array("<meta charset=windows-1251><iframe srcdoc='&lt;p>".utf8)
    let start = bytes.count
    bytes += [0xCF, 0xF0, 0xE8]  // При
    let end = bytes.count
    bytes += Array("'></iframe>".utf8)
    let document = DocumentReader().document(path: "page.html", bytes: bytes)
    let block = try #require(document.block("При"))
    #expect(document.bytes(of: block.text) == ByteSpan(start, end))
  }

  @Test("text in a frame is known to be in one")
  func spans() throws {
    let document = page("<p>Before</p><iframe srcdoc='<p>One<p>Two'></iframe><p>After</p>")
    #expect(document.blocks.map { document.isInFrame($0.text) } == [false, true, true, false])
    #expect(page("<p>x</p>").frameSpans.isEmpty)
  }
}
