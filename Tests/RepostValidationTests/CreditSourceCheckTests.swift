import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct CreditSourceCheckTests {
  @Test(
    "a name counts whole, and where readers see it",
    arguments: [
      (Page.Line(text: "Source: Harbour Bulletin."), Outcome.passed, false),
      (Page.Line(text: "Source: harbour-bulletin.example"), .passed, false),
      (Page.Line(text: "A Harbour Bulletin article by Marit"), .passed, false),
      (Page.Line(text: "Source: Harbour Bulletin Institute"), .failed, false),
      (Page.Line(text: "Source: Harbour Bulletin & Sons"), .failed, false),
      (Page.Line(text: "Source: Northern Harbour Bulletin"), .passed, true),
      (Page.Line(text: "Source: H\u{430}rbour Bulletin"), .passed, true),
      (Page.Line(text: "Source: Har\u{200B}bour Bulletin"), .passed, true),
      (Page.Line(text: "Source: Har\u{AD}bour Bulletin"), .passed, false),
      (Page.Line(text: "Source: \u{200B}Harbour Bulletin\u{200B}."), .passed, false),
      (Page.Line(text: "Source: Ｈａｒｂｏｕｒ Bulletin"), .passed, false),
      (Page.Line(text: "Harbour Bulletin", zone: .nav), .passed, true),
      (Page.Line(text: "Harbour Bulletin: more stories", zone: .aside), .passed, true),
      (Page.Line(text: "Foto: Harbour Bulletin", role: .caption, zone: .caption), .cantTell, false),
      (Page.Line(text: "Write to ads@harbour-bulletin.example"), .failed, false),
      (Page.Line(text: "https://ferry.example/harbour-bulletin/feed"), .failed, false),
      (Page.Line(text: "ferry.example/harbour-bulletin"), .failed, false),
      (Page.Line(text: "https://harbour-bulletin.example/2024/ledger"), .passed, false),
      (Page.Line(text: "AP/Harbour Bulletin"), .passed, false),
      (Page.Line(text: "Harbour Bulletin", zone: .hidden, hidden: .displayNone), .failed, false),
      (Page.Line(text: "Harbour Bulletin", zone: .comment), .failed, false),
      (Page.Line(text: "Harbour Bulletin", zone: .meta), .failed, false),
      (Page.Line(text: "A bulletin from the harbour"), .failed, false),
    ])
  func name(line: Page.Line, outcome: Outcome, isReserved: Bool) {
    let verdict = Judged(ids: [.creditSource], page: Page(lines: [line])).verdict
    #expect(verdict?.outcome == outcome, "\(verdict?.why ?? "")")
    #expect(verdict?.reservations.isEmpty == !isReserved)
  }

  @Test("a name inside the copied text credits nobody")
  func copiedText() {
    let text =
      "The ledger was first described by Harbour Bulletin when the lamp went out for the last time"
    let page = Page(lines: [.init(text: text)])
    let place = page.document.place(of: page.document.blocks[0].text)
    let reuse = ReuseMeasure(
      originalWords: 17, repostWords: 17, copiedWords: 17, copiedOriginalWords: 17,
      longestRunWords: 17, runs: [.init(repost: place, original: place, words: 17)], edits: [],
      isComplete: true)
    let verdict = Judged(ids: [.creditSource], page: page, reuse: reuse).verdict
    #expect(verdict?.outcome == .cantTell)
  }
}
