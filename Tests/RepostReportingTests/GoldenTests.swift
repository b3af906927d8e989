import RepostCore
import RepostReporting
import Testing

@Suite struct GoldenTests {
  @Test("a check of one repost reads as recorded")
  func check() throws {
    let reporter = CheckText(snippets: ReportSamples.snippets)
    let text = reporter.text(of: try ReportSamples.report()) { _ in ReportSamples.credit }
    try Golden.expect("check.txt", text)
  }

  @Test("a check of several reposts has a section each, the files not read, and the counts")
  func checkMany() throws {
    let reporter = CheckText(palette: .ansi, snippets: ReportSamples.snippets)
    try Golden.expect("check-many.txt", reporter.text(of: try ReportSamples.manyReports()))
  }

  @Test("the JSON of check, lint, terms and scan is as recorded")
  func json() throws {
    let tool = ReportSamples.tool
    let report = try ReportSamples.report()
    try Golden.expect("check.json", CheckJSON(tool: tool).bytes(of: report))
    try Golden.expect(
      "lint.json",
      CheckJSON(tool: tool, command: .lint).bytes(of: try ReportSamples.manyReports()))
    try Golden.expect("terms.json", TermsJSON(tool: tool).bytes(of: try ReportSamples.terms()))
    try Golden.expect(
      "compare.json", CompareJSON(tool: tool).bytes(of: ReportSamples.comparison()))
    try Golden.expect("scan.json", ScanJSON(tool: tool).bytes(of: ReportSamples.scans))
    try Golden.expect("scan.ndjson", ScanNDJSON(tool: tool).bytes(of: ReportSamples.scans))
  }

  @Test("terms, scan and lint read as recorded")
  func text() throws {
    try Golden.expect("terms.txt", TermsText().text(of: try ReportSamples.terms()))
    try Golden.expect(
      "scan.txt", String(decoding: try ScanText().bytes(of: ReportSamples.scans), as: UTF8.self))
    let compared = [
      ReportSamples.comparison(incidents: ReportSamples.incidents, notes: ["A note."]),
      ReportSamples.comparison(obstacle: "The two texts are in different languages."),
    ]
    try Golden.expect(
      "compare.txt", compared.map { CompareText().text(of: $0) }.joined(separator: "\n"))
    let many = try ReportSamples.manyReports()
    try Golden.expect("lint.txt", LintText().text(of: many))
    try Golden.expect("lint.github.txt", LintGitHub().text(of: many))
  }
}
