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
    print(coverage.table)
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

/// How many rules with examples find a condition in a language.
private struct RuleCoverage {
  private struct Pair: Hashable {
    let id: String
    let language: String?
  }

  private var counts: [Pair: Int] = [:]

  init(of rules: [Rule]) {
    for rule in rules where rule.status != .deprecated && rule.matches.count >= 2 {
      guard let id = rule.emits?.rawValue else { continue }
      counts[Pair(id: id, language: rule.language), default: 0] += 1
    }
  }

  /// The rules for one language, or with nil those for wordings common to all.
  func count(of id: String, in language: String?) -> Int {
    counts[Pair(id: id, language: language), default: 0]
  }

  func count(of id: String) -> Int {
    counts.filter { $0.key.id == id }.map(\.value).reduce(0, +)
  }

  /// Ids down, languages across; `*` for wordings common to all.
  var table: String {
    let languages = Set(counts.keys.compactMap(\.language)).sorted()
    let width = (Vocabulary.table.map(\.id.count).max() ?? 0) + 2
    func line(_ first: String, _ cells: [String]) -> String {
      first.padding(toLength: width, withPad: " ", startingAt: 0)
        + cells.map { String(repeating: " ", count: max(0, 3 - $0.count)) + $0 }.joined()
    }
    let rows = Vocabulary.table.map { entry in
      line(
        entry.id,
        ([nil] + languages.map(Optional.init)).map { language in
          let count = count(of: entry.id, in: language)
          return count == 0 ? "." : String(count)
        })
    }
    return ([line("rules with examples", ["*"] + languages)] + rows).joined(separator: "\n")
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
