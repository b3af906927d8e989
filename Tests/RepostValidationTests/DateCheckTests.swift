import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct DateCheckTests {
  private func verdict(_ text: String, published: String? = "2021-05-03") throws -> Verdict {
    let page = Page(lines: [.init(text: text)])
    var terms = Judged(ids: [.date], page: page).terms
    terms.work.published = published
    return try #require(
      RepostValidator().judgement(
        of: RepostCase(
          terms: terms, original: nil, originalFindings: [], copy: page.document,
          copyFindings: [], reuse: nil, context: RepostContext())
      ).verdicts.first)
  }

  @Test(
    "a day is read as people write days",
    arguments: [
      "3 May 2021", "May 3, 2021", "May 3rd, 2021", "3. Mai 2021", "03.05.2021", "2021-05-03",
      "le 3 mai 2021", "3 de mayo de 2021", "3 мая 2021 г.", "2021年5月3日", "3 maja 2021",
      "3 Mayıs 2021", "2021/05/03", "1er mai 2020, puis 3 mai 2021",
    ])
  func read(text: String) throws {
    let verdict = try verdict("Published \(text) here")
    #expect(verdict.outcome == .passed, "\(text): \(verdict.why)")
    #expect(verdict.reservations.isEmpty)
  }

  @Test(
    "another day, half a day and no day",
    arguments: [
      ("4 May 2021", Outcome.failed, false), ("5/3/2021", .passed, true),
      ("May 2021", .failed, false), ("In 2021", .failed, false), ("Words", .failed, false),
      ("Room 3, 5 2021 things", .failed, false),
    ])
  func others(text: String, outcome: Outcome, isReserved: Bool) throws {
    let verdict = try verdict(text)
    #expect(verdict.outcome == outcome, "\(verdict.why)")
    #expect(verdict.reservations.isEmpty == !isReserved)
  }

  @Test("where the day of the original is not known, a person has to compare")
  func unknown() throws {
    #expect(try verdict("3 May 2021", published: nil).outcome == .cantTell)
    #expect(try verdict("Words", published: nil).outcome == .failed)
  }
}
