import RepostCore
import RepostDocuments
import RepostValidation
import Testing

/// Choices, wishes and exceptions of a notice.
@Suite struct AnyOfGroupTests {
  private static let credited = Page(lines: [.init(text: "Source: Harbour Bulletin.")])
  private static let bare = Page(lines: [.init(text: "Nothing here.")])

  /// The judgement of a page by duties of one group, or of none.
  private func judgement(
    _ ids: [ConditionID], on page: Page, group: String?, strength: Strength = .must,
    unless: [String] = [], authors: [String] = ["Ana Example"]
  ) -> RepostValidator.Judgement {
    var terms = Judged(ids: [], page: page, authors: authors).terms
    terms.conditions = ids.map {
      Condition(
        id: $0, strength: strength, unless: unless, group: group, places: [], rule: "test")
    }
    return RepostValidator().judgement(
      of: RepostCase(
        terms: terms, original: nil, originalFindings: [], copy: page.document, copyFindings: [],
        reuse: nil, context: RepostContext()))
  }

  @Test("of several conditions one is enough, and the others do not apply then")
  func oneOfSeveral() {
    let ids = [ConditionID.creditAuthor, .creditSource]
    let kept = judgement(ids, on: Self.credited, group: "credit")
    #expect(kept.verdicts.map(\.outcome) == [.inapplicable, .passed])
    #expect(kept.conditions == .met)
    #expect(kept.verdicts[0].why.contains("Name the source"))
    let apart = judgement(ids, on: Self.credited, group: nil)
    #expect(apart.verdicts.map(\.outcome) == [.failed, .passed])
    #expect(apart.conditions == .notMet)
  }

  @Test("where none of several conditions is kept, all of them fail")
  func noneOfSeveral() {
    let none = judgement([.creditAuthor, .creditSource], on: Self.bare, group: "credit")
    #expect(none.verdicts.map(\.outcome) == [.failed, .failed])
    #expect(none.conditions == .notMet)
  }

  @Test("where one of several may be kept, a person has to look, and none fails")
  func openChoice() {
    let open = judgement(
      [.creditAuthor, .creditSource], on: Self.bare, group: "credit", authors: [])
    #expect(open.verdicts.map(\.outcome) == [.cantTell, .cantTell])
    #expect(open.conditions == .undetermined)
  }

  @Test("what is only wished for never fails a repost")
  func wish() {
    let wished = judgement([.creditSource], on: Self.bare, group: nil, strength: .should)
    #expect(wished.verdicts.map(\.outcome) == [.failed])
    #expect(wished.verdicts[0].strength == .should)
    #expect(wished.conditions == .met)
  }

  @Test("every check says of a wish that it is one")
  func wishes() {
    let ids = Vocabulary.table.compactMap { ConditionID($0.id) }.filter(\.isObligation)
    let wished = judgement(ids, on: Self.bare, group: nil, strength: .should)
    #expect(wished.verdicts.count == ids.count)
    #expect(wished.verdicts.allSatisfy { $0.strength == .should })
    #expect(wished.conditions != .notMet)
  }

  @Test("a duty with an exception is for a person where it is not done")
  func exception() {
    let unless = ["unless the source is not known"]
    let missing = judgement([.creditSource], on: Self.bare, group: nil, unless: unless)
    #expect(missing.verdicts.map(\.outcome) == [.cantTell])
    #expect(missing.verdicts[0].why.contains("unless the source is not known"))
    let done = judgement([.creditSource], on: Self.credited, group: nil, unless: unless)
    #expect(done.verdicts.map(\.outcome) == [.passed])
  }
}
