import RepostCore
import RepostDocuments
import Testing

@Suite struct HTMLPropertyTests {
  private func source(_ item: PageMetadata.Item?, _ document: Document) -> String {
    item.map { String(decoding: document.bytes[$0.place.span.range], as: UTF8.self) } ?? ""
  }

  @Test(
    "the text of an element is a value, with the place of the words",
    arguments: [
      ("<p property=dct:rights>All kept</p>", "dct:rights", "All kept", "All kept"),
      (
        "<p property='dct:rights'>All <b>rights</b>\n kept &amp; more</p>", "dct:rights",
        "All rights kept & more", "All <b>rights</b>\n kept &amp; more"
      ),
      ("<span property=dct:creator>Jo Ek</span>", "dct:creator", "Jo Ek", "Jo Ek"),
      (
        "<span property='x:y cc:attributionName'> The Example </span>", "cc:attributionname",
        "The Example", "The Example"
      ),
      (
        "<span property=cc:attributionURL>https://e.example/</span>", "cc:attributionurl",
        "https://e.example/", "https://e.example/"
      ),
      (
        "<a rel=cc:attributionURL property=cc:attributionName href=/e>The Example</a>",
        "cc:attributionname", "The Example", "The Example"
      ),
      (
        "<span itemprop=copyrightHolder>The Example</span>", "copyrightholder", "The Example",
        "The Example"
      ),
      ("<span itemprop=author>Jo <i>Ek", "author", "Jo Ek", "Jo <i>Ek"),
      (
        "<div itemprop=author itemscope>By <b itemprop=name>Jo Ek</b>, sailor</div>", "author",
        "Jo Ek", "Jo Ek"
      ),
      (
        "<div property=schema:publisher typeof=schema:Organization><p property=name>The Example</div>",
        "schema:publisher", "The Example", "The Example"
      ),
      ("<cite>The Book</cite>", "cite", "The Book", "The Book"),
    ])
  func text(html: String, carrier: String, value: String, words: String) {
    let document = page("<p>x</p>\(html)")
    let items = document.metadata.all.filter { $0.carrier == carrier }
    #expect(items.map(\.value) == [value])
    #expect(source(items.first, document) == words)
  }

  @Test("an item's name in a meta element is the item's")
  func metaName() {
    let document = page("<p itemprop=author itemscope>x <meta itemprop=name content='Jo Ek'></p>")
    #expect(document.metadata.authors.map(\.value) == ["Jo Ek"])
    #expect(page("<meta itemprop=name content='Jo Ek'>").metadata.authors.isEmpty)
  }

  @Test(
    "no text is a value where an attribute is, a name is another item's, or nothing is known of it",
    arguments: [
      "<span property=dct:creator content=Other></span>",
      "<time itemprop=datePublished datetime=2024-01-01>yesterday</time>",
      "<p itemprop=author itemscope><b itemprop=address itemscope><i itemprop=name>Jo Ek</i></b></p>",
      "<span itemprop=name>Jo Ek</span>", "<span property=foo:bar>Jo Ek</span>",
      "<span itemprop=author itemscope>Jo Ek</span>", "<p itemprop=articleBody>Jo Ek</p>",
      "<template><span property=dct:creator>Jo Ek</span></template>",
      "<span property=dct:creator> </span>",
      "<div itemprop=image itemscope><p itemprop=copyrightHolder>Jo Ek</p></div>",
      "<figure><p itemprop=copyrightHolder>Jo Ek</p></figure>",
      "<figure><figcaption property=dct:rights>Jo Ek</figcaption></figure>",
    ])
  func none(html: String) {
    let values = page(html).metadata.all.map(\.value)
    #expect(!values.contains("Jo Ek") && !values.contains("yesterday") && !values.contains(""))
  }

  @Test("the target of a link is the value where a property means an address")
  func targets() {
    let metadata = page(
      "<a property=dct:source href=/first>the first</a><a property=dct:license href=/by>the licence</a>"
    ).metadata
    #expect(metadata.others.map(\.value) == ["/first"])
    #expect(metadata.licences.map(\.value) == ["/by"])
    let text = page("<span property=dct:license>CC BY 4.0</span>").metadata
    #expect(text.licences.map(\.value) == ["CC BY 4.0"])
  }

  @Test(
    "the text of a page may be an item inside of another", arguments: ["blogPost", "mainEntity"])
  func parts(name: String) {
    let metadata = page(
      "<div itemscope><div itemprop=\(name) itemscope><p itemprop=author>Jo Ek</p></div></div>"
    ).metadata
    #expect(metadata.authors.map(\.value) == ["Jo Ek"])
  }

  @Test("a value in an attribute comes before one that is text")
  func rank() {
    let metadata = page(
      "<span itemprop=author>Text</span><meta name=dc.creator content=Attribute>"
    ).metadata
    #expect(metadata.authors.map(\.value) == ["Attribute", "Text"])
  }

  @Test("comments and teasers state nothing about the page in microdata")
  func zones() {
    let story = "<article><p>" + String(repeating: "The tide came in and went. ", count: 20)
    let document = page(
      """
      \(story)</article><section id=comments><p itemprop=author>One</p></section>
      <aside><p itemprop=author>Two</p><p property=dct:rights>Kept</p></aside>
      <footer><p itemprop=author>Three</p></footer>
      """)
    #expect(document.metadata.authors.map(\.value) == ["Three"])
    #expect(document.metadata.rights.map(\.value) == ["Kept"])
  }

  @Test(
    "what a quotation is from is kept with the tag that says it",
    arguments: ["blockquote", "q", "ins", "del"])
  func cite(element: String) throws {
    let tag = "<\(element) cite='https://s.example/?a&amp;b'>"
    let document = page("<p>x\(tag)y</\(element)>")
    let item = try #require(document.metadata.others.first)
    #expect(item.carrier == "\(element)-cite")
    #expect(item.value == "https://s.example/?a&b")
    #expect(source(item, document) == tag)
  }

  @Test("the title of a picture is kept, since some name the photographer there")
  func pictureTitle() throws {
    let tag = "<img src=a.jpg title='Photo by A &amp; B'>"
    let document = page("<p>x\(tag)</p><img src=b.jpg title=' '><p title=no>y</p>")
    let item = try #require(document.metadata.others.first)
    #expect(document.metadata.others.count == 1)
    #expect(item.carrier == "img-title")
    #expect(item.value == "Photo by A & B")
    #expect(source(item, document) == tag)
  }

  @Test("of cited works the first two hundred are listed, and that is noted")
  func citations() {
    let document = page(String(repeating: "<cite>x</cite> ", count: 300))
    #expect(document.metadata.others.count == 200)
    #expect(
      document.notes
        == ["Of quotations and cited works the first 200 each are listed."])
    #expect(document.isComplete)
  }

  @Test("long and many values are cut, and said; nested ones cost no more than their own text")
  func bounds() {
    let long = page(
      "<p property=dct:rights>" + String(repeating: "<b>kept </b>", count: 900) + "</p>",
      limits: ReadLimits(metadataValue: 100))
    #expect((long.metadata.rights.first?.value.utf8.count ?? 0) <= 100)
    #expect(long.incidents.map(\.code) == [.textLimit])
    let many = page(String(repeating: "<p property=dct:rights>x</p>", count: 1_100))
    #expect(many.metadata.rights.count == 1_000)
    #expect(many.incidents.map(\.code) == [.textLimit])
    let deep = page(
      String(repeating: "<i property=dct:rights>", count: 400)
        + String(repeating: "<b>x </b>", count: 20_000))
    #expect(deep.metadata.rights.count == 400)
  }
}

@Suite struct AMPTests {
  @Test(
    "an AMP page is noted, and its canonical address is the ordinary page's",
    arguments: ["amp", "⚡"])
  func page(mark: String) throws {
    let html = "<html \(mark)><head><link rel=canonical href=https://example.org/story></head>"
    let document = RepostDocumentsTests.page(html)
    #expect(
      document.notes == ["The page is AMP; the ordinary page is the one its canonical link names."])
    let item = try #require(document.metadata.addresses.first)
    #expect(item.value == "https://example.org/story")
    #expect(
      String(decoding: document.bytes[item.place.span.range], as: UTF8.self)
        == "<link rel=canonical href=https://example.org/story>")
    #expect(RepostDocumentsTests.page("<html lang=en>").notes.isEmpty)
  }

  @Test("the pictures of AMP are pictures, with words for links and size")
  func images() {
    let html =
      "<a href=/x><amp-img src=a.jpg alt='A tide' width=300 height=200><noscript><img src=n.jpg></noscript></amp-img></a><p>y"
    let document = RepostDocumentsTests.page(html)
    let image = document.images[0]
    #expect(image.element == .image)
    #expect(image.target == "a.jpg" && image.alternative == "A tide" && image.width == 300)
    #expect(
      String(decoding: document.bytes[image.source.range], as: UTF8.self)
        == "<amp-img src=a.jpg alt='A tide' width=300 height=200>")
    #expect(document.links[0].imageText == "A tide")
    #expect(document.images[1].zone == .noscript)
  }
}

extension PageMetadata {
  /// All items, whatever they are sorted under.
  fileprivate var all: [Item] {
    [
      titles, authors, publishers, published, copyrightHolders, copyrightYears, addresses, licences,
      rights, others,
    ].flatMap { $0 }
  }
}
