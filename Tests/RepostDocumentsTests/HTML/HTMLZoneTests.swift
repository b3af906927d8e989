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
}
