import Foundation
import RepostCore
import RepostLintKit
import RepostRules
import Testing

/// The packs find every condition of the vocabulary, and each in the languages that state it.
@Suite struct CoverageTests {
  private static let loaded: Result<[Rule], any Error> = Result {
    try RulePackReader.rules(from: BuiltInRules.files)
  }

  @Test("every id of the vocabulary has a rule with examples")
  func ids() throws {
    let coverage = RuleCoverage(of: try Self.loaded.get())
    #expect(Vocabulary.table.count == 75)
    for entry in Vocabulary.table {
      #expect(coverage.count(of: entry.id) > 0, "no rule finds \(entry.id)")
    }
  }

  @Test("the table has a row for every id and a column for every language")
  func table() throws {
    let coverage = RuleCoverage(of: try Self.loaded.get())
    let table = coverage.table
    #expect(table.count == Vocabulary.table.count + 2)
    #expect(
      table.dropFirst().first?.hasSuffix(coverage.languages.map { "  \($0)" }.joined()) == true)
    let row = try #require(table.first { $0.hasPrefix("duty.link-article ") })
    let cells = row.split(separator: " ").dropFirst()
    #expect(cells.count == coverage.languages.count + 1)
    let sum = cells.compactMap { Int($0) }.reduce(0, +)
    #expect(sum == coverage.count(of: "duty.link-article") && sum > 10)
  }

  @Test("every condition that publishers state in a language has a rule in it")
  func pairs() throws {
    let coverage = RuleCoverage(of: try Self.loaded.get())
    let stated = try StatedConditions()
    #expect(stated.pairs.count >= 164)
    for pair in stated.pairs {
      #expect(Vocabulary.entries[pair.id] != nil, "\(pair.id) is no id of the vocabulary")
      let isCommon = stated.common.contains(pair.id) && coverage.count(of: pair.id, in: nil) > 0
      #expect(
        isCommon || coverage.count(of: pair.id, in: pair.language) > 0,
        "no rule finds \(pair.id) in \(pair.language)")
    }
  }
}

/// The pairs of a language and an id that `Rules/coverage.txt` lists.
private struct StatedConditions {
  struct Pair: Hashable {
    let language: String
    let id: String
  }

  /// Without doubles, in the order of the file.
  private(set) var pairs: [Pair] = []
  /// The ids that wordings common to all languages state: a sign, a name, an address.
  private(set) var common: Set<String> = []

  init() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("Rules/coverage.txt"), encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: ":", maxSplits: 1)
      let language = String(try #require(parts.first))
      let ids = try #require(parts.last).split(separator: " ").map(String.init)
      if language == "any" {
        common.formUnion(ids)
        continue
      }
      for id in ids where !pairs.contains(Pair(language: language, id: id)) {
        pairs.append(Pair(language: language, id: id))
      }
    }
  }
}
