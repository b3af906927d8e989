internal import RepostPatterns
internal import Synchronization

/// Whether rules are searched by their literals; what is found is the same.
package enum Prefilter: Hashable, Sendable {
  /// A pattern runs where its literals stand.
  case always
  /// Every pattern runs everywhere in its scope.
  case never
}

/// The literals of some rules, to tell where these may match.
struct LiteralFilter: Sendable {
  /// What a rule needs where it is to match.
  struct Need: Sendable {
    /// Whether one of the companions of its literals has to stand in the piece too.
    let hasCompanions: Bool
    /// How many bytes before a literal a match starts at most, or nil if there is no bound.
    let reach: Int?
    /// What ends the sentence that the match starts with, where it starts with one.
    let sentence: SentenceStops?
  }

  let index: LiteralIndex
  /// What each rule needs, by its number; nil for rules that are not filtered.
  let needs: [Need?]

  /// Creates a filter of rules with numbers below `ruleCount`.
  init(_ required: [(rule: Int, literals: RequiredLiterals)], ruleCount: Int) {
    index = LiteralIndex(required)
    var needs = [Need?](repeating: nil, count: ruleCount)
    for (rule, literals) in required {
      needs[rule] = Need(
        hasCompanions: !literals.companions.isEmpty, reach: literals.maximumBefore,
        sentence: literals.sentence)
    }
    self.needs = needs
  }
}

/// A filter that is made when it is first asked for, and then shared by all documents.
///
/// Most documents open no region, so that the filters of clause rules are seldom needed.
final class DeferredFilter: Sendable {
  private let required: [(rule: Int, literals: RequiredLiterals)]
  private let ruleCount: Int
  private let made = Mutex<LiteralFilter?>(nil)

  /// Creates the filter of rules with numbers below `ruleCount`.
  init(_ required: [(rule: Int, literals: RequiredLiterals)], ruleCount: Int) {
    self.required = required
    self.ruleCount = ruleCount
  }

  /// The filter, or nil where all rules are to look everywhere.
  var filter: LiteralFilter? {
    if required.isEmpty { return nil }
    return made.withLock { made in
      let filter = made ?? LiteralFilter(required, ruleCount: ruleCount)
      made = filter
      return filter
    }
  }
}
