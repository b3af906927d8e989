import RepostCore
import Testing

@testable import RepostValidation

@Suite struct LimitTests {
  private func condition(_ id: ConditionID, _ words: [String], _ rule: String = "test") -> Condition
  {
    let places = words.map { text in
      Place(
        path: "o", span: ByteSpan(0, 1), start: LinePosition(line: 1, column: 1),
        end: LinePosition(line: 1, column: 2), text: text)
    }
    return Condition(id: id, strength: .must, places: places, rule: rule)
  }

  @Test(
    "a size is read in its own unit, in several languages",
    arguments: [
      ("no more than 80 words", 80, SizeLimit.Unit.words),
      ("limited to the first 100 words", 100, .words),
      ("up to 10 percent", 10, .percent), ("up to 30%", 30, .percent),
      ("at most two paragraphs", 2, .paragraphs),
      ("не более 300 знаков", 300, .characters),
      ("не более 1 000 печатных знаков", 1000, .characters),
      ("до 30 %", 30, .percent), ("не более двух абзацев", 2, .paragraphs),
      ("höchstens 3 Sätze", 3, .sentences),
      ("80-120 words", 120, .words), ("up to 5 lines", 5, .lines),
    ])
  func sizes(text: String, count: Int, unit: SizeLimit.Unit) {
    let limits = SizeLimit.limits(of: condition(.excerptSize, [text]))
    #expect(limits.map(\.count) == [count])
    #expect(limits.map(\.unit) == [unit])
    #expect(limits.first?.isExclusive == false)
  }

  @Test("fewer than a number leaves the number out, and every size counts")
  func exclusive() {
    let limits = SizeLimit.limits(
      of: condition(.excerptSize, ["fewer than 80 words", "up to 5 %"]))
    #expect(limits.map(\.maximum) == [79, 5])
    #expect(SizeLimit.limits(of: condition(.excerptSize, ["a short excerpt"])).isEmpty)
  }

  @Test("without words a size is read from its parameters")
  func parameters() {
    let condition = Condition(
      id: .excerptSize, strength: .must, parameters: ["n": .text("40"), "unit": .text("words")],
      places: [], rule: "test")
    #expect(SizeLimit.limits(of: condition).map(\.maximum) == [40])
  }

  @Test(
    "days are read with the side on which they lie",
    arguments: [
      ("within 30 days of publication", 30, TimeWindow.Side.within),
      ("in the first 90 days", 90, .within),
      ("only after 14 days", 14, .after), ("wait at least 2 days", 2, .after),
      ("after 3 days", 3, .after),
      ("for 60 days after publication", 60, .within),
    ])
  func windows(text: String, days: Int, side: TimeWindow.Side) {
    #expect(
      TimeWindow.windows(of: condition(.window, [text])) == [TimeWindow(days: days, side: side)])
  }
}

@Suite struct PermissionRecordStandingTests {
  private func why(_ record: PermissionRecord, uses: [ConditionID] = [.noReproduction])
    -> Permission
  {
    var context = RepostContext()
    context.today = "2024-06-01"
    context.records = [record]
    return Judged(
      ids: uses, page: Page(lines: [.init(text: "Source: Harbour Bulletin.")]),
      holders: [.init(name: "Harbour Bulletin", years: [], place: nil)], context: context
    ).judgement.permission
  }

  @Test("a record that does not clear a use is said, with the reason")
  func reasons() {
    func record(scope: String = "web", date: String? = nil, expires: String? = nil)
      -> PermissionRecord
    {
      PermissionRecord(
        holder: "Harbour Bulletin", scope: scope, evidence: "letter", date: date, expires: expires)
    }
    #expect(why(record(expires: "2024-05-31")).why.contains("ended on 2024-05-31"))
    #expect(why(record(date: "2024-06-02")).why.contains("holds only from 2024-06-02 on"))
    #expect(why(record(scope: "print")).why.contains("is for “print”, not for the web"))
    #expect(why(record(expires: "2024-06-01")).state == .recorded)
  }

  @Test("a ban is kept by a record, open without one, and failed by one that has ended")
  func ban() {
    func outcome(_ records: [PermissionRecord]) -> Outcome? {
      var context = RepostContext()
      context.today = "2024-06-01"
      context.records = records
      return Judged(
        ids: [.noReproduction], page: Page(lines: [.init(text: "x")]),
        holders: [.init(name: "Harbour Bulletin", years: [], place: nil)], context: context
      ).verdict?.outcome
    }
    func record(_ holder: String, scope: String = "web", expires: String? = nil) -> PermissionRecord
    {
      PermissionRecord(holder: holder, scope: scope, evidence: "", date: nil, expires: expires)
    }
    #expect(outcome([]) == .cantTell)
    #expect(outcome([record("Harbour Bulletin")]) == .passed)
    #expect(outcome([record("Harbour Bulletins")]) == .cantTell)
    #expect(outcome([record("Harbour Bulletin", scope: "print")]) == .cantTell)
    #expect(outcome([record("Harbour Bulletin", expires: "2024-05-01")]) == .failed)
    #expect(
      outcome([record("Harbour Bulletin", expires: "2024-05-01"), record("Harbour Bulletin")])
        == .passed)
  }
}
