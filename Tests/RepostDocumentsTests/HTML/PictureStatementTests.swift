import RepostCore
import RepostDocuments
import Testing

@Suite struct PictureStatementTests {
  private static let picture = "itemscope itemtype='https://schema.org/ImageObject'"

  private func metadata(_ page: String) -> PageMetadata {
    DocumentReader().document(path: "page.html", bytes: Array(page.utf8)).metadata
  }

  @Test(
    "what is stated of a picture is not stated of the page",
    arguments: [
      "<div \(picture)><meta itemprop='license' content='https://a.example/terms'></div>",
      "<div \(picture)><a itemprop='license' href='https://a.example/terms'>terms</a></div>",
      "<div \(picture)><a rel='license' href='https://a.example/terms'>terms</a></div>",
      "<div \(picture)><span itemprop='license'>https://a.example/terms</span></div>",
      """
      <div itemscope itemtype='https://schema.org/Article'><figure itemprop='image' \(picture)>
      <img itemprop='contentUrl' src='a.jpg'><link itemprop='license' href='https://a.example/terms'>
      </figure></div>
      """,
      "<div typeof='schema:VideoObject'><a property='license' href='https://a.example/terms'>t</a></div>",
    ])
  func microdata(page: String) {
    let metadata = metadata(page)
    #expect(metadata.licences.isEmpty)
    #expect(
      metadata.others.map { "\($0.carrier) \($0.value)" }
        == ["image.license https://a.example/terms"])
  }

  @Test("who holds a picture, and when it was made, is not said of the page")
  func holders() {
    let metadata = metadata(
      """
      <div \(Self.picture)><span itemprop='copyrightHolder'>Ana Example</span>
      <meta itemprop='copyrightYear' content='2001'><span itemprop='headline'>A ferry</span>
      <span itemprop='creditText'>Example Pictures</span></div>
      <h1 itemprop='headline'>A story</h1>
      """)
    #expect(metadata.copyrightHolders.isEmpty)
    #expect(metadata.copyrightYears.isEmpty)
    #expect(metadata.titles.map(\.value) == ["A story"])
    #expect(
      metadata.others.map { "\($0.carrier) \($0.value)" }
        == ["image.creditText Example Pictures"])
  }

  @Test("an article keeps its own licence beside that of its picture")
  func linkedData() {
    let metadata = metadata(
      """
      <script type="application/ld+json">{"@type":"NewsArticle","license":"https://a.example/text",
      "image":[{"@type":"ImageObject","license":{"@id":"https://a.example/picture"},
      "creditText":"Ana Example","acquireLicensePage":"https://a.example/buy"}],
      "video":{"@type":["Thing","https://schema.org/VideoObject"],"license":"https://a.example/film"}}
      </script>
      """)
    #expect(metadata.licences.map(\.value) == ["https://a.example/text"])
    #expect(
      metadata.others.map { "\($0.carrier) \($0.value)" } == [
        "json-ld:image.license https://a.example/picture", "json-ld:image.creditText Ana Example",
        "json-ld:image.acquireLicensePage https://a.example/buy",
        "json-ld:image.license https://a.example/film",
      ])
  }

  @Test(
    "a link says what it is about",
    arguments: [
      ("<link rel='license' href='/terms'>", Link.Bearing.page),
      ("<link rel='license' type='application/rsl+xml' href='/license.xml'>", .machines),
      ("<a rel='license nofollow' type=' Application/RSL+XML ' href='/x'>t</a>", .machines),
      ("<a rel='license' href='/site.rsl?v=2'>t</a>", .machines),
      ("<a rel='license' type='text/html' href='/site.rsl'>t</a>", .page),
      ("<a rel='license' href='/license.xml'>t</a>", .page),
      ("<a rel='alternate' type='application/rsl+xml' href='/x'>t</a>", .page),
      ("<a href='/site.rsl'>t</a>", .page),
      ("<div \(picture)><a rel='license' href='/x'>t</a></div>", .picture),
      ("<div \(picture)></div><a rel='license' href='/x'>t</a>", .page),
    ])
  func bearings(markup: String, expected: Link.Bearing) {
    let document = DocumentReader().document(path: "page.html", bytes: Array(markup.utf8))
    #expect(document.links.map(\.bearing) == [expected])
    let isLicence = expected == .page && markup.contains("='license")
    #expect(document.metadata.licences.isEmpty == !isLicence)
  }
}
