import RepostCore
import RepostDocuments
import RepostValidation
import Testing

@Suite struct PermissionRecordTests {
  private static let page = Page(lines: [.init(text: "Source: Harbour Bulletin.")])

  private func state(
    _ ids: [ConditionID] = [.noReproduction], holders: [String] = ["Harbour Bulletin"],
    scope: String = "web", date: String? = nil, context: RepostContext = RepostContext(),
    recorded: Bool = true
  ) -> Permission.State {
    var context = context
    context.today = "2024-06-01"
    let record = PermissionRecord(
      holder: "Harbour Bulletin", scope: scope, evidence: "letter", date: date, expires: nil)
    context.records = recorded ? [record] : []
    let judged = Judged(
      ids: ids, page: Self.page,
      holders: holders.map { .init(name: $0, years: [], place: nil) }, context: context)
    return judged.judgement.permission.state
  }

  @Test(
    "the scope of a record is read by whole words, and what it leaves out is left out",
    arguments: [
      ("web", Permission.State.recorded), ("Online only", .recorded), ("all", .recorded),
      ("", .recorded), ("all except print", .recorded), ("non-commercial web use", .recorded),
      ("print", .notCovered), ("print, not web", .notCovered), ("Germany", .notCovered),
      ("small excerpts", .notCovered), ("all but the web", .notCovered),
    ])
  func scope(scope: String, state: Permission.State) {
    #expect(self.state(scope: scope) == state)
  }

  @Test("a record for the web permits neither print nor commercial use")
  func otherUse() {
    let print = RepostContext(medium: .print)
    #expect(state(scope: "web", context: print) == .notCovered)
    #expect(state(scope: "print", context: print) == .recorded)
    let shop = RepostContext(siteKind: .commercial)
    #expect(state([.republish, .noCommercial], scope: "web", context: shop) == .notCovered)
    #expect(
      state([.republish, .noCommercial], scope: "web, commercial", context: shop) == .recorded)
  }

  @Test("a record that is not yet in force permits nothing")
  func later() {
    #expect(state(date: "2024-06-02") == .notCovered)
    #expect(state(date: "2024-06-01") == .recorded)
  }

  @Test("the record of one of two holders is not the permission of the other")
  func twoHolders() {
    #expect(state(holders: ["Harbour Bulletin", "Northern Notes"]) == .notCovered)
    #expect(
      state([], holders: ["Harbour Bulletin", "Northern Notes"]) == .unverifiedThirdParty)
  }

  @Test(
    "only a duty for reposts that needs no leave implies a permission",
    arguments: [
      ([ConditionID.creditSource], Permission.State.granted),
      ([.creditSource, .permissionFirst], .undetermined),
      ([.creditSource, .excerpt], .undetermined), ([.creditSource, .noFullText], .undetermined),
      ([.republish, .creditSource], .granted), ([.republish, .permissionFirst], .granted),
      ([.republish, .noReproduction], .undetermined), ([.noReproduction], .notCovered),
    ])
  func implied(ids: [ConditionID], state: Permission.State) {
    #expect(self.state(ids, recorded: false) == state)
  }
}
