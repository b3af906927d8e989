import RepostCore
import RepostReporting
import Testing

@Suite struct ConclusionTests {
  /// Words that would be a conclusion about rights, which is not ours to draw.
  private static let words = [
    "legal", "lawful", "substantial", "transformative", "unlawful", "law", "infring", "complian",
    "compliant", "fair", "violat",
    "allowed to", "permitted to", "breach",
  ]

  /// What the project calls things by their fixed names; the footer says what is not decided.
  private static let names = [
    CheckText.footer, CompareText.footer, "\"fair-use\"", "Fair-use claim",
    "statement.fair-use-claim",
  ]

  private static func reports() throws -> [String] {
    let many = try ReportSamples.manyReports()
    let all = Report(reposts: many.reposts + (try everyCondition()), incidents: many.incidents)
    let tool = ReportSamples.tool
    let json = [
      try CheckJSON(tool: tool).bytes(of: all),
      try TermsJSON(tool: tool).bytes(of: try ReportSamples.terms()),
      try ScanJSON(tool: tool).bytes(of: ReportSamples.scans),
      try ScanNDJSON(tool: tool).bytes(of: ReportSamples.scans),
      try CompareJSON(tool: tool).bytes(of: ReportSamples.comparison()),
    ]
    let text = [
      CheckText(snippets: ReportSamples.snippets).text(of: all) { _ in ReportSamples.credit },
      TermsText().text(of: try ReportSamples.terms()),
      String(decoding: try ScanText().bytes(of: ReportSamples.scans), as: UTF8.self),
      LintText().text(of: all), LintGitHub().text(of: all),
      CompareText().text(of: ReportSamples.comparison()),
      CompareText().text(of: ReportSamples.comparison(obstacle: "Why.")),
    ]
    return text + json.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every obligation of the vocabulary with every outcome, every state and every verdict.
  private static func everyCondition() throws -> [RepostReport] {
    let ids = Vocabulary.table.compactMap { ConditionID($0.id) }.filter(\.isObligation)
    let verdicts = ids.flatMap { id in
      Outcome.allCases.map { Verdict(id: id, outcome: $0, strength: .should, why: "Why.") }
    }
    let conditions: [RepostReport.Conditions] = [.met, .notMet, .undetermined, .notApplicable]
    return try conditions.flatMap { conditions in
      try Permission.State.allCases.map { state in
        try ReportSamples.repostReport(
          conditions: conditions, permission: Permission(state, why: ""), verdicts: verdicts)
      }
    }
  }

  @Test("no report draws a conclusion about rights in words of ours")
  func conclusions() throws {
    for report in try Self.reports() {
      var text = report
      for name in Self.names { text = text.split(separator: name).joined(separator: " ") }
      let found = text.lowercased().split { !$0.isLetter }.filter { word in
        Self.words.contains { $0.count > 4 ? word.hasPrefix($0) : word == $0 }
      }
      #expect(found.isEmpty)
    }
  }

  @Test("the footer closes every check, once")
  func footer() throws {
    for report in [try ReportSamples.report(), try ReportSamples.manyReports()] {
      let text = CheckText().text(of: report)
      #expect(text.hasSuffix(CheckText.footer + "\n"))
      #expect(text.split(separator: CheckText.footer, omittingEmptySubsequences: false).count == 2)
    }
  }
}
