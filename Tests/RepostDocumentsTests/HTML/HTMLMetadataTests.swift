import RepostCore
import RepostDocuments
import Testing

@Suite struct HTMLMetadataTests {
  private func pairs(_ items: [PageMetadata.Item]) -> [String] {
    items.map { "\($0.carrier)=\($0.value)" }
  }

  @Test("what meta elements state is sorted by meaning, the best first")
  func meta() {
    let metadata = page(
      """
      <html lang="en-GB"><title> Tea &amp;\n tide | Site </title><meta name=twitter:title content=C>
      <meta property="og:title" content="Tea &amp; tide"><meta name=Author content="Jo Ek">
      <meta property=article:author content=https://example.org/jo>
      <meta property=og:site_name content="The Example"><meta name=DC.rights content="All kept">
      <meta name=copyright content="2024 Jo"><meta name=date content=2023>
      <meta property=article:published_time content=2024-05-06>
      <meta property=og:url content=https://example.org/t><link rel=canonical href=/t>
      <meta name=robots content=noindex><meta name=tdm-reservation content=1>
      <meta name=viewport content=width><meta name=author><meta content=x>
      <body><a rel="license nofollow" href="https://example.org/by">l</a>
      <time datetime=2024-05-07 pubdate>May</time><time datetime=2020-01-01>old</time>
      <template><meta name=author content=No></template>
      """
    ).metadata
    #expect(
      pairs(metadata.titles)
        == ["og:title=Tea & tide", "twitter:title=C", "title=Tea & tide | Site"])
    #expect(pairs(metadata.authors) == ["author=Jo Ek", "article:author=https://example.org/jo"])
    #expect(pairs(metadata.publishers) == ["og:site_name=The Example"])
    #expect(
      pairs(metadata.published)
        == ["article:published_time=2024-05-06", "time=2024-05-07", "date=2023"])
    #expect(pairs(metadata.rights) == ["copyright=2024 Jo", "dc.rights=All kept"])
    #expect(pairs(metadata.addresses) == ["canonical=/t", "og:url=https://example.org/t"])
    #expect(pairs(metadata.licences) == ["rel-license=https://example.org/by"])
    #expect(pairs(metadata.others) == ["robots=noindex", "tdm-reservation=1"])
    #expect(metadata.language == "en-GB")
  }

  @Test("RDFa and microdata state licences, sources and credits on any element")
  func attributes() {
    let metadata = page(
      """
      <body><a rel="cc:license dct:license" href="https://example.org/by">l</a>
      <link itemprop=license href="https://example.org/sa">
      <span property="dct:rights" content="All kept">x</span>
      <span property="dct:creator" content="Jo Ek">x</span>
      <a rel="dct:source" href="https://example.org/first">s</a>
      <span property="cc:attributionName" content="The Example">x</span>
      <template><span property="dct:rights" content="No">x</span></template>
      """
    ).metadata
    #expect(
      pairs(metadata.licences) == [
        "cc:license=https://example.org/by", "dct:license=https://example.org/by",
        "license=https://example.org/sa",
      ])
    #expect(pairs(metadata.rights) == ["dct:rights=All kept"])
    #expect(pairs(metadata.authors) == ["dct:creator=Jo Ek"])
    #expect(
      pairs(metadata.others) == [
        "cc:attributionname=The Example", "dct:source=https://example.org/first",
      ])
  }

  @Test("an item's place is the element that states it")
  func place() throws {
    let html = "<p>x</p>\n<meta name=author content='Jo &amp; Al'>"
    let item = try #require(page(html).metadata.authors.first)
    #expect(item.value == "Jo & Al")
    #expect(item.place.start == LinePosition(line: 2, column: 1))
    let source = Array(html.utf8)[item.place.span.range]
    #expect(String(decoding: source, as: UTF8.self) == "<meta name=author content='Jo &amp; Al'>")
  }

  private func linked(_ json: String) -> Document {
    page("<script type='application/LD+json'>\(json)</script>")
  }

  @Test("JSON-LD about articles is read, in lists and graphs too, references followed")
  func linkedData() {
    let document = linked(
      """
      {"@context": "https://schema.org", "@graph": [
        {"@type": "WebPage", "@id": "#w", "url": "https://example.org/w", "author": "Page"},
        {"@type": ["Thing", "https://schema.org/NewsArticle"], "headline": "Tea \\u0026 \\"tide\\"",
         "author": [{"@id": "#jo"}, {"@type": "Person", "name": "Al"}, "Bo"],
         "publisher": {"name": "The Example"}, "datePublished": "2024-05-06",
         "copyrightHolder": {"name": ["H"]}, "copyrightYear": 2024,
         "license": {"@id": "https://example.org/by"}, "isBasedOn": "https://example.net/o",
         "mainEntityOfPage": {"@id": "https://example.org/t"}, "isAccessibleForFree": false,
         "image": {"@type": "ImageObject", "author": "Nobody"}},
        {"@type": "Person", "@id": "#jo", "name": "Jo \\ud83d\\ude00"},
        {"@type": "Product", "author": "No"}
      ]}
      """)
    let metadata = document.metadata
    #expect(pairs(metadata.titles) == ["json-ld:headline=Tea & \"tide\""])
    #expect(metadata.authors.map(\.value) == ["Jo 😀", "Al", "Bo", "Page"])
    #expect(pairs(metadata.publishers) == ["json-ld:publisher=The Example"])
    #expect(pairs(metadata.published) == ["json-ld:datePublished=2024-05-06"])
    #expect(pairs(metadata.copyrightHolders) == ["json-ld:copyrightHolder=H"])
    #expect(pairs(metadata.copyrightYears) == ["json-ld:copyrightYear=2024"])
    #expect(pairs(metadata.licences) == ["json-ld:license=https://example.org/by"])
    #expect(
      pairs(metadata.addresses)
        == ["json-ld:mainEntityOfPage=https://example.org/t", "json-ld:url=https://example.org/w"])
    #expect(
      pairs(metadata.others)
        == ["json-ld:isBasedOn=https://example.net/o", "json-ld:isAccessibleForFree=false"])
    #expect(document.notes.isEmpty)
  }

  @Test("an item of JSON-LD stands at its own bytes")
  func linkedDataPlace() throws {
    let document = linked(#"[{"@type":"Article","headline":"Tea"}]"#)
    let item = try #require(document.metadata.titles.first)
    let source = document.bytes[item.place.span.range]
    #expect(String(decoding: source, as: UTF8.self) == "\"Tea\"")
  }

  @Test(
    "broken JSON-LD gives what stands before the fault, and a note",
    arguments: [
      (#"{"@type":"Article","headline":"Tea","author":"#, "is not well-formed"),
      (#"{"@type":"Article","headline":"Tea","author":"Jo]}"#, "is not well-formed"),
      (#"{"@type":"Article","headline":"Tea"]"#, "is not well-formed"),
      (
        #"{"@type":"Article","headline":"Tea","a":"# + String(repeating: "[", count: 70),
        "is nested deeper than 64 levels"
      ),
      (
        #"{"@type":"Article","headline":"Tea","a":["# + String(repeating: "1,", count: 10_001),
        "has more than 10,000 values"
      ),
      (
        #"{"@type":"Article","headline":"Tea","a":""# + String(repeating: "x", count: 1 << 20)
          + #""}"#, "is longer than 1 MiB"
      ),
    ])
  func broken(json: String, problem: String) {
    let document = linked(json)
    #expect(document.metadata.titles.map(\.value) == ["Tea"])
    #expect(document.notes == ["The JSON-LD in line 1 \(problem); what could be read was read."])
  }

  @Test(
    "small faults that browsers' users never notice are passed over",
    arguments: [
      "<!-- \n{\"@type\":\"Article\",\"headline\":\"Tea\"} -->",
      "{\"@type\":\"Article\",\"headline\":\"Tea\",}",
      "{\"@type\":\"Article\",\"headline\":\"Te\na\"};",
    ])
  func tolerated(json: String) {
    let document = linked(json)
    #expect(document.metadata.titles.count == 1)
    #expect(document.notes.isEmpty)
  }

  @Test("JSON-LD in a template is not of the page, and other scripts are not read")
  func inactive() {
    let json = #"{"@type":"Article","headline":"Tea"}"#
    let document = page(
      "<template><script type=application/ld+json>\(json)</script></template><script>\(json)</script>"
    )
    #expect(document.metadata.titles.isEmpty)
  }

  @Test("a value that is too long is cut, and said")
  func cut() {
    let long = String(repeating: "é", count: 40)
    let document = page(
      "<meta name=author content=\(long)>", limits: ReadLimits(metadataValue: 21))
    #expect(document.metadata.authors.map(\.value) == [String(repeating: "é", count: 10)])
    #expect(document.incidents.map(\.code) == [.textLimit])
    #expect(document.incidents.map(\.detail) == ["A value for machines was cut after 21 bytes."])
  }
}
