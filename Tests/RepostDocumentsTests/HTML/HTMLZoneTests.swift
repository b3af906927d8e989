import RepostCore
import RepostDocuments
import Testing

@Suite struct HTMLZoneTests {
  /// Enough prose to be the main text.
  private let story = "<p>" + String(repeating: "The tide came in and went. ", count: 20) + "</p>"

  @Test(
    "zones come from elements, roles and classes",
    arguments: [
      ("<nav>x</nav>", Zone.nav), ("<div role=navigation>x</div>", .nav),
      ("<ul class=breadcrumbs><li>x</ul>", .nav), ("<div id=mainMenu>x</div>", .nav),
      ("<header>x</header>", .header), ("<div role=banner>x</div>", .header),
      ("<footer>x</footer>", .footer), ("<div role=contentinfo>x</div>", .footer),
      ("<div id=footer>x</div>", .footer), ("<aside>x</aside>", .aside),
      ("<div role=complementary>x</div>", .aside), ("<div class='right sidebar'>x</div>", .aside),
      ("<div class=related_posts>x</div>", .aside), ("<div class=ad>x</div>", .aside),
      ("<section id=comments><p>x</section>", .comment),
      ("<div id=disqus_thread>x</div>", .comment),
      ("<div id=comments><article><p>x</article></div>", .comment),
      ("<figure><figcaption>x</figcaption></figure>", .caption),
      ("<p class=wp-caption-text>x</p>", .caption),
      ("<figure><span class=photo-credit>x</span></figure>", .caption),
      ("<footer><nav>x</nav></footer>", .nav), ("<aside><header>x</header></aside>", .aside),
      ("<p>x</p>", .adjacent), ("<div class=no-sidebar>x</div>", .adjacent),
      ("<div class=tag-advertising>x</div>", .adjacent), ("<div class=adhere>x</div>", .adjacent),
      ("<p><span class=share>x</span></p>", .adjacent),
    ])
  func named(html: String, zone: Zone) {
    let after = page("<body><article>\(story)</article>\(html)").block("x")
    let before = page("<body>\(html)<article>\(story)</article>").block("x")
    #expect(after?.zone == zone)
    #expect(before?.zone == zone)
  }

  @Test(
    "inside an article the head and foot are about it",
    arguments: [
      ("<header><h1>x</h1></header>", Zone.adjacent), ("<footer>x</footer>", .adjacent),
      ("<div class=entry-footer>x</div>", .adjacent), ("<aside>x</aside>", .aside),
      ("<nav>x</nav>", .nav), ("<p>x</p>", .article), ("<blockquote><p>x</blockquote>", .article),
    ])
  func insideArticle(html: String, zone: Zone) {
    #expect(page("<main><article>\(story)\(html)</article></main>").block("x")?.zone == zone)
    #expect(page("<main>\(story)\(html)</main>").block("x")?.zone == zone)
  }

  @Test("beside the only article in main, text is adjacent")
  func mainAndArticle() {
    let document = page("<main><p>x</p><article>\(story)</article><p>y</p></main>")
    #expect(document.blocks.map(\.zone) == [.adjacent, .article, .adjacent])
  }

  @Test("of several articles the one with three times the prose is it, or all are")
  func severalArticles() {
    let one = page("<article><p>Teaser.</article><article>\(story)</article>")
    #expect(one.blocks.map(\.zone) == [.aside, .article])
    let all = page("<article>\(story)</article><article>\(story)</article>")
    #expect(all.blocks.map(\.zone) == [.article, .article])
  }

  @Test("article elements that hold little of the prose are teasers, not the main text")
  func teasers() {
    let document = page("<div id=story>\(story)\(story)</div><article><p>Read on.</article>")
    #expect(document.blocks.map(\.zone) == [.article, .article, .aside])
  }

  @Test("without article and main, the deepest element with most of the prose is the main text")
  func unmarked() {
    let document = page(
      """
      <body><div id=page><div id=header>Name</div><div class=nav><a href=/>Home</a></div>
      <div><div class=text>\(story)<h2>More</h2>\(story)</div><p>Beside it</p></div>
      <div class=footer><p>Rights</p></div></div>
      """)
    #expect(
      document.blocks.map(\.zone)
        == [.header, .nav, .article, .article, .article, .adjacent, .footer])
  }

  @Test("a class that covers most of the page is not believed, an element is")
  func wrapper() {
    #expect(page("<div class=sidebar>\(story)</div>").blocks[0].zone == .article)
    #expect(page("<body class=sidebar><p>x").blocks[0].zone == .article)
    #expect(page("<aside>\(story)</aside><p>x").blocks.map(\.zone) == [.aside, .article])
    #expect(
      page("<div class=sidebar><main>\(story)</main></div>").blocks[0].zone == .article)
  }

  @Test("a page of headings and links only is all main text")
  func noProse() {
    #expect(page("<h1>x</h1><a href=y>y</a>").blocks.map(\.zone) == [.article, .article])
  }

  @Test(
    "evidence moves a block out of the main text, and the block says which",
    arguments: [
      ("<div class=teaser-box><p>x</p></div>", Zone.aside, ZoneReason.className),
      ("<div class=image-caption>x</div>", .caption, .className),
      (
        "<div class=author-bio><p>x has written about the tide and the harbour since the last great flood.</p></div>",
        .aside, .className
      ),
      ("<form><label>x</label></form>", .aside, .form),
      ("<ul><li><a href=a>x</a><li><a href=b>y</a></ul>", .nav, .links),
      ("<p><a href=a>x</a></p>", .nav, .links),
      ("<h3>More from us</h3>", .aside, .wording), ("<p>x y</p>", .article, .element),
    ])
  func evidence(html: String, zone: Zone, reason: ZoneReason) {
    let blocks = page("<article>\(story)\(html)\(story)</article>").blocks
    #expect(blocks[1].zone == zone)
    #expect(blocks[1].zoneReason == reason)
    #expect(blocks.first?.zone == .article)
    #expect(blocks.last?.zone == .article)
  }

  @Test("what follows a heading over other stories is beside the text, up to the next heading")
  func otherStories() {
    let document = page(
      "<article>\(story)<h3>Read also</h3><p>One</p><h3>Then</h3><p>x</p>\(story)</article>")
    #expect(
      document.blocks.map(\.zone) == [.article, .aside, .aside, .article, .article, .article])
    #expect(document.blocks[2].zoneReason == .heading)
  }

  @Test(
    "a line about rights stays where it stands, whatever its class",
    arguments: [
      "<div class=disclaimer><p>x may be reproduced.</p></div>",
      "<p class=copyright><a href=/c>© 2024 x</a></p>",
      "<div class=teaser><p>x was originally published here.</p></div>",
    ])
  func rights(html: String) {
    let blocks = page("<article>\(story)\(html)\(story)</article>").blocks
    #expect(blocks[1].zone == .article)
  }

  @Test("well after the text a line about rights is the foot, in a footer's menu too")
  func foot() {
    let small = String(repeating: "<p>x</p>", count: 4)
    let document = page("<article>\(story)</article>\(small)<p>© 2024 The Example</p>")
    #expect(document.blocks.last?.zone == .footer)
    #expect(document.blocks.last?.zoneReason == .wording)
    let menu = page("<article>\(story)</article><footer><nav><p>© 2024 x</p></nav></footer>")
    #expect(menu.blocks.last?.zone == .footer)
  }

  @Test(
    "headline, byline and date before the text are the head of the page, and say so",
    arguments: [
      "<h1>Tides</h1>", "<p class=byline>By A. Writer</p>", "<p>Posted: 3 May 2024, 10:15</p>",
      "<p>Dienstag, 03.05.2024 um 10:15 Uhr</p>",
    ])
  func head(html: String) {
    let blocks = page("<article>\(html)\(story)</article>").blocks
    #expect(blocks[0].zone == .header)
    #expect(blocks[0].zoneReason == .head)
    #expect(blocks.last?.zone == .article)
  }

  @Test("a byline between headline and text is the head of the page though it is a link")
  func linkedByline() {
    let byline = "<div class=byline>By <a href=/a>A. Writer</a></div>"
    let document = page("<article><h1>Tides</h1>\(byline)\(story)</article>")
    #expect(document.blocks[1].role == .byline)
    #expect(document.blocks[1].zone == .header)
    #expect(document.links.map(\.zone) == [.header])
    let above = page("<article>\(byline)<h1>Tides</h1>\(story)</article>")
    #expect(above.blocks[0].zone == .nav)
  }

  @Test(
    "what has no year and no time, or many words, is no date",
    arguments: [
      "<p>There were 12 boats and 15 nets.</p>", "<p>In 2024 nobody came.</p>",
      "<p>At 10:15 in 2024 one two three four five six seven eight nine ten eleven twelve.</p>",
    ])
  func noDate(html: String) {
    #expect(page("<article>\(html)\(story)</article>").blocks[0].zone == .article)
  }

  @Test("a heading after the headline is the first of the text, and so is one within it")
  func headings() {
    let document = page(
      "<article><h1>Tides</h1><h2>Low water</h2>\(story)<h2>High water</h2>\(story)</article>")
    #expect(document.blocks.map(\.zone) == [.header, .article, .article, .article, .article])
  }

  @Test("a line about rights stays where it is, before the text too")
  func rightsInHead() {
    let blocks = page(
      "<article><h2>Originally published by The Example</h2><h1>Tides</h1>\(story)</article>"
    ).blocks
    #expect(blocks.map(\.zone) == [.article, .header, .article])
  }

  @Test(
    "the lede between headline and text is beside the text, whatever stands around it",
    arguments: [
      "<div class=teaser><p>LEDE</p></div>", "<header><p>LEDE</p></header>",
      "<h2>LEDE and a few words more</h2>", "<aside><p>LEDE</p></aside>",
    ])
  func lede(html: String) {
    let words =
      "Whoever lives by the harbour knows the tide, and whoever does not has to look it up."
    let lede = html.replacing("LEDE", with: words)
    let document = page(
      "<main><h1>Tides</h1>\(lede)<div itemprop=articleBody>\(story)</div></main>")
    #expect(document.blocks[1].zone == .adjacent)
    #expect(document.blocks[1].zoneReason == .lede)
    let without = page("<main>\(lede)<div itemprop=articleBody>\(story)</div></main>")
    #expect(without.blocks[0].zoneReason != .lede)
  }

  @Test("of several articles the one with the only headline is the main text")
  func headedArticle() {
    let other = "<article><h3>Other</h3>\(story)\(story)\(story)</article>"
    let document = page("<article><h1>Tides</h1>\(story)</article>\(other)")
    #expect(document.blocks[1].zone == .article)
    #expect(document.blocks.last?.zone == .aside)
    let unheaded = page("<article>\(story)</article>\(other)")
    #expect(unheaded.blocks[0].zone == .aside)
  }

  @Test("an element that holds the main text and most of the prose is no header")
  func unclosedHeader() {
    let document = page("<header><h1>Tides</h1><article>\(story)</article>")
    #expect(document.blocks.last?.zone == .article)
    let closed = page("<header><p>Brand</p></header><article>\(story)</article>")
    #expect(closed.blocks[0].zone == .header)
  }

  @Test("a long byline after the text is about the author, a short one is a byline")
  func biography() {
    let words =
      "A. Writer has written about the tide and the harbour since the last great flood, and "
    let document = page(
      "<article>\(story)<p class=author>\(words)lives not far from there.</p><p class=author>A. Writer</p></article>"
    )
    #expect(document.blocks.map(\.zone) == [.article, .aside, .article])
  }

  @Test(
    "the words over other stories are known in capitals too", arguments: ["À lire", "Ähnliche"])
  func capitals(word: String) {
    let document = page("<article>\(story)<h3>\(word)</h3></article>")
    #expect(document.blocks.last?.zone == .aside)
  }
}
