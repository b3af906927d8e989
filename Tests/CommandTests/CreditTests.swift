import Foundation
import Testing

/// `credit`, and `--terms` of `check`, as a shell sees them.
@Suite struct CreditTests {
  private static let original = "Fixtures/demo/original.html"

  @Test(
    "the credit is written in each format and language",
    arguments: [
      (
        ["--style", "markdown"],
        "By Marit Solberg. Originally published by "
          + "[Harbour Bulletin](https://harbour-bulletin.example/2024/lighthouse-ledger). "
          + "© Northern Notes, 2024.\n"
      ),
      (
        ["--style", "text", "--language", "pl"],
        "Autor: Marit Solberg.\nŹródło: Harbour Bulletin, "
          + "https://harbour-bulletin.example/2024/lighthouse-ledger\n© Northern Notes, 2024.\n"
      ),
    ])
  func formats(_ options: [String], _ expected: String) throws {
    let run = try Command.run(["credit", Self.original] + options)
    #expect(run.text == expected)
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
  }

  @Test("an address that is not known is said and not made up, and the run is incomplete")
  func unknownAddress() throws {
    let path = "Fixtures/reposts/en-url-unknown/original.html"
    let run = try Command.run(["credit", path])
    #expect(run.status == 3)
    #expect(run.error.contains("--original-url"), "\(run.error)")
    #expect(!run.text.contains("href"))
    let given = try Command.run(["credit", path, "--original-url", "https://a.example/b"])
    #expect(given.status == 0)
    #expect(given.text.contains("href=\"https://a.example/b\""))
  }

  @Test("a page that names nobody has no credit")
  func nobody() throws {
    let folder = try TemporaryFolder()
    try folder.write("<p>Only a few words stand here.</p>", to: "o.html")
    let run = try Command.run(["credit", "o.html"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    let language = try Command.run(["credit", Self.original, "--language", "eo"])
    #expect(language.status == 2)
    #expect(language.error.contains("uk"), "\(language.error)")
  }

  @Test("terms from a file serve credit and check; a misspelt id ends with 2 and its line")
  func terms() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      work: {url: https://harbour.example/a, source: Harbour Bulletin}
      conditions:
        - id: duty.credit-source
        - id: duty.link-article
      """, to: "terms.yaml")
    let credit = try Command.run(["credit", "--terms", "terms.yaml"], in: folder.url)
    #expect(
      credit.text
        == "<p>Originally published by <a href=\"https://harbour.example/a\">Harbour Bulletin</a>. "
        + "© Harbour Bulletin.</p>\n")
    try folder.write("<h1>A</h1><p>Words.</p>" + credit.text, to: "copy.html")
    let check = try Command.run(
      ["check", "copy.html", "--terms", "terms.yaml", "--format", "json"], in: folder.url)
    #expect(check.status == 0, "\(check.text)")
    #expect(check.text.contains("\"terms_from\": \"file\""))
    #expect(check.text.contains("\"conditions_overall\": \"met\""))

    try folder.write("conditions:\n  - id: duty.credit-sorce\n", to: "bad.yaml")
    let bad = try Command.run(["check", "copy.html", "--terms", "bad.yaml"], in: folder.url)
    #expect(bad.status == 2)
    #expect(bad.error.contains("bad.yaml:2: "), "\(bad.error)")
    #expect(bad.error.contains("duty.credit-source"), "\(bad.error)")
    let missing = try Command.run(["check", "copy.html", "--terms", "none.yaml"], in: folder.url)
    #expect(missing.status == 2)
  }

  @Test("a repost judged by its own notice says so; one without a notice is not met")
  func retainedNotice() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      <h1>A</h1><p>Words.</p><p>The Harbour Trust grants permission to cross-post Harbour Bulletin \
      articles on community internet sites as long as the source and copyright are acknowledged \
      together with a hyperlink to the original Harbour Bulletin article.</p>
      """, to: "kept.html")
    try folder.write("<h1>A</h1><p>Words.</p>", to: "bare.html")
    for (name, words) in [
      ("kept.html", "judged by the notice that the repost itself"),
      ("bare.html", "no notice that says what it owes"),
    ] {
      let text = try Command.run(["check", name], in: folder.url)
      let flowed = text.text.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
      #expect(flowed.contains(words), "\(text.text)")
      #expect(flowed.contains("\(name) by the notice it carries"), "\(text.text)")
      let json = try Command.run(["check", name, "--format", "json"], in: folder.url)
      #expect(json.text.contains("\"terms_from\": \"retained-notice\""))
      #expect(!json.text.contains("\"conditions_overall\": \"met\""), "\(json.text)")
    }
  }
}
