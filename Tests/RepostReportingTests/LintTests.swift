import RepostCore
import Testing

@testable import RepostReporting

@Suite struct LintTests {
  private func issues(
    _ verdicts: [Verdict], permission: Permission = Permission(.granted, why: ""),
    conditions: RepostReport.Conditions = .notMet, outcome: RepostReport.Outcome = .judged,
    incidents: [Incident] = []
  ) throws -> [LintIssue] {
    let repost = try ReportSamples.repostReport(
      conditions: conditions, permission: permission, verdicts: verdicts, outcome: outcome)
    return LintIssue.issues(of: Report(reposts: [repost], incidents: incidents))
  }

  @Test(
    "what fails a run is an error, what a declaration would settle a warning, the rest a note",
    arguments: [
      ("duty.link-article", Outcome.failed, Strength.must, "error"),
      ("duty.link-article", .failed, .should, "warning"),
      ("duty.link-article", .cantTell, .must, "warning"),
      ("constraint.community-sites", .cantTell, .must, "warning"),
      ("duty.notify", .cantTell, .must, "note"),
      ("duty.link-article", .passed, .must, ""),
      ("duty.link-article", .inapplicable, .must, ""),
    ])
  func severity(id: String, outcome: Outcome, strength: Strength, expected: String) throws {
    let verdict = Verdict(
      id: try ReportSamples.id(id), outcome: outcome, strength: strength, why: "Because.")
    #expect(try issues([verdict]).map(\.severity.rawValue) == (expected.isEmpty ? [] : [expected]))
  }

  @Test(
    "permission that is missing is an error, that is unclear a warning",
    arguments: [
      (Permission.State.notCovered, "error"), (.unverifiedThirdParty, "warning"),
      (.undetermined, "warning"), (.recorded, ""), (.granted, ""),
    ])
  func permission(state: Permission.State, expected: String) throws {
    let permission = Permission(state, why: "Because.")
    let found = try issues([], permission: permission)
    #expect(found.map(\.severity.rawValue) == (expected.isEmpty ? [] : [expected]))
    #expect(try issues([], permission: permission, conditions: .notApplicable).isEmpty)
  }

  @Test("an issue stands at its evidence, else at the credit, else at the head of the file")
  func place() throws {
    let evidence = ReportSamples.repost("South Shore")
    let withEvidence = Verdict(id: .linkArticle, outcome: .failed, why: "", evidence: [evidence])
    let absent = Verdict(id: .linkArticle, outcome: .failed, why: "")
    let found = try issues([withEvidence, absent])
    #expect(found[0].start == evidence.start)
    #expect(found[1].start == ReportSamples.repost("First run by").start)

    let base = try ReportSamples.repostReport(verdicts: [absent])
    let bare = RepostReport(
      path: base.path, original: nil, basis: base.basis, conditions: .notMet,
      permission: Permission(.granted, why: ""), verdicts: [absent], reuse: nil, findings: [],
      outcome: .judged, notes: [], terms: base.terms)
    let issue = try #require(LintIssue.issues(of: Report(reposts: [bare], incidents: [])).first)
    #expect(issue.start == LinePosition(line: 1, column: 1))
    #expect(issue.end == nil)
  }

  @Test("a repost that came to nothing is said once, by its incident where there is one")
  func failed() throws {
    let incident = Incident(
      path: "repost.html", outcome: .failed, code: .unreadable, detail: "no right to read it")
    #expect(try issues([], outcome: .failed).map(\.label) == ["not-judged"])
    #expect(
      try issues([], outcome: .failed, incidents: [incident]).map(\.label) == ["unreadable"])
  }

  @Test("an annotation over several lines has no columns")
  func multiLine() {
    let text = LintGitHub().text(of: HostileSamples.report)
    #expect(text.contains("line=1,endLine=2,title="))
    #expect(!text.contains("col="))
  }
}
