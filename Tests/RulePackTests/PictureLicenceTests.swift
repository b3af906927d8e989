import RepostCore
import Testing

@Suite struct PictureLicenceTests {
  private static let by = "https://creativecommons.org/licenses/by/2.0/"
  private static let item = "itemscope itemtype='https://schema.org/ImageObject'"

  @Test(
    "a licence stated of a picture is the picture's, never the article's",
    arguments: [
      (
        "a.html",
        #"<script type="application/ld+json">{"@type":"ImageObject","license":"URL"}</script>"#
      ),
      (
        "a.html",
        #"<script type="application/ld+json">{"@type":"Article","image":{"@type":"ImageObject","license":"URL"}}</script>"#
      ),
      (
        "a.html",
        #"<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"AudioObject","license":"URL"}]}</script>"#
      ),
      (
        "a.html",
        #"<script type="application/ld+json">{"@type":"Article","image":{"url":"a.jpg","license":"URL"}}</script>"#
      ),
      ("a.html", "<div \(item)><meta itemprop='license' content='URL'></div>"),
      ("a.html", "<div \(item)><link itemprop='license' href='URL'></div>"),
      ("a.html", "<div \(item)><span itemprop='license'>URL</span></div>"),
      ("a.md", "---\ncover_image_license: URL\n---\n"),
      ("a.md", "---\nimage:\n  license: URL\n---\n"),
    ])
  func pictures(path: String, markup: String) throws {
    let text = markup.replacing("URL", with: Self.by)
    let found = try PackDetection.licences(
      in: path == "a.md" ? text + "Words." : text + "<article><p>Words of a story.</p></article>",
      path: path)
    #expect(Set(found) == ["cc-by 2.0 - CC-BY-2.0 image"])
  }

  @Test("a link inside the description of a picture is the picture's, words and all")
  func link() throws {
    let found = try PackDetection.licences(
      in: """
        <article><p>Words of a story.</p><div \(Self.item)><img src=a.jpg>
        <a rel=license href='\(Self.by)'>licence</a></div></article>
        """)
    #expect(!found.isEmpty)
    #expect(Set(found) == ["cc-by 2.0 - CC-BY-2.0 image"])
  }

  @Test("an article's own licence stands beside its picture's")
  func both() throws {
    let found = try PackDetection.licences(
      in: """
        <script type="application/ld+json">{"@type":"Article",
        "license":"https://creativecommons.org/licenses/by-nd/4.0/",
        "image":{"@type":"ImageObject","license":"\(Self.by)"}}</script><p>Words.
        """)
    #expect(
      Set(found) == ["cc-by-nd 4.0 - CC-BY-ND-4.0 page", "cc-by 2.0 - CC-BY-2.0 image"])
  }

  @Test("the licence of media in a feed is theirs")
  func feed() throws {
    let feed = """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>News</title>
      <item><title>A story</title><description>Words of a story.</description>
      <media:content url="a.jpg"><media:license type="text/html" href="\(Self.by)">CC BY</media:license>
      </media:content></item></channel></rss>
      """
    #expect(
      try PackDetection.licences(in: feed, path: "feed.xml") == ["cc-by 2.0 - CC-BY-2.0 image"])
  }

  @Test("whom a picture is to be credited to is a credit of a picture")
  func credit() throws {
    let found = try PackDetection.findings(
      in:
        #"<script type="application/ld+json">{"@type":"ImageObject","creditText":"Ana Example"}</script>"#
    )
    #expect(
      found.map(\.detail) == [
        .attribution(Attribution(name: "Ana Example", url: nil, kind: .imageCredit))
      ])
  }
}
