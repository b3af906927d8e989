import RepostCore
import RepostDocuments
import RepostValidation
import Testing

/// Judges pages against originals under several licences.
@Suite struct LicenceChoiceTests {
  private func judgement(
    _ expression: String, named: [String] = [], site: RepostContext.SiteKind = .unknown
  ) throws -> RepostValidator.Judgement {
    let page = Page(lines: [.init(text: "Words of the story, again.")])
    let document = page.document
    var judged = Judged(ids: [], page: page, context: RepostContext(siteKind: site))
    judged.assigner = nil
    judged.holders = []
    var terms = judged.terms
    func finding(_ text: String) throws -> Finding {
      let licence = LicenceStatement(try #require(SPDXExpression(text)), url: nil, scope: .page)
      let span = document.blocks[0].text
      return Finding(
        rule: "test", id: .licence, detail: .licence(licence), place: document.place(of: span),
        textSpan: span, zone: .article)
    }
    terms.licences = [try finding(expression)]
    return RepostValidator().judgement(
      of: RepostCase(
        terms: terms, original: nil, originalFindings: [], copy: document,
        copyFindings: try named.map(finding), reuse: nil, context: judged.context))
  }

  private func outcome(_ id: String, _ judgement: RepostValidator.Judgement) -> String {
    judgement.verdicts.first { $0.id.rawValue == id }?.outcome.rawValue ?? "not asked"
  }

  @Test(
    "of several licences that apply together each has to be named; of a choice one is enough",
    arguments: [
      ("CC-BY-4.0 AND CC-BY-SA-3.0", ["CC-BY-4.0", "CC-BY-SA-3.0"], "passed"),
      ("CC-BY-4.0 AND CC-BY-SA-3.0", ["CC-BY-4.0"], "failed"),
      ("CC-BY-4.0 AND CC-BY-SA-3.0", ["CC-BY-4.0 AND CC-BY-SA-3.0"], "passed"),
      ("CC-BY-4.0 OR CC-BY-SA-3.0", ["CC-BY-SA-3.0"], "passed"),
      ("CC-BY-4.0 OR CC-BY-SA-3.0", [], "failed"), ("MIT AND CC-BY-4.0", ["CC-BY-4.0"], "passed"),
      ("MIT AND CC-BY-4.0", [], "failed"), ("MIT OR CC-BY-4.0", ["CC-BY-4.0"], "passed"),
      ("MIT OR CC-BY-4.0", [], "cantTell"), ("LicenseRef-x OR CC-BY-4.0", [], "cantTell"),
      ("MIT", [], "not asked"),
    ])
  func names(original: String, named: [String], expected: String) throws {
    #expect(outcome("duty.licence-name", try judgement(original, named: named)) == expected)
  }

  @Test(
    "a licence to choose from grants nothing alone",
    arguments: [
      ("CC-BY-4.0", .commercial, .granted), ("CC-BY-4.0 OR CC0-1.0", .commercial, .granted),
      ("CC-BY-4.0 OR CC-BY-NC-4.0", .personal, .granted),
      ("CC-BY-4.0 OR CC-BY-NC-4.0", .commercial, .undetermined),
      ("CC-BY-NC-4.0 OR CC-BY-NC-ND-4.0", .commercial, .notCovered),
      ("CC-BY-4.0 AND CC-BY-NC-4.0", .commercial, .notCovered),
      ("CC-BY-4.0 OR LicenseRef-x", .personal, .undetermined),
      ("CC-BY-4.0 AND LicenseRef-x", .personal, .undetermined),
    ] as [(String, RepostContext.SiteKind, Permission.State)])
  func grants(original: String, site: RepostContext.SiteKind, expected: Permission.State) throws {
    let permission = try judgement(original, site: site).permission
    #expect(permission.state == expected, "\(permission.why)")
  }

  @Test("what only one licence of a choice forbids does not fail")
  func partialBan() throws {
    let choice = try judgement("CC-BY-4.0 OR CC-BY-NC-4.0", site: .commercial)
    #expect(outcome("prohibition.commercial", choice) == "cantTell")
    let both = try judgement("CC-BY-4.0 AND CC-BY-NC-4.0", site: .commercial)
    #expect(outcome("prohibition.commercial", both) == "failed")
  }
}
