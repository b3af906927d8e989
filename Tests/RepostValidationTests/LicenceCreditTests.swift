import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct LicenceCreditTests {
  private func note(version: String?, text: String, title: String? = "The Ledger of the Lamp")
    -> String
  {
    let page = Page(lines: [
      .init(text: text),
      .init(text: "the original", link: "https://harbour-bulletin.example/2024/ledger"),
    ])
    var judged = Judged(ids: [], page: page, context: RepostContext(basis: .licence))
    judged.assigner = Party(name: "Harbour Bulletin")
    var terms = judged.terms
    terms.work.title = title
    let document = page.document
    let licence = LicenceStatement(
      family: "cc-by", version: version, port: nil, spdx: nil, url: nil, scope: .page)
    terms.licences = [
      Finding(
        rule: "test", id: nil, detail: .licence(licence),
        place: document.place(of: document.blocks[0].text), textSpan: nil, zone: .article)
    ]
    return RepostValidator().judgement(
      of: RepostCase(
        terms: terms, original: nil, originalFindings: [], copy: document, copyFindings: [],
        reuse: nil, context: judged.context)
    ).notes.joined(separator: "\n")
  }

  @Test(
    "what a licence asks for goes by its version",
    arguments: [
      ("4.0", "A text", "the title need not be given"),
      ("3.0", "The ledger of the lamp, again", "the title is given"),
      ("2.0", "A text", "“The Ledger of the Lamp”, is not given"),
      ("3.0", "A text", "a link leads to the work"),
      ("1.0", "A text", "the address of the work need not be given"),
    ])
  func versions(version: String, text: String, said: String) {
    let note = note(version: version, text: text)
    #expect(note.contains(said), "\(note)")
  }

  @Test("a version that is not named is not guessed")
  func unnamed() {
    #expect(
      note(version: nil, text: "A text").contains("which version it is the original does not say"))
  }
}
