import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct HeadlineCheckTests {
  private func verdict(_ lines: [Page.Line], title: String? = nil) -> Verdict? {
    var page = Page(lines: lines)
    let place = page.document.place(of: TextSpan(0, 1))
    page.metadata.titles = title.map { [.init($0, carrier: "title", place: place)] } ?? []
    var terms = Judged(ids: [.noHeadlineChange], page: page).terms
    terms.work.title = "Boats in the Ledger"
    return RepostValidator().judgement(
      of: RepostCase(
        terms: terms, original: nil, originalFindings: [], copy: page.document,
        copyFindings: [], reuse: nil, context: RepostContext())
    ).verdicts.first
  }

  @Test("the headline over the story counts, not one that announces another story")
  func heading() {
    let headline = Page.Line(text: "Boats in the Ledger", role: .heading)
    #expect(verdict([headline])?.outcome == .passed)
    let teaser = Page.Line(text: "Boats in the Ledger", role: .heading, zone: .aside)
    #expect(verdict([.init(text: "Thief", role: .heading), teaser])?.outcome == .failed)
  }

  @Test(
    "a title keeps the headline whole, perhaps with the site's name behind it",
    arguments: [
      ("Boats in the Ledger", Outcome.passed), ("Boats in the Ledger | Ferry News", .passed),
      ("Boats in the Ledger were never there", .failed), ("Boats", .failed),
    ])
  func title(title: String, outcome: Outcome) {
    #expect(verdict([.init(text: "Words.")], title: title)?.outcome == outcome)
  }
}
