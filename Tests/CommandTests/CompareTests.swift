import Foundation
import Testing

@Suite struct CompareTests {
  private static let story = [
    "The ferry to Lower Holm was full by seven, and the harbour master let nobody else aboard.",
    "Forty crates of apples stood on the quay. A boy counted them twice and got two numbers.",
    "Behind the shed a dog slept through all of it, as it does every morning of the season.",
  ]

  private static func page(_ paragraphs: [String], language: String = "en") -> String {
    "<html lang=\"\(language)\"><body><main>"
      + paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n") + "</main></body></html>"
  }

  private func compare(
    _ repost: String, _ original: String, _ options: [String] = [], suffix: String = "html"
  ) throws -> Command.Run {
    let folder = try TemporaryFolder()
    try folder.write(repost, to: "repost.\(suffix)")
    try folder.write(original, to: "original.\(suffix)")
    return try Command.run(
      ["compare", "repost.\(suffix)", "original.\(suffix)"] + options, in: folder.url)
  }

  private func json(_ run: Command.Run) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  @Test("the measures stand first, then the runs with both places, and the footer last")
  func text() throws {
    let run = try compare(
      Self.page(["Seen in town.", Self.story[0], Self.story[1].replacing("boy", with: "girl")]),
      Self.page(Self.story))
    #expect(run.status == 0)
    let lines = run.text.split(separator: "\n")
    #expect(lines[0] == "repost.html against original.html")
    #expect(lines[1].hasPrefix("  Copied word for word"))
    #expect(run.text.contains("33 of 52 words of the original (63 %)"))
    #expect(run.text.contains("  Longest verbatim run     26 words"))
    #expect(run.text.contains("“boy” became “girl”"))
    #expect(run.text.contains("repost.html:2:4"))
    #expect(
      lines.last?.hasSuffix("It does not decide whether a use is lawful and is not legal advice.")
        == true)
  }

  @Test("spans of runs are code points of the text that extract gives")
  func spans() throws {
    let folder = try TemporaryFolder()
    let own = "«Ночь» — ein Wort 🚢 vorweg, &amp; noch eins."
    try folder.write(Self.page([own] + Self.story), to: "r.html")
    try folder.write(Self.page(["Ähren.", Self.story[1], Self.story[2]]), to: "o.html")
    func text(_ name: String) throws -> [Unicode.Scalar] {
      let run = try Command.run(["extract", name, "--format", "json"], in: folder.url)
      return Array(try #require(try json(run)["text"] as? String).unicodeScalars)
    }
    let compared = try json(
      Command.run(["compare", "r.html", "o.html", "--format", "json"], in: folder.url))
    let spans = try #require(compared["spans"] as? [[Int]])
    #expect(spans.count == 1)
    let repost = try text("r.html")[spans[0][0]..<spans[0][1]]
    let original = try text("o.html")[spans[0][2]..<spans[0][3]]
    #expect(Array(repost) == Array(original))
    #expect(Array(repost) == Array("\(Self.story[1])\n\(Self.story[2])".unicodeScalars))
  }

  @Test("bytes of runs are those of the files")
  func bytes() throws {
    let repost = Self.page([
      "Über Bord.", Self.story[0].replacing("ferry", with: "<b>ferry</b>"),
      "More of this tomorrow.",
    ])
    let run = try json(compare(repost, Self.page(Self.story), ["--format", "json"]))
    let runs = try #require(run["runs"] as? [[String: Any]])
    let place = try #require(runs.first?["repost"] as? [String: Any])
    let bytes = try #require(place["byte"] as? [Int])
    let found = String(decoding: Array(repost.utf8)[bytes[0]..<bytes[1]], as: UTF8.self)
    #expect(found == Self.story[0].replacing("ferry", with: "<b>ferry</b>"))
  }

  @Test("texts in different languages cannot be measured, and nothing is claimed of them")
  func languages() throws {
    let german = [
      "Die Fähre nach Lower Holm war um sieben voll, und der Hafenmeister ließ nicht einen mehr auf das Boot.",
      "Auf dem Kai standen vierzig Kisten mit Äpfeln, und ein Junge zählte sie, die Kisten und den Rest.",
    ]
    let original = Self.page(Self.story + ["That was the news of the day from the isle of Holm."])
    let run = try compare(Self.page(german, language: "de"), original)
    #expect(run.status == 0)
    #expect(run.text.contains("Cannot be measured. The two texts are in different languages"))
    #expect(!run.text.contains("%"))
    let document = try json(
      compare(Self.page(german, language: "de"), original, ["--format", "json"]))
    #expect(document["comparable"] as? Bool == false)
    #expect(document["copied_of_original"] is NSNull)
    #expect((document["languages"] as? [String: String])?["repost"] == "German")
  }

  @Test("the page links each run to the same run on the other side")
  func page() throws {
    let run = try compare(
      Self.page([Self.story[2], Self.story[0], Self.story[1]]), Self.page(Self.story),
      ["--format", "html"])
    let page = run.text
    for number in 0..<2 {
      #expect(page.components(separatedBy: "id=\"r\(number)\"").count == 2)
      #expect(page.components(separatedBy: "id=\"o\(number)\"").count == 2)
      #expect(page.contains("href=\"#r\(number)\"") && page.contains("href=\"#o\(number)\""))
    }
    #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
    #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"))
    #expect(page.contains("is not legal advice"))
  }

  @Test(
    "nothing of a page becomes markup of the comparison",
    arguments: [
      "&lt;script&gt;alert(1)&lt;/script&gt;", "\"&gt;&lt;img src=x onerror=alert(1)&gt;",
      "&lt;/a&gt;&lt;/section&gt;&lt;a href='javascript:alert(1)'&gt;",
      "&lt;style&gt;@import 'x'&lt;/style&gt;", "\u{202E}&lt;iframe&gt;",
    ])
  func hostile(words: String) throws {
    let body = Self.page([Self.story[0] + words + Self.story[1], words])
    let changed = Self.page([Self.story[0] + words + words + Self.story[1], words])
    let page = try compare(body, changed, ["--format", "html"]).text
    for forbidden in ["<script", "<img", "<iframe", "javascript:alert(1)'>", "@import 'x'</style>"]
    {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(page.components(separatedBy: "<section class=\"side\"").count == 3)
  }

  @Test("invisible letters in a copied paragraph do not take it out of the comparison")
  func invisibleLetters() throws {
    let copy = Self.story.map { $0.replacing("the ", with: "t\u{200B}h\u{200B}e ") }
    let run = try json(compare(Self.page(copy), Self.page(Self.story), ["--format", "json"]))
    #expect(run["copied_words"] as? Int == 52)
  }

  @Test(
    "what cannot be compared ends with 2 and says why",
    arguments: [
      (["compare", "gone.html", "o.html"], "gone.html"),
      (["compare", "o.html", "empty.html"], "empty"),
      (["compare", "-", "-"], "standard input"),
      (["compare", "o.html", "o.html", "--format", "github"], "github"),
      (["compare", "o.html"], "original"),
    ])
  func unusable(arguments: [String], word: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page(Self.story), to: "o.html")
    try folder.write("", to: "empty.html")
    let run = try Command.run(arguments, in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(word), "\(run.error)")
  }

  @Test("a text on standard input can be compared, and the report written to a file")
  func input() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page(Self.story), to: "o.html")
    let run = try Command.run(
      ["compare", "-", "o.html", "--stdin-filename", "r.html", "--output", "report.txt"],
      input: Array(Self.page(Self.story).utf8), in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let report = try String(
      contentsOf: folder.url.appending(path: "report.txt"), encoding: .utf8)
    #expect(report.contains("52 of 52 words of the original (100 %)"))
  }

  @Test("a megabyte of one word against the same is one run, and a text of five is cut aloud")
  func oneWord() throws {
    let million = Self.page([String(repeating: "apple ", count: 170_000)])
    let run = try compare(million, million, ["--format", "json"])
    #expect(run.status == 0)
    #expect(try json(run)["copied_words"] as? Int == 170_000)
    let long = String(repeating: "a ", count: 1_100_000)
    let cut = try compare(long, long, ["--format", "json"], suffix: "txt")
    #expect(cut.status == 3)
    #expect(cut.error.contains("comparison-limit"))
  }
}
