import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct ExplanationTests {
  private static let page = Page(lines: [
    .init(text: "Source: Harbour Bulletin."),
    .init(text: "Hidden words", zone: .hidden, hidden: .displayNone),
  ])
  private static let obligations = Vocabulary.table.compactMap { ConditionID($0.id) }
    .filter(\.isObligation)

  @Test("every obligation is explained: whether it applies, what was looked at, how it was decided")
  func everyObligation() {
    let verdicts = Judged(ids: Self.obligations, page: Self.page).judgement.verdicts
    #expect(verdicts.count == Self.obligations.count)
    for verdict in verdicts {
      let explanation = verdict.explanation
      #expect(explanation?.applies == (verdict.outcome != .inapplicable))
      #expect(explanation?.applicability.isEmpty == false, "\(verdict.id)")
      #expect(explanation?.lookedAt.isEmpty == false, "\(verdict.id)")
      #expect(explanation?.decision.isEmpty == false, "\(verdict.id)")
    }
  }

  @Test("obligations that are not for a person alone have a rule of their own")
  func rules() {
    let verdicts = Judged(ids: Self.obligations, page: Self.page).judgement.verdicts
    for verdict in verdicts where verdict.id.entry.check != .manual {
      #expect(
        verdict.explanation?.decision.contains("Only a person can answer") == false,
        "\(verdict.id) has no rule")
    }
  }

  @Test("what a person has to do is said wherever something is not kept, in sentences")
  func remedies() {
    let verdicts = Judged(ids: Self.obligations, page: Self.page).judgement.verdicts
    for verdict in verdicts {
      #expect(
        verdict.why.last.map { ".:”?".contains($0) } ?? false, "\(verdict.id): \(verdict.why)")
      guard verdict.outcome == .failed || verdict.outcome == .cantTell else { continue }
      #expect(verdict.remedy?.isEmpty == false, "\(verdict.id): \(verdict.why)")
    }
  }

  @Test("parameters, counts and the reason come with the explanation")
  func details() throws {
    let names: [String: ParameterValue] = ["names": .list(["Harbour Bulletin"])]
    let verdict = try #require(
      Judged(ids: [.creditSource], page: Self.page, parameters: names).verdict)
    let explanation = try #require(verdict.explanation)
    #expect(explanation.asked == ["names: Harbour Bulletin"])
    #expect(explanation.applicability == "The original states it. It is asked of every repost.")
    #expect(explanation.lookedAt.contains("1 piece of text that readers see; 1 that"))
  }
}
