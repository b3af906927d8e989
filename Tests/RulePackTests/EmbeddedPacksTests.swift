import RepostLintKit
import RepostRules
import Testing

@Suite struct EmbeddedPacksTests {
  @Test("the binary carries exactly the files of Rules/packs")
  func embedded() throws {
    let folder = try RulePackFolder.files()
    let embedded = BuiltInRules.files
    #expect(
      embedded.map(\.path) == folder.map(\.path),
      "the list is stale: run Scripts/embed-rule-packs and commit Sources/CRulePacks/packs.inc")
    for (left, right) in zip(embedded, folder) where left.path == right.path {
      #expect(left.bytes == right.bytes, "\(left.path) is not what was embedded; build again")
    }
  }
}
