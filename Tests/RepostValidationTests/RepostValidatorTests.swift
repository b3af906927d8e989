import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct RepostValidatorTests {
  static let credit = Page(lines: [.init(text: "Source: Harbour Bulletin.")])

  @Test("a page read only in part never fails for what may stand in the rest of it")
  func partialPage() {
    var page = Page(lines: [.init(text: "Nothing here.")])
    page.incidents = [
      Incident(path: "copy.html", outcome: .partial, code: .blockLimit, detail: "")
    ]
    let verdict = Judged(ids: [.creditSource], page: page).verdict
    #expect(verdict?.outcome == .cantTell)
  }

  @Test("a page read only in part never passes for what must be absent everywhere")
  func partialAbsence() {
    var page = Self.credit
    #expect(Judged(ids: [.noImages], page: page).verdict?.outcome == .passed)
    page.incidents = [
      Incident(path: "copy.html", outcome: .partial, code: .blockLimit, detail: "")
    ]
    #expect(Judged(ids: [.noImages], page: page).verdict?.outcome == .cantTell)
  }

  @Test("of an original read only in part nothing is known to be met")
  func partialOriginal() {
    func conditions(_ incidents: [Incident]) -> RepostReport.Conditions {
      let original = Page(lines: [.init(text: "You may repost this.")], incidents: incidents)
      return RepostValidator().judgement(
        of: RepostCase(
          terms: Judged(ids: [.creditSource], page: Self.credit).terms,
          original: original.document, originalFindings: [], copy: Self.credit.document,
          copyFindings: [], reuse: nil, context: RepostContext())
      ).conditions
    }
    #expect(conditions([]) == .met)
    let cut = Incident(path: "original.html", outcome: .partial, code: .blockLimit, detail: "")
    #expect(conditions([cut]) == .undetermined)
  }

  @Test("a condition that only a person can decide is listed, and does not hold the rest back")
  func manual() throws {
    let endorsement = try #require(ConditionID("prohibition.endorsement"))
    let judged = Judged(ids: [.creditSource, endorsement], page: Self.credit)
    #expect(judged.judgement.verdicts.map(\.outcome) == [.passed, .cantTell])
    #expect(judged.judgement.conditions == .met)
  }

  @Test("a condition whose parameters are missing is listed, and holds the rest back")
  func undecided() throws {
    let phrase = try #require(ConditionID("duty.phrase"))
    let judged = Judged(ids: [.creditSource, phrase], page: Self.credit)
    #expect(judged.judgement.conditions == .undetermined)
  }

  @Test(
    "what the caller declares decides the assisted conditions",
    arguments: [
      (ConditionID.communitySites, RepostContext.SiteKind.community, Outcome.passed),
      (.communitySites, .commercial, .failed), (.communitySites, .nonprofit, .cantTell),
      (.communitySites, .unknown, .cantTell), (.noCommercial, .personal, .passed),
      (.noCommercial, .commercial, .failed), (.noCommercial, .unknown, .cantTell),
    ])
  func declared(id: ConditionID, kind: RepostContext.SiteKind, outcome: Outcome) {
    let context = RepostContext(siteKind: kind)
    #expect(Judged(ids: [id], page: Self.credit, context: context).verdict?.outcome == outcome)
  }

  @Test("asking first for a use that is not made does not apply")
  func permissionFirst() {
    let uses: [String: ParameterValue] = ["scope": .list(["print", "commercial"])]
    var judged = Judged(ids: [.permissionFirst], page: Self.credit, parameters: uses)
    judged.context.siteKind = .community
    #expect(judged.verdict?.outcome == .inapplicable)
    judged.context.siteKind = .unknown
    #expect(judged.verdict?.outcome == .cantTell)
    judged.parameters = [:]
    judged.context.siteKind = .community
    #expect(judged.verdict?.outcome == .cantTell)
  }

  @Test("who grants and who holds are compared, and a record clears exactly the holder it names")
  func permission() {
    var judged = Judged(ids: [.republish, .creditSource], page: Self.credit)
    #expect(judged.judgement.permission.state == .unverifiedThirdParty)
    judged.context.records = [
      PermissionRecord(
        holder: "Somebody Else", scope: "web", evidence: "letter", date: nil, expires: nil)
    ]
    #expect(judged.judgement.permission.state == .unverifiedThirdParty)
    judged.context.records = [
      PermissionRecord(
        holder: "Northern Notes", scope: "web", evidence: "letter", date: nil,
        expires: "2024-12-31")
    ]
    judged.context.today = "2025-01-01"
    #expect(judged.judgement.permission.state == .unverifiedThirdParty)
    judged.context.today = "2024-06-01"
    #expect(judged.judgement.permission.state == .recorded)
    judged.holders = [.init(name: "The Harbour Bulletin", years: [], place: nil)]
    judged.context.records = []
    #expect(judged.judgement.permission.state == .granted)
  }

  @Test("a short quotation owes nothing of what a repost owes")
  func quotation() {
    let place = Self.credit.document.place(of: TextSpan(0, 6))
    let reuse = ReuseMeasure(
      originalWords: 1_000, repostWords: 300, copiedWords: 18, copiedOriginalWords: 18,
      longestRunWords: 18, runs: [.init(repost: place, original: place, words: 18)], edits: [],
      isComplete: true)
    let judgement = Judged(ids: [.linkArticle], page: Self.credit, reuse: reuse).judgement
    #expect(judgement.conditions == .notApplicable)
    #expect(judgement.permission.state == .undetermined)
    #expect(judgement.verdicts.map(\.outcome) == [.inapplicable])
  }
}
