import RepostCore
import RepostDocuments
import Testing

@Suite struct FeedReaderTests {
  private struct Sample {
    let own: Document
    let entries: [SeriesDocument]

    init(_ text: String) throws { try self.init(Array(text.utf8)) }

    init(_ bytes: [UInt8], path: String = "feed.xml", limits: ReadLimits = .init()) throws {
      let file = DocumentReader(limits: limits).documents(path: path, bytes: bytes)
      own = file.own
      var series = try #require(file.series)
      var entries: [SeriesDocument] = []
      while let entry = series.next() { entries.append(entry) }
      self.entries = entries
    }

    var documents: [Document] { entries.map(\.document) }
  }

  private static func rss(_ channel: String, _ items: String...) -> String {
    "<?xml version=\"1.0\"?><rss version=\"2.0\""
      + " xmlns:c=\"http://purl.org/rss/1.0/modules/content/\""
      + " xmlns:d=\"http://purl.org/dc/elements/1.1/\""
      + " xmlns:l=\"http://backend.userland.com/creativeCommonsRssModule\""
      + " xmlns:m=\"http://search.yahoo.com/mrss/\"><channel><title>Harbour Weekly</title>"
      + "<link>https://harbour.example/</link>\(channel)"
      + items.map { "<item>\($0)</item>" }.joined() + "</channel></rss>"
  }

  private static func atom(_ feed: String, _ entries: String...) -> String {
    "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour Weekly</title>\(feed)"
      + entries.map { "<entry>\($0)</entry>" }.joined() + "</feed>"
  }

  private static func values(_ items: [PageMetadata.Item]) -> [String] {
    items.map { "\($0.carrier): \($0.value)" }
  }

  @Test("an entry is a document of its title, its content, its summary and its picture credits")
  func entry() throws {
    let sample = try Sample(
      Self.rss(
        "",
        "<title>Boxes &amp;amp; buoys</title><description>In short.</description>"
          + "<c:encoded><![CDATA[<p>Two <b>boxes</b>.</p><p>One buoy.</p>]]></c:encoded>"
          + "<m:group><m:content url='a.jpg'><m:credit>Photo: Ben Rope</m:credit></m:content></m:group>"
      ))
    let document = try #require(sample.documents.first)
    #expect(document.path == "feed.xml#entry-1")
    #expect(
      document.outline == [
        "heading: Boxes & buoys", "paragraph: Two boxes.", "paragraph: One buoy.",
        "paragraph: In short.", "caption: Photo: Ben Rope",
      ])
    #expect(document.blocks.map(\.zone) == [.article, .article, .article, .aside, .caption])
    #expect(Self.values(document.metadata.titles) == ["rss:title: Boxes & buoys"])
    #expect(document.incidents.isEmpty)
  }

  @Test(
    "every word of an entry leads back to its bytes in the feed, however it is escaped",
    arguments: [
      rss("", "<description>&lt;p&gt;One &lt;i&gt;two&lt;/i&gt; three&lt;/p&gt;</description>"),
      rss("", "<c:encoded><![CDATA[<p>One <i>two</i>]]><![CDATA[ three</p>]]></c:encoded>"),
      rss("<!-- <item> -->", "<x><y>no</y></x><description>One two\n three</description>"),
      atom("", "<content type='html'>&#60;p>One &lt;i>two&#x3C;/i> three</content>"),
      atom("", "<summary>One two three</summary>"),
      atom(
        "",
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One <i>two</i>"
          + " three</p></div></content>"),
      "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
        + "<channel><title>T</title></channel><item><description>One two three</description></item></r:RDF>",
    ])
  func places(feed: String) throws {
    let wide: [UInt8] =
      [0xFF, 0xFE]
      + feed.utf16.flatMap { unit -> [UInt8] in
        [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      }
    for bytes in [Array(feed.utf8), wide] {
      let sample = try Sample(bytes)
      let document = try #require(sample.documents.first)
      #expect(document.shown == ["One two three"])
      let unit = bytes[0] == 0xFF ? 2 : 1
      for (span, word) in document.words {
        let source = document.bytes(of: span)
        let found = stride(from: source.start, to: source.end, by: unit).map { bytes[$0] }
        #expect(String(decoding: found, as: UTF8.self) == word)
        #expect(document.place(of: span).path == "feed.xml#entry-1")
      }
    }
  }

  @Test("the lines of places are those of the feed")
  func lines() throws {
    let sample = try Sample(
      Self.rss("\n\n", "\n<title>A</title>\n  <description>word</description>"))
    let document = try #require(sample.documents.first)
    let block = try #require(document.blocks.last)
    let place = document.place(of: block.text)
    #expect(place.start == LinePosition(line: 5, column: 16))
  }

  @Test("an entry says what it is, and its record names it")
  func metadata() throws {
    let sample = try Sample(
      Self.rss(
        "",
        "<title>A</title><link>https://harbour.example/1</link><guid>https://harbour.example/?p=1</guid>"
          + "<d:creator>Ann Keel</d:creator><pubDate>Mon, 06 May 2024 07:08:09 GMT</pubDate>"
          + "<source url='https://lantern.example/feed'>Tidewater Lantern</source>"
          + "<d:rights>© 2024 Ann Keel</d:rights>"))
    let entry = try #require(sample.entries.first)
    let metadata = entry.document.metadata
    #expect(
      Self.values(metadata.addresses) == [
        "rss:link: https://harbour.example/1", "rss:guid: https://harbour.example/?p=1",
      ])
    #expect(Self.values(metadata.authors) == ["dc:creator: Ann Keel"])
    #expect(Self.values(metadata.published) == ["rss:pubDate: Mon, 06 May 2024 07:08:09 GMT"])
    #expect(Self.values(metadata.rights) == ["dc:rights: © 2024 Ann Keel"])
    #expect(Self.values(metadata.publishers) == ["rss:title: Harbour Weekly"])
    #expect(
      Self.values(metadata.others) == [
        "rss:source: Tidewater Lantern", "rss:source.url: https://lantern.example/feed",
      ])
    #expect(entry.record.url == "https://harbour.example/1")
    #expect(entry.record.id == "https://harbour.example/?p=1")
    #expect(entry.record.date == "Mon, 06 May 2024 07:08:09 GMT")
    let rights = try #require(metadata.rights.first)
    #expect(sample.own.source(of: rights.place.span) == "© 2024 Ann Keel")
  }

  @Test("what a feed says of rights holds for an entry that says nothing of the kind itself")
  func inheritance() throws {
    let sample = try Sample(
      Self.atom(
        "<rights>© 2022 Pier</rights><link rel='license' href='https://l.example/feed'/>"
          + "<author><name>Carl</name></author>",
        "<title>A</title>", "<rights>© 2021 Other</rights><author><name>Eve</name></author>",
        "<link rel='license' href='https://l.example/own'/>"))
    #expect(
      sample.documents.map { $0.metadata.rights.map(\.value) } == [
        ["© 2022 Pier"], ["© 2021 Other"], ["© 2022 Pier"],
      ])
    #expect(
      sample.documents.map { $0.metadata.licences.map(\.value) } == [
        ["https://l.example/feed"], ["https://l.example/feed"], ["https://l.example/own"],
      ])
    #expect(
      sample.documents.map { $0.metadata.authors.map(\.value) } == [["Carl"], ["Eve"], ["Carl"]])
    #expect(sample.entries.map(\.inheritsRights) == [true, false, false])
    let inherited = try #require(sample.documents.first?.metadata.rights.first)
    #expect(inherited.place.path == "feed.xml", "it stands in the feed, and is said to")
  }

  @Test("a feed's own document holds its title and its rights, for rules but not for readers")
  func own() throws {
    let sample = try Sample(
      Self.rss(
        "<description>News.</description><copyright>© 2024 <![CDATA[Salt & Sand]]></copyright>"
          + "<l:license>https://l.example/</l:license>"))
    #expect(sample.entries.isEmpty)
    #expect(sample.own.format == .feed)
    #expect(
      sample.own.outline == [
        "title: Harbour Weekly", "paragraph: © 2024 Salt & Sand", "paragraph: News.",
      ])
    #expect(sample.own.shown == ["News."])
    #expect(Self.values(sample.own.metadata.licences) == ["cc:license: https://l.example/"])
    let place = sample.own.place(of: sample.own.blocks[1].text)
    #expect(sample.own.source(of: place.span) == "© 2024 <![CDATA[Salt & Sand")
  }

  @Test("titles of Atom are text unless they say that they are a page")
  func titles() throws {
    let sample = try Sample(
      Self.atom(
        "", "<title>a &lt;b&gt; &amp;amp; c</title>",
        "<title type='html'>a &lt;b&gt;b&lt;/b&gt; &amp;amp; c</title>"))
    #expect(sample.documents.map(\.shown) == [["a <b> &amp; c"], ["a b & c"]])
  }

  @Test("relative links are resolved against the base that the feed states, and only then")
  func base() throws {
    let content = "<content type='html'>&lt;a href='/x'&gt;x&lt;/a&gt;</content>"
    let entry = "<entry xml:base='https://a.example/b/'>\(content)</entry><entry>\(content)</entry>"
    let sample = try Sample(Self.atom(entry))
    #expect(
      sample.documents.map { $0.links.map(\.address.text) } == [["https://a.example/x"], ["/x"]])
  }

  @Test(
    "what the content of an entry leaves open takes nothing of what follows",
    arguments: [
      "<title>", "<textarea>", "<!-- a note", "<style>", "<script>", "<xmp>", "<select>",
      "<a href=\"x", "</p title='",
    ])
  func open(tag: String) throws {
    let sample = try Sample(
      Self.rss(
        "",
        "<description>In \"short'.</description><c:encoded><![CDATA[<p>Two boxes.</p>\(tag) open]]>"
          + "</c:encoded><m:credit>Photo: Ben Rope</m:credit>"))
    let document = try #require(sample.documents.first)
    #expect(document.outline.contains("paragraph: In \"short'."))
    #expect(document.outline.contains("caption: Photo: Ben Rope"))
    #expect(!document.outline.contains { $0.contains("article>") })
    for block in document.blocks {
      #expect(!document.bytes(of: block.text).range.isEmpty, "\(block.text)")
    }
  }

  @Test("content that stands elsewhere is not read, and nothing is fetched")
  func elsewhere() throws {
    let sample = try Sample(Self.atom("", "<content src='https://a.example/' type='text/html'/>"))
    #expect(sample.documents.map(\.shown) == [[]])
  }

  @Test(
    "other files are no feeds",
    arguments: [
      "", "<", "text <rss>", "<html><body><rss></rss></body></html>", "<feed>no namespace</feed>",
      "<!-- <rss> --><p>x</p>", "{\"rss\": 1}",
      "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><x/></r:RDF>",
    ])
  func others(text: String) {
    #expect(!FeedReader.isFeed(Array(text.utf8)))
    #expect(DocumentReader().documents(path: "a.xml", bytes: Array(text.utf8)).series == nil)
  }

  @Test("content tells a feed, whatever it is called")
  func names() throws {
    for name in ["feed", "feed.rss", "index.html", "notes.md"] {
      let sample = try Sample(Array(Self.rss("", "<title>A</title>").utf8), path: name)
      #expect(sample.documents.map(\.path) == ["\(name)#entry-1"])
    }
  }

  @Test("a feed that is cut off or broken is read to there and reported")
  func damage() throws {
    let whole = Self.rss("", "<title>A</title>", "<title>B</title>")
    let cut = try Sample(String(whole.prefix(while: { $0 != "B" })))
    #expect(cut.documents.map(\.shown) == [["A"], []])
    #expect(cut.own.incidents.map(\.code) == [.truncated])
    #expect(cut.documents.map { $0.incidents.map(\.code) } == [[], [.truncated]])
    let broken = try Sample(whole.replacing("</item>", with: "</itme>"))
    #expect(broken.own.incidents.map(\.code) == [.malformedXML])
  }

  @Test("more entries than the bound are left out and reported")
  func tooMany() throws {
    let items = String(repeating: "<item/>", count: 20_005)
    let sample = try Sample(Self.rss(items))
    #expect(sample.entries.count == 20_000)
    #expect(sample.own.incidents.map(\.code) == [.entryLimit])
  }

  @Test("a feed cut or changed anywhere never stops the reader")
  func anything() throws {
    let feed = Array(
      Self.atom(
        "<rights type='html'>© &lt;b&gt;</rights>",
        "<title>A</title><content type='xhtml'><div><p>x</p></div></content>",
        "<source><title>S</title><link href='u'/></source><author><name>N</name></author>"
      ).utf8)
    for count in 0...feed.count {
      let file = DocumentReader().documents(path: "f", bytes: Array(feed[..<count]))
      var series = file.series
      while series?.next() != nil {}
    }
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<2_000 {
      var changed = feed
      for _ in 0..<3 {
        changed[Int.random(in: 80..<feed.count, using: &generator)] =
          Array("<>/&;'\" a\u{0}]!-".utf8).randomElement(using: &generator) ?? 0
      }
      var series = DocumentReader().documents(path: "f", bytes: changed).series
      while let entry = series?.next() {
        for block in entry.document.blocks { _ = entry.document.place(of: block.text) }
      }
    }
  }
}
