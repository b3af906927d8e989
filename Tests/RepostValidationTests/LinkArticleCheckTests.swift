import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct LinkArticleCheckTests {
  static let article = "https://harbour-bulletin.example/2024/ledger"

  @Test(
    "a link counts by where it leads, however its address is spelt",
    arguments: [
      (article, Outcome.passed, false),
      ("http://www.harbour-bulletin.example:80/2024/ledger/#top", .passed, false),
      ("//harbour-bulletin.example/2024/ledger?utm_source=x&fbclid=y", .passed, false),
      ("https://harbour-bulletin.example/2024/ledger?print=1", .passed, false),
      ("https://harbour-bulletin.example/2024/ledger/amp", .passed, false),
      ("https://harbour-bulletin.example/2024/%6Cedger", .passed, false),
      (
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fharbour-bulletin.example%2F2024%2Fledger",
        .passed, true
      ),
      (
        "https://web.archive.org/web/2024/https://harbour-bulletin.example/2024/ledger", .passed,
        true
      ),
      ("https://harbour--bulletin-example.translate.goog/2024/ledger", .passed, true),
      ("/go?to=https%3A%2F%2Fharbour-bulletin.example%2F2024%2Fledger", .passed, true),
      ("https://bit.ly/3x", .cantTell, false),
      ("https://harbour-bulletin.example/", .failed, false),
      ("https://harbour-bulletin.example/index.php?gclid=1", .failed, false),
      ("https://harbour-bulletin.example/2024/Ledger", .failed, false),
      ("https://harbour-bulletin.example/2024/ledger?page=2", .failed, false),
      ("https://harbour-bulletin.example:8443/2024/ledger", .failed, false),
      ("https://old.harbour-bulletin.example/2024/ledger", .failed, false),
      ("https://evil.example/?u=https://harbour-bulletin.example/2024/ledger", .failed, false),
      ("https://harbour-bulletin.example@evil.example/2024/ledger", .failed, false),
      ("https://h\u{430}rbour-bulletin.example/2024/ledger", .failed, false),
      ("mailto:rights@harbour-bulletin.example", .failed, false),
      ("javascript:alert(1)//https://harbour-bulletin.example/2024/ledger", .failed, false),
    ])
  func target(href: String, outcome: Outcome, isReserved: Bool) {
    let page = Page(lines: [.init(text: "the original", link: href)])
    let verdict = Judged(ids: [.linkArticle], page: page).verdict
    #expect(verdict?.outcome == outcome, "\(verdict?.why ?? "")")
    #expect(verdict?.reservations.isEmpty == !isReserved)
  }

  @Test(
    "a link that readers cannot see or click does not count",
    arguments: [
      Page.Line(text: "x", zone: .hidden, hidden: .displayNone, link: article),
      Page.Line(text: "x", zone: .hidden, hidden: .template, link: article),
      Page.Line(text: "x", zone: .noscript, link: article),
      Page.Line(text: "x", zone: .comment, link: article),
      Page.Line(text: "x", link: article, element: .link),
    ])
  func invisible(line: Page.Line) {
    let verdict = Judged(ids: [.linkArticle], page: Page(lines: [line])).verdict
    #expect(verdict?.outcome == .failed)
  }

  @Test("without an address for the original nothing is claimed")
  func unknownAddress() {
    let page = Page(lines: [.init(text: "the original", link: Self.article)])
    let verdict = Judged(ids: [.linkArticle], page: page, url: nil).verdict
    #expect(verdict?.outcome == .cantTell)
    #expect(verdict?.remedy == "Give it with --original-url.")
  }

  @Test("the nearest link is named where none leads to the article")
  func nearest() {
    let page = Page(lines: [
      .init(text: "elsewhere", link: "https://example.org/"),
      .init(text: "the paper", link: "https://harbour-bulletin.example/"),
    ])
    let verdict = Judged(ids: [.linkArticle], page: page).verdict
    #expect(verdict?.why == "The link leads to the home page, not to the article.")
    #expect(verdict?.evidence.first?.text == "the paper")
  }

  @Test("a link inside the copied text passes with a word about it")
  func copiedLink() {
    let text =
      "The ledger was first described in another paper when the lamp went out for the last time"
    let page = Page(lines: [
      .init(text: text, link: "https://harbour-bulletin.example/2024/ledger")
    ])
    let place = page.document.place(of: page.document.blocks[0].text)
    let reuse = ReuseMeasure(
      originalWords: 17, repostWords: 17, copiedWords: 17, copiedOriginalWords: 17,
      longestRunWords: 17, runs: [.init(repost: place, original: place, words: 17)], edits: [],
      isComplete: true)
    #expect(Judged(ids: [.linkArticle], page: page).verdict?.reservations == [])
    let verdict = Judged(ids: [.linkArticle], page: page, reuse: reuse).verdict
    #expect(verdict?.outcome == .passed)
    #expect(verdict?.reservations == ["the link stands only inside the copied text"])
  }
}
