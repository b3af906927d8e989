import RepostCore
import RepostDocuments
import Testing

@Suite struct FrontMatterTests {
  private static let yaml = """
    ---
    title: "A &amp; B"
    authors: [Ann, {name: Bo, url: /bo}]
    publishDate: 2024-05-01
    params:
      canonical_url: https://e.example/a
      seo: {canonicalURL: https://e.example/b}
    source: The Post
    license:
      name: CC BY 4.0
    rights: >
      All rights
      reserved.
    Lang: en
    ---

    """
  private static let toml = """
    +++
    # a comment
    title = "A & B" # another
    authors = ["Ann", { name = 'Bo', url = "/bo" }]
    publishDate = 2024-05-01
    source = \"\"\"The Post\"\"\"
    rights = "All rights\\nreserved."
    lang = "en"
    [params]
    canonical-url = "https://e.example/a"
    seo.canonicalURL = "https://e.example/b"
    [license]
    name = "CC BY \\u0034.0"
    +++

    """
  private static let json = """
    {
      "title": "A \\u0026 B",
      "authors": ["Ann", {"name": "Bo", "url": "/bo"}],
      "publishDate": "2024-05-01", "draft": false, "weight": 3,
      "params": {"canonical_url": "https://e.example/a",
        "seo": {"canonicalURL": "https://e.example/b"}},
      "source": "The Post", "license": {"name": "CC BY 4.0"},
      "rights": "All rights\\nreserved.", "lang": "en"
    }

    """

  @Test("YAML, TOML and JSON say the same", arguments: [yaml, toml, json])
  func notations(frontMatter: String) {
    let document = Document.markdown(frontMatter + "Text")
    let metadata = document.metadata
    #expect(document.notes.isEmpty)
    #expect(metadata.titles.count == 1)
    #expect(metadata.authors.map(\.value) == ["Ann", "Bo"])
    #expect(metadata.published.map(\.value) == ["2024-05-01"])
    #expect(metadata.addresses.map(\.value) == ["https://e.example/a", "https://e.example/b"])
    #expect(metadata.others.map(\.value) == ["The Post"])
    #expect(metadata.others.map(\.carrier) == ["front-matter:source"])
    #expect(metadata.publishers.isEmpty)
    #expect(metadata.licences.map(\.value) == ["CC BY 4.0"])
    #expect(metadata.rights.map { $0.value.split(separator: " ").first } == ["All"])
    #expect(metadata.language == "en")
    #expect(document.shown == ["Text"])
    #expect(document.blocks.map(\.role) == [.title, .paragraph])
    #expect(document.blocks.map(\.zone) == [.meta, .article])
  }

  @Test("other values in words are kept for rules, with the keys that lead to them")
  func otherKeys() {
    let document = Document.markdown(
      """
      ---
      Republished-From: Bo
      draft: true
      weight: 12
      date_seen: 2024-05-01
      cover: {credit: Ana, image: {by: Bo, more: {deep: Cy}}}
      params:
        photo_credit: Dee
      ---
      """)
    #expect(
      document.metadata.others.map { "\($0.carrier) \($0.value)" } == [
        "front-matter:Republished-From Bo", "front-matter:cover.credit Ana",
        "front-matter:params.photo_credit Dee",
      ])
  }

  @Test("a value's carrier is its key as written, its place its line")
  func places() {
    let document = Document.markdown(Self.yaml + "Text")
    let addresses = document.metadata.addresses
    #expect(
      addresses.map(\.carrier) == [
        "front-matter:params.canonical_url", "front-matter:params.seo.canonicalURL",
      ])
    #expect(
      addresses.map { document.source(of: $0.place.span) } == [
        "canonical_url: https://e.example/a", "seo: {canonicalURL: https://e.example/b}",
      ])
    #expect(addresses.map(\.place.start.line) == [6, 7])
    #expect(document.metadata.published.map(\.place.start.line) == [4])
  }

  @Test(
    "the words of a title lead back to themselves, or to the line where they are escaped",
    arguments: [
      ("---\ntitle: The river\n---\n", "river"), ("---\r\ntitle: 'The river'\r\n---\r\n", "river"),
      ("---\ntitle: \"The \\x72iver\"\n---\n", "title: \"The \\x72iver\""),
    ] as [(String, String)])
  func titlePlace(text: String, source: String) throws {
    let document = Document.markdown(text)
    let word = try #require(document.words.last)
    #expect(word.word == "river")
    #expect(document.source(of: word.span) == source)
  }

  @Test(
    "front matter that is not safe or not valid is ignored with a note, and is no text",
    arguments: [
      ("a: &x [1]\nb: *x", "it has anchors, which are not followed"),
      ("a: " + String(repeating: "[", count: 400), "it is nested more than 32 levels deep"),
      (String(repeating: "- ", count: 400) + "x", "it is nested more than 32 levels deep"),
      (
        (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
        "it is nested more than 32 levels deep"
      ),
      (
        (0..<80).map { String(repeating: " ", count: $0 / 2) + ($0 % 2 == 0 ? "a:\n" : "- b:\n") }
          .joined(), "it is nested more than 32 levels deep"
      ),
      ("a: [" + String(repeating: "1,", count: 12_000) + "1]", "it has more than 10000 values"),
      ("a: b: c", "it is not valid YAML"), ("a: [\"x\", ]]", "it is not valid YAML"),
    ] as [(String, String)])
  func refused(yaml: String, reason: String) {
    let document = Document.markdown("---\ntitle: T\n\(yaml)\n---\nText")
    #expect(document.notes == ["The front matter was ignored: \(reason)."])
    #expect(document.metadata.titles.isEmpty)
    #expect(document.shown == ["Text"])
  }

  @Test("values of TOML on one line share its place, and those on the next have their own")
  func placesOfLines() {
    let text = "+++\n  a = [\"one\", \"two\",  \n\"three\"]\nb = \"four\"\n+++\n"
    let document = Document.markdown(text)
    let lines = document.metadata.others.map {
      String(decoding: document.bytes[$0.place.span.range], as: UTF8.self)
    }
    let first = "a = [\"one\", \"two\","
    #expect(lines == [first, first, "\"three\"]", "b = \"four\""])
  }

  @Test(
    "TOML and JSON are bounded as well",
    arguments: [
      "+++\na = " + String(repeating: "[", count: 400) + "\n+++\n",
      "{\"a\":" + String(repeating: "[", count: 400) + "}\n",
      "+++\na = \"x\n+++\n", "+++\n= 1\n+++\n",
    ])
  func refusedElsewhere(text: String) {
    let document = Document.markdown(text + "Text")
    #expect(document.notes.count == 1)
    #expect(document.shown == ["Text"])
  }

  @Test("brackets in strings and ampersands in words are neither nesting nor anchors")
  func harmless() {
    let links = String(repeating: "- \"[[Note]]\"\n", count: 200)
    let document = Document.markdown(
      "---\ntitle: R&D at AT&T\nlinks:\n\(links)copyright: &copy; x\n---\n")
    #expect(document.notes == ["The front matter was ignored: it is not valid YAML."])
    let valid = Document.markdown("---\ntitle: R&D at AT&T\nlinks:\n\(links)---\n")
    #expect(valid.metadata.titles.map(\.value) == ["R&D at AT&T"])
    #expect(valid.notes.isEmpty)
  }

  @Test(
    "what only looks like front matter is text",
    arguments: [
      ("---\nWords\n---\n", ["Words"]), ("---\nno end", ["no end"]), ("{ a }\n", ["{ a }"]),
      ("text\n---\na: b\n---\n", ["text", "a: b"]),
      ("---\n- a\n---\nb", ["a", "b"]),
    ] as [(String, [String])])
  func noFrontMatter(text: String, shown: [String]) {
    let document = Document.markdown(text)
    #expect(document.shown == shown)
    #expect(document.notes.isEmpty)
  }

  @Test("front matter without an end within 64 KiB is text, and that is said")
  func tooLong() {
    let document = Document.markdown(
      "---\n" + String(repeating: "a: b\n", count: 14_000) + "---\n")
    #expect(document.notes == ["No end of the front matter within 64 KiB; it is read as text."])
  }

  @Test("values are cut at the limit, between characters")
  func valueLimit() {
    let document = Document.markdown(
      "---\nauthor: ééé\n---\n", limits: ReadLimits(metadataValue: 5))
    #expect(document.metadata.authors.map(\.value) == ["éé"])
  }
}
