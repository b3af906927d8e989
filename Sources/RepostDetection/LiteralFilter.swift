internal import RepostPatterns
internal import RepostRules
internal import Synchronization

/// When rules are searched by their literals.
package enum Prefilter: Hashable, Sendable {
  /// Once there is more text than reading the literals off the patterns is worth.
  case whenWorthwhile
  /// From the first text on.
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
        hasCompanions: !literals.companions.isEmpty, reach: literals.maximumBefore)
    }
    self.needs = needs
  }
}

/// A pattern as a filter sees it.
struct FilteredPattern: Sendable {
  let rule: Int
  let source: String
  let literals: Rule.Literals
}

/// A filter that is made when it is worth it, and then shared by all documents.
///
/// Literals that came with the rules cost nothing. Reading them off all patterns takes as long as running
/// these over some 40 KB of text, so that a single small page is better searched without.
final class DeferredFilter: Sendable {
  private struct State {
    var textCount = 0
    var filter: LiteralFilter?
  }

  private let patterns: [FilteredPattern]
  private let ruleCount: Int
  private let isKnown: Bool
  private let whiteSpace: RequiredLiterals.WhiteSpace
  private let prefilter: Prefilter
  private let state = Mutex(State())

  /// How much text is searched without, in bytes.
  private static let worthwhileCount = 40 << 10

  init(
    _ patterns: [FilteredPattern], ruleCount: Int, whiteSpace: RequiredLiterals.WhiteSpace,
    prefilter: Prefilter
  ) {
    self.patterns = patterns
    self.ruleCount = ruleCount
    isKnown = patterns.allSatisfy { $0.literals != .unread }
    self.whiteSpace = whiteSpace
    self.prefilter = prefilter
  }

  /// The filter for a text of so many bytes, or nil where all rules are to look everywhere.
  func filter(forTextOf count: Int) -> LiteralFilter? {
    if prefilter == .never || patterns.isEmpty { return nil }
    return state.withLock { state in
      if let known = state.filter { return known }
      state.textCount += count
      guard prefilter == .always || isKnown || state.textCount > Self.worthwhileCount else {
        return nil
      }
      let filter = made()
      state.filter = filter
      return filter
    }
  }

  private func made() -> LiteralFilter {
    let required = patterns.compactMap { pattern in
      let literals =
        switch pattern.literals {
        case .known(let literals): literals
        case .unread: RequiredLiterals(of: pattern.source, whiteSpace: whiteSpace)
        }
      return literals.map { (rule: pattern.rule, literals: $0) }
    }
    return LiteralFilter(required, ruleCount: ruleCount)
  }
}
