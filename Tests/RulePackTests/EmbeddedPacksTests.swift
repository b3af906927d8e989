import RepostDetection
import RepostLintKit
import RepostPatterns
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

  @Test("the archive of the rules is fresh, and says of each what its YAML says")
  func archive() throws {
    let files = BuiltInRules.files
    let written = try RulePackReader.rules(from: files)
    let archive = try #require(
      RuleArchive(BuiltInRules.archiveBytes, digest: RuleFilesDigest(of: files)),
      "the archive is stale: run make rules and commit Sources/CRulePacks")
    #expect(archive.rules.count == written.count)
    #expect(Array(archive.plan) == Detector(rules: written).packedPlan)
    for (left, right) in zip(archive.rules, Detector.inOrder(written)) {
      #expect(left.id == right.id)
      #expect(left.pattern.source == right.pattern.source)
      #expect(
        left.emits == right.emits && left.credit == right.credit && left.signal == right.signal)
      #expect(left.scope == right.scope && left.within == right.within && left.opens == right.opens)
      #expect(left.parameters == right.parameters && left.strength == right.strength)
      #expect(left.subject == right.subject && left.status == right.status)
      let space = Rule.whiteSpace(of: right.subject)
      let literals = RequiredLiterals(of: right.pattern.source, whiteSpace: space)
      #expect(left.literals == literals && left.hasLiterals == (literals != nil))
    }
  }

  @Test("an archive of other files, or a damaged one, is no archive")
  func staleArchive() {
    let archive = BuiltInRules.archiveBytes
    let digest = BuiltInRules.digest
    let others = RuleFilesDigest(of: BuiltInRules.files.dropLast())
    #expect(RuleArchive(archive, digest: digest) != nil)
    #expect(RuleArchive(archive, digest: others) == nil)
    #expect(RuleArchive(Array(archive.dropLast()), digest: digest) == nil)
    #expect(RuleArchive([], digest: digest) == nil)
  }
}
