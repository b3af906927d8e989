import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct ConcealedNameTests {
  @Test("a name that controls turn round is no plain pass")
  func turned() throws {
    let page = Page(lines: [.init(text: "Source: \u{202E}Harbour Bulletin\u{202C}")])
    let document = page.document
    let span = document.blocks[0].text
    let finding = Finding(
      rule: Finding.turnedText, id: nil, detail: .evasion, place: document.place(of: span),
      textSpan: span, zone: .article)
    let verdict = try #require(
      Judged(ids: [.creditSource], page: page, findings: [finding]).verdict)
    #expect(verdict.outcome == .passed)
    #expect(verdict.reservations.count == 1)
  }

  @Test("a name in code credits nobody", arguments: ["`Harbour Bulletin`", "    Harbour Bulletin"])
  func code(text: String) throws {
    let copy = DocumentReader().document(path: "copy.md", bytes: Array("Text.\n\n\(text)\n".utf8))
    let judged = Judged(ids: [.creditSource], page: Page(lines: []))
    let verdict = try #require(judged.judgement(on: copy).verdicts.first)
    #expect(verdict.outcome == .failed)
  }

  @Test(
    "a copyright line is no plain pass where its holder only looks right",
    arguments: [
      ("© Northern Notes 2024", "Northern Notes", false),
      ("© Nor\u{AD}thern Notes 2024", "Northern Notes", false),
      ("© Ｎｏｒｔｈｅｒｎ Notes 2024", "Northern Notes", false),
      ("© Nor\u{200B}thern Notes 2024", "Northern Notes", true),
      ("© N\u{43E}rthern Notes 2024", "N\u{43E}rthern Notes", true),
    ])
  func copyright(text: String, holder: String, isReserved: Bool) throws {
    let page = Page(lines: [.init(text: text)])
    let document = page.document
    let span = document.blocks[0].text
    let finding = Finding(
      rule: "test", id: nil,
      detail: .copyright(CopyrightNotice(holders: [holder], years: [2024], yearsText: "2024")),
      place: document.place(of: span), textSpan: span, zone: .article)
    let judged = Judged(ids: [.acknowledgeCopyright], page: page, findings: [finding])
    let verdict = try #require(judged.verdict)
    #expect(verdict.outcome == .passed, "\(verdict.why)")
    #expect(verdict.reservations.isEmpty == !isReserved)
  }
}
