import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct PhraseCheckTests {
  private func verdict(
    _ template: String, _ lines: [Page.Line], _ more: [String: ParameterValue] = [:],
    authors: [String] = []
  ) throws -> Verdict {
    let parameters = more.merging(["template": .text(template)]) { one, _ in one }
    return try #require(
      Judged(
        ids: [.phrase], page: Page(lines: lines), authors: authors, parameters: parameters
      ).verdict)
  }

  @Test(
    "a prescribed sentence is compared by its words",
    arguments: [
      ("First told by Harbour Bulletin", Outcome.passed, false),
      ("“FIRST TOLD — by Harbour Bulletin!”", .passed, false),
      ("First told by the Harbour Bulletin", .passed, true),
      ("First told by H\u{430}rbour Bulletin", .passed, true),
      ("Not first told by Harbour Bulletin, we hear", .passed, false),
      ("First not told by Harbour Bulletin", .cantTell, false),
      ("First told by Harbour", .cantTell, false),
      ("First told by Northern Notes", .failed, false),
      ("A tale of the sea", .failed, false),
    ])
  func words(text: String, outcome: Outcome, isReserved: Bool) throws {
    let verdict = try verdict("First told by Harbour Bulletin.", [.init(text: text)])
    #expect(verdict.outcome == outcome, "\(verdict.why)")
    #expect(verdict.reservations.isEmpty == !isReserved, "\(verdict.reservations)")
  }

  @Test("a sentence may be broken over several lines")
  func lines() throws {
    let verdict = try verdict(
      "First told by Harbour Bulletin. All tides welcome.",
      [.init(text: "First told by Harbour Bulletin."), .init(text: "All tides welcome.")])
    #expect(verdict.outcome == .passed)
  }

  @Test(
    "gaps hold what they ask for",
    arguments: [
      ("Run by [OUTLET] with leave", "Run by Quayside Notes with leave", Outcome.passed),
      ("Run by [OUTLET] with leave", "Run by [OUTLET] with leave", .failed),
      ("Run by [OUTLET] with leave", "Run by with leave", .failed),
      ("Words by {author} of the quay", "Words by Ana Example of the quay", .passed),
      ("Words by {author} of the quay", "Words by Bea Other of the quay", .cantTell),
      ("First told here on [date]", "First told here on 3 May 2021", .passed),
      ("First told here on [date]", "First told here on Sundays", .cantTell),
      ("Words by AUTHOR NAME of the quay", "Words by Ana Example of the quay", .passed),
      ("Run by ____ with our leave", "Run by Quayside with our leave", .passed),
      (
        "<p>Told by <a href=\"https://x.example\">Harbour</a> first</p>", "Told by Harbour first",
        .passed
      ),
    ])
  func gaps(template: String, text: String, outcome: Outcome) throws {
    let verdict = try verdict(template, [.init(text: text)], authors: ["Ana Example"])
    #expect(verdict.outcome == outcome, "\(verdict.why)")
  }

  @Test("how many words may differ is for the notice to say")
  func tolerance() throws {
    let lines = [Page.Line(text: "First told by the Harbour Bulletin")]
    let exact = try verdict(
      "First told by Harbour Bulletin", lines, ["tolerance": .text("exact")])
    #expect(exact.outcome == .cantTell)
    let loose = try verdict("First told by Harbour Bulletin", lines, ["tolerance": .number(2)])
    #expect(loose.outcome == .passed && !loose.reservations.isEmpty)
  }

  @Test("of several sentences all are looked for")
  func several() throws {
    let texts: ParameterValue = .list(["Told first by the quay", "Edited by the other quay"])
    func outcome(_ lines: [String]) -> Outcome? {
      Judged(
        ids: [.phrase], page: Page(lines: lines.map { .init(text: $0) }),
        parameters: ["text": texts]
      ).verdict?.outcome
    }
    #expect(outcome(["Told first by the quay", "Edited by the other quay"]) == .passed)
    #expect(outcome(["Told first by the quay"]) == .cantTell)
    #expect(outcome(["Nothing of that"]) == .failed)
  }

  @Test("without its words the sentence is for a person to look for")
  func unknown() {
    let verdict = Judged(ids: [.phrase], page: Page(lines: [.init(text: "Words")])).verdict
    #expect(verdict?.outcome == .cantTell)
    #expect(verdict?.remedy == "Does the repost carry the sentence that the original prescribes?")
  }

  @Test(
    "a sentence that readers do not see, or that is no text, does not count",
    arguments: [
      Page.Line(text: "", zone: .hidden, hidden: .displayNone), Page.Line(text: "", zone: .comment),
      Page.Line(text: "", role: .code), Page.Line(text: "", zone: .noscript),
    ])
  func unseen(line: Page.Line) throws {
    var line = line
    line.text = "First told by Harbour Bulletin"
    #expect(try verdict("First told by Harbour Bulletin", [line]).outcome == .failed)
  }

  @Test("a sentence in a script without spaces is compared by its characters")
  func unspaced() throws {
    let kept = try verdict("本文首发于灯塔周刊", [.init(text: "注：本文首发于灯塔周刊。")])
    #expect(kept.outcome == .passed)
    let other = try verdict("本文首发于灯塔周刊", [.init(text: "转自别处")])
    #expect(other.outcome == .failed)
  }
}
