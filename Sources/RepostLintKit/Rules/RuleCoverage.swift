import RepostCore
package import RepostRules

/// How many rules find each condition in each language.
package struct RuleCoverage {
  private struct Pair: Hashable {
    let id: String
    let language: String?
  }

  private static let corner = "rules by id and language"

  /// The languages that have rules, by their codes.
  package let languages: [String]
  private let counts: [Pair: Int]

  /// Counts rules; those that are deprecated find nothing any more.
  package init(of rules: [Rule]) {
    var counts: [Pair: Int] = [:]
    for rule in rules where rule.status != .deprecated {
      guard let id = rule.emits?.rawValue else { continue }
      counts[Pair(id: id, language: rule.language), default: 0] += 1
    }
    self.counts = counts
    languages = Set(counts.keys.compactMap(\.language)).sorted()
  }

  /// The rules for one language, or with nil those for wordings common to all.
  package func count(of id: String, in language: String?) -> Int {
    counts[Pair(id: id, language: language), default: 0]
  }

  /// The rules in all languages.
  package func count(of id: String) -> Int {
    ([nil] + languages.map(Optional.init)).reduce(0) { $0 + count(of: id, in: $1) }
  }

  /// The ids that some rule finds, in the order of the vocabulary.
  package var ids: [String] { Vocabulary.table.map(\.id).filter { count(of: $0) > 0 } }

  /// The numbers of a row: wordings common to all languages, then each language; `.` for none.
  package func cells(of id: String) -> [String] {
    ([nil] + languages.map(Optional.init)).map { language in
      let count = count(of: id, in: language)
      return count == 0 ? "." : String(count)
    }
  }

  /// Ids down, languages across; `*` for wordings common to all; an empty line before it.
  package var table: [String] {
    let ids = ids
    let width = ((ids + [Self.corner]).map(\.utf8.count).max() ?? 0) + 1
    func line(_ first: String, _ cells: [String]) -> String {
      first + String(repeating: " ", count: max(0, width - first.utf8.count))
        + cells.map { String(repeating: " ", count: max(1, 4 - $0.utf8.count)) + $0 }.joined()
    }
    guard !ids.isEmpty else { return [] }
    return ["", line(Self.corner, ["*"] + languages)]
      + ids.map { line($0, cells(of: $0)) }
  }
}
