import RepostCore
import RepostDocuments
import Testing

@Suite struct HTMLBoundsTests {
  @Test("elements beyond the depth limit count as the element around them, and the rest is read")
  func depth() {
    let document = page(
      "<div><div><i hidden><b>a</b> <a href=x>b</a></i></div></div><p>c</p>",
      limits: ReadLimits(depth: 2))
    #expect(document.blockTexts == ["a b", "c"])
    #expect(document.links.map { document.words(of: $0) } == ["b"])
    #expect(document.incidents.map(\.code) == [.depthLimit])
    #expect(
      document.incidents.map(\.detail)
        == ["Elements nested deeper than 2 levels count as the element around them."])
    #expect(page("<div><div>a</div></div>", limits: ReadLimits(depth: 2)).isComplete)
  }

  @Test("text after the last block that is kept is reported")
  func blocks() {
    let document = page("<p>a<p>b<p><a href=x>c</a>", limits: ReadLimits(blocks: 2))
    #expect(document.blockTexts == ["a", "b"])
    #expect(document.links.map(\.block) == [nil])
    #expect(document.incidents.map(\.code) == [.blockLimit])
    #expect(document.incidents.map(\.outcome) == [.partial])
    #expect(page("<p>a<p>b<p> ", limits: ReadLimits(blocks: 2)).incidents.isEmpty)
  }

  @Test("links after the last that is kept are reported, their words are still text")
  func links() {
    let document = page("<a href=a>a</a> <a href=b>b</a>", limits: ReadLimits(links: 1))
    #expect(document.links.map(\.target) == ["a"])
    #expect(document.blockTexts == ["a b"])
    #expect(document.incidents.map(\.code) == [.linkLimit])
  }

  @Test(
    "hostile pages are read to the end without a fall",
    arguments: [
      ("<div>", 100_000), ("<a href=x>", 200_000), ("<", 1_000_000), ("&", 300_000),
      ("<b><p>", 50_000), ("<table><tr><td>", 30_000), ("<!--", 100_000), ("</p>", 100_000),
      ("<svg><title>", 30_000), ("<template>", 50_000), ("<i hidden>x</i>y", 30_000),
      ("<title>", 50_000), ("\u{0}", 100_000), ("<a href=x><table><td>", 20_000),
      ("<script type=application/ld+json>[", 10_000), ("<ul><li>", 50_000),
    ])
  func hostile(piece: String, count: Int) {
    let html = String(repeating: piece, count: count)
    let document = page(html + "<p>end</p>")
    #expect(document.bytes.count == html.utf8.count + 10)
    #expect(document.links.count <= 100_000)
    #expect(document.blocks.count <= 200_000)
  }

  @Test("deep nesting is unwound, so that the text after it is apart again")
  func unwound() {
    let deep = 5_000
    let document = page(
      String(repeating: "<div>", count: deep) + "in" + String(repeating: "</div>", count: deep)
        + "<p>out</p>")
    #expect(document.blockTexts == ["in", "out"])
  }

  @Test("a value of a megabyte is an ordinary value")
  func longAttribute() {
    let long = String(repeating: "x", count: 1 << 20)
    let document = page("<p style='\(long)' class='\(long)'><a href='\(long)'>y</a>")
    #expect(document.blockTexts == ["y"])
    #expect(document.links.first?.target.utf8.count == 1 << 20)
  }

  @Test(
    "an inline style that is full of addresses is read in linear time", .timeLimit(.minutes(1)),
    arguments: ["", "background-image: "])
  func addressesInStyle(property: String) {
    let style = String(repeating: "x: url( )", count: 100_000) + property + "url(a.jpg)"
    let document = page("<p style='\(style)'>y</p>")
    #expect(document.blockTexts == ["y"])
    #expect(document.images.map(\.target) == (property.isEmpty ? [] : ["a.jpg"]))
  }

  @Test("every prefix of a page is a page")
  func prefixes() {
    let html = Array(
      """
      <!doctype html><html><head><title>T&amp;t</title><script type="application/ld+json">
      {"@type":"Article","headline":"\\u00e9"}</script></head><body><!-- c --><p style="left:0">a
      <a href='x' rel=nofollow>b</a><svg><![CDATA[d]]></svg><br><br>é&copy;</body></html>
      """.utf8)
    for count in html.indices {
      let document = page(Array(html[..<count]))
      for (index, block) in document.blocks.enumerated() {
        #expect(document.blockIndex(at: block.text.start) == index)
        #expect(document.bytes(of: block.text).end <= count)
      }
      #expect(document.links.allSatisfy { $0.source.end <= count })
    }
  }
}
