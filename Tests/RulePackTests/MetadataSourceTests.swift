import RepostCore
import Testing

@Suite struct MetadataSourceTests {
  private static let story = "https://wire.example/story"

  /// The credits in a page, each as `kind name url zone`.
  private func credits(_ text: String, path: String = "page.html") throws -> [String] {
    try PackDetection.findings(in: text, path: path).compactMap { finding in
      guard case .attribution(let credit) = finding.detail else { return nil }
      return [credit.kind.rawValue, credit.name ?? "-", credit.url ?? "-", finding.zone.rawValue]
        .joined(separator: " ")
    }
  }

  @Test(
    "a source that a page names for machines only is a credit in the metadata",
    arguments: [
      ("<meta name='DC.source' content='Example Wire'>", "Example Wire -"),
      ("<meta name='dcterms.source' content='URL'>", "- URL"),
      ("<meta property='dct:source' content='URL'>", "- URL"),
      ("<meta name='original-source' content='URL'>", "- URL"),
      ("<meta name='syndication-source' content='URL'>", "- URL"),
      ("<meta property='article:original_source' content='Example Wire'>", "Example Wire -"),
      (
        #"<script type="application/ld+json">{"@type":"NewsArticle","isBasedOn":"URL"}</script>"#,
        "- URL"
      ),
      (
        #"<script type="application/ld+json">{"@type":"Article","isBasedOn":{"@type":"Article","@id":"URL"}}</script>"#,
        "- URL"
      ),
      ("<p>Words. <link itemprop='isBasedOn' href='URL'></p>", "- URL"),
    ])
  func pages(markup: String, expected: String) throws {
    let page = markup.replacing("URL", with: Self.story)
    let wanted = "original-source \(expected.replacing("URL", with: Self.story)) meta"
    #expect(try credits(page + "<article><p>Words of a story.</p></article>") == [wanted])
  }

  @Test("an entry of a feed names the feed it was taken from, and its source in Dublin Core")
  func feeds() throws {
    let feed = """
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>News</title>
      <item><title>A story</title><source url="https://wire.example/feed">Example Wire</source>
      <dc:source>Harbour Press</dc:source><description>Words of a story.</description></item>
      </channel></rss>
      """
    #expect(
      Set(try credits(feed, path: "feed.xml")) == [
        "original-source Example Wire - meta", "original-source - https://wire.example/feed meta",
        "original-source Harbour Press - meta",
      ])
  }

  @Test(
    "a page that names itself or its site as its source names none",
    arguments: [
      (#"<meta property="og:url" content="URL"><meta name="original-source" content="URL/">"#, 0),
      (#"<link rel="canonical" href="URL"><meta name="original-source" content="URL">"#, 0),
      (
        #"<meta property="og:url" content="URL"><meta name="dc.source" content="https://wire.example/">"#,
        0
      ),
      (
        #"<meta property="og:site_name" content="Example Wire"><meta name="dc.source" content="Example Wire">"#,
        0
      ),
      // The canonical link of a repost leads to what it was taken from.
      (
        #"<meta property="og:url" content="https://copy.example/a"><link rel="canonical" href="URL"><meta name="original-source" content="URL">"#,
        1
      ),
      (
        #"<meta property="og:url" content="https://wire.example/other"><meta name="original-source" content="URL">"#,
        1
      ),
    ])
  func ownSource(markup: String, count: Int) throws {
    let page = markup.replacing("URL", with: Self.story)
    #expect(try credits(page + "<p>Words of a story.</p>").count == count)
  }

  @Test(
    "numbers, addresses on the site itself and other fields are no source",
    arguments: [
      "<meta name='DC.source' content='doi:10.5555/1234'>", "<meta name='DC.source' content='17'>",
      "<meta name='DC.source' content='/archive/17'>",
      "<meta name='dcterms.subject' content='Example Wire'>",
      "<meta name='description' content='original-source: Example Wire'>",
    ])
  func noSource(markup: String) throws {
    #expect(try credits(markup + "<p>Words of a story.</p>").isEmpty)
  }
}
