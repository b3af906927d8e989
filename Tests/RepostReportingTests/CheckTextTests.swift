import RepostCore
import Testing

@testable import RepostReporting

@Suite struct CheckTextTests {
  @Test("failed comes first, then what a person decides, then passed, then what does not apply")
  func order() throws {
    let text = CheckText().text(of: try ReportSamples.report())
    let marks = text.split(separator: "\n").compactMap { line in
      line.first.flatMap { "✗?✓–".contains($0) ? $0 : nil }
    }
    #expect(String(marks) == "✗✗??✓✓–")
  }

  @Test("without colour there is no escape sequence; with it, the words are the same")
  func colour() throws {
    let report = try ReportSamples.manyReports()
    let plain = CheckText().text(of: report)
    let coloured = CheckText(palette: .ansi).text(of: report)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured != plain)
    let stripped = coloured.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
    let words = stripped.enumerated().map { index, part in
      index == 0 ? String(part) : String(part.drop { $0 != "m" }.dropFirst())
    }
    #expect(words.joined() == plain)
  }

  @Test("sentences keep to eighty columns; ids end there")
  func width() throws {
    let text = CheckText().text(of: try ReportSamples.report())
    let lines = text.split(separator: "\n")
    let heading = try #require(lines.first { $0.hasPrefix("✗ Link to the original article") })
    #expect(DisplayWidth.of(String(heading)) == 80)
    for line in lines where line.hasPrefix("Conditions") || line.hasPrefix("Permission") {
      #expect(DisplayWidth.of(String(line)) <= 80)
    }
  }

  @Test("a path that leaves no room beside it has its source on the next line")
  func longPath() throws {
    let path = "content/reposts/2017/boxes-counted.html"
    let position = LinePosition(line: 1, column: 1)
    let place = Place(
      path: path, span: ByteSpan(0, 4), start: position, end: position, text: "Some")
    let verdict = Verdict(id: .creditSource, outcome: .failed, why: "No.", evidence: [place])
    let obligations = ObligationText(
      palette: .plain, snippets: FileSnippets([path: Array("Some page".utf8)]))
    let lines = obligations.text(of: verdict).split(separator: "\n")
    #expect(lines[1] == "    found   \(path):1:1")
    #expect(lines[2] == "            Some page")
    #expect(lines[3] == "            ~~~~")
  }

  @Test("many places are counted, not listed")
  func manyPlaces() throws {
    let place = ReportSamples.repost("South Shore")
    let verdict = Verdict(
      id: .creditSource, outcome: .failed, why: "No.",
      evidence: Array(repeating: place, count: 1_000))
    let text = ObligationText(palette: .plain, snippets: NoSnippets()).text(of: verdict)
    #expect(text.split(separator: "\n").count < 8)
    #expect(text.contains("and 997 more places"))
  }

  @Test("a verdict without words still has its line", arguments: Outcome.allCases)
  func noWords(outcome: Outcome) {
    let verdict = Verdict(id: .linkHome, outcome: outcome, why: "")
    let text = ObligationText(palette: .plain, snippets: NoSnippets()).text(of: verdict)
    #expect(text.contains("Link to the publisher's site"))
  }

  @Test(
    "a share is rounded, but never to all or nothing",
    arguments: [
      (0, "0 %"), (0.001, "less than 1 %"), (0.984, "98 %"), (0.999, "over 99 %"), (1, "100 %"),
      (1.5, "100 %"),
    ])
  func percent(share: Double, expected: String) {
    #expect(Wording.percent(share) == expected)
  }

  @Test(
    "years that follow each other become a range",
    arguments: [
      ([], ""), ([2017], "2017"), ([2009, 2010, 2011, 2017], "2009–2011, 2017"),
      ([1999, 2001], "1999, 2001"),
    ])
  func years(years: [Int], expected: String) {
    #expect(Wording.years(years) == expected)
  }

  @Test("a long word stays whole on a line of its own")
  func longWord() {
    let address = "https://harbour.example/" + String(repeating: "a", count: 90)
    #expect(
      Paragraph("Link to \(address) here", columns: 40).lines == ["Link to", address, "here"])
  }
}
