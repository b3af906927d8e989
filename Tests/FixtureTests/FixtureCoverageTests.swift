import Foundation
import RepostCore
import Testing

/// Every obligation that a check decides has reposts that keep it and reposts that do not.
@Suite struct FixtureCoverageTests {
  /// What no fixture can show, or none shows yet, by id.
  private static let missing: [String: Set<String>] = [
    // Neither document shows whether somebody was asked: it takes a record, or a person.
    "duty.permission-first": ["passed", "failed"],
    "prohibition.all": ["passed", "failed"],
    // Without a medium of its own every fixture is on the web.
    "prohibition.print": ["passed"],
    // Decided by what the caller declares, or by what only a person sees.
    "prohibition.ai": ["passed", "failed"],
    "prohibition.translate": ["passed", "failed"],
    "prohibition.full-text": ["passed", "failed"],
    "constraint.audience": ["passed", "failed"],
    "constraint.excerpt-size": ["passed", "failed"],
    "constraint.marked-only": ["passed", "failed"],
    "constraint.window": ["passed", "failed"],
  ]

  /// The obligations that are not for a person alone.
  private static let ids = Vocabulary.table.filter { entry in
    entry.check != .manual && ConditionID(entry.id)?.isObligation == true
  }.map(\.id)

  /// The outcomes that the fixtures expect, by id.
  private static let covered: [String: Set<String>] = {
    var covered: [String: Set<String>] = [:]
    for name in FixtureFolder.names(in: "reposts") {
      let file = FixtureFolder.root.appending(path: "reposts/\(name)/expected.yaml")
      guard let expected = try? ExpectedJudgement(contentsOf: file) else { continue }
      for (id, outcome) in expected.obligations {
        let outcome = outcome == "passed-with-reservation" ? "passed" : outcome
        covered[id, default: []].insert(outcome)
      }
    }
    return covered
  }()

  @Test("an obligation has a fixture that keeps it and one that fails", arguments: ids)
  func covered(id: String) {
    let wanted = Set(["passed", "failed"]).subtracting(Self.missing[id] ?? [])
    let missing = wanted.subtracting(Self.covered[id] ?? [])
    #expect(missing.isEmpty, "\(id): no fixture in which it is \(missing.sorted())")
  }

  @Test("every duty that a check decides has a fixture that a person has to look at")
  func undecided() {
    // A licence that is asked to be named is named by the page that asks; kept links are counted.
    let decided: Set<String> = [
      "duty.licence-name", "duty.licence-link", "duty.keep-links",
    ]
    for id in Self.ids where id.hasPrefix("duty.") && !decided.contains(id) {
      #expect(Self.covered[id]?.contains("cantTell") == true, "\(id)")
    }
  }

  @Test("fixtures expect nothing of ids that the vocabulary does not have")
  func known() {
    #expect(Self.covered.keys.filter { ConditionID($0) == nil }.isEmpty)
  }
}
