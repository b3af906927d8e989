import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct PictureCreditTests {
  /// A finding over `words` of the first line of `page`.
  private func finding(_ detail: Finding.Detail, over words: String, on page: Page) throws
    -> Finding
  {
    let document = page.document
    let range = try #require(document.text.firstRange(of: Array(words.utf8)))
    let span = TextSpan(range.lowerBound, range.upperBound)
    return Finding(
      rule: "test", id: nil, detail: detail, place: document.place(of: span), textSpan: span,
      zone: page.lines[0].zone)
  }

  @Test("a name in the credit of a picture does not credit the text")
  func name() throws {
    let page = Page(lines: [.init(text: "Photo: Harbour Bulletin")])
    let credit = Attribution(name: "Harbour Bulletin", url: nil, kind: .imageCredit)
    let found = try finding(.attribution(credit), over: "Photo: Harbour Bulletin", on: page)
    let judged = Judged(ids: [.creditSource], page: page, findings: [found])
    #expect(judged.verdict?.outcome == .cantTell)
  }

  @Test(
    "the copyright line of a picture is not that of the text",
    arguments: [
      (Page.Line(text: "© Northern Notes 2024"), Outcome.passed),
      (Page.Line(text: "Photo © Northern Notes 2024"), .failed),
      (Page.Line(text: "Photos: © Northern Notes 2024"), .failed),
      (Page.Line(text: "© Northern Notes 2024", role: .caption, zone: .caption), .failed),
    ])
  func copyright(line: Page.Line, outcome: Outcome) throws {
    let page = Page(lines: [line])
    let notice = CopyrightNotice(holders: ["Northern Notes"], years: [2024], yearsText: "2024")
    let found = try finding(.copyright(notice), over: "© Northern Notes 2024", on: page)
    let judged = Judged(ids: [.acknowledgeCopyright], page: page, findings: [found])
    #expect(judged.verdict?.outcome == outcome)
  }

  @Test(
    "a licence counts for the text where it is not that of a picture",
    arguments: [
      (Page.Line(text: "Licensed under CC BY 4.0"), Outcome.passed, false),
      (Page.Line(text: "Licensed under CC BY 4.0", zone: .footer), .passed, true),
      (Page.Line(text: "Photo: Bo Sample, CC BY 4.0"), .failed, false),
    ])
  func licence(line: Page.Line, outcome: Outcome, isReserved: Bool) throws {
    let page = Page(lines: [line])
    let licence = LicenceStatement(
      family: "cc-by", version: "4.0", port: nil, spdx: "CC-BY-4.0", url: nil, scope: .page)
    let found = try finding(.licence(licence), over: "CC BY 4.0", on: page)
    var terms = Judged(ids: [.licenceName], page: page).terms
    terms.licences = [found]
    let verdict = RepostValidator().judgement(
      of: RepostCase(
        terms: terms, original: nil, originalFindings: [], copy: page.document,
        copyFindings: [found], reuse: nil, context: RepostContext())
    ).verdicts.first
    #expect(verdict?.outcome == outcome)
    #expect(verdict?.reservations.isEmpty == !isReserved)
  }

  @Test("an author whom the front matter names passes with a word about the theme")
  func frontMatter() {
    var page = Page(lines: [.init(text: "Nothing here.")], format: .markdown)
    let place = page.document.place(of: TextSpan(0, 7))
    page.metadata.authors = [.init("Marit Solberg", carrier: "front-matter:author", place: place)]
    let verdict = Judged(ids: [.creditAuthor], page: page, authors: ["Marit Solberg"]).verdict
    #expect(verdict?.outcome == .passed)
    #expect(verdict?.reservations.count == 1)
    let other = Judged(ids: [.creditAuthor], page: page, authors: ["Marit Sol"]).verdict
    #expect(other?.outcome == .failed)
  }

  @Test("a page full of a name is judged in one pass")
  func manyHits() {
    let words = String(repeating: "Harbour Bulletin said ", count: 20_000)
    let page = Page(lines: [.init(text: words)])
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(Judged(ids: [.creditSource], page: page).verdict?.outcome == .passed)
    }
    #expect(time < .seconds(20))
  }
}
