internal import RepostCore
internal import RepostPatterns
internal import RepostRules
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

  /// Writes the filter, for ``init(packed:ruleCount:)``.
  func pack(into out: inout PackedWriter) {
    out.write(needs.count { $0 != nil })
    for (rule, need) in needs.enumerated() {
      guard let need else { continue }
      out.write(rule << 1 | (need.hasCompanions ? 1 : 0))
      // One more than the bound, and 0 for none.
      out.write(need.reach.map { $0 + 1 } ?? 0)
      out.write(need.sentence?.low ?? 0)
      out.write(need.sentence?.high ?? 0)
    }
    index.pack(into: &out)
  }

  /// Reads what ``pack(into:)`` wrote of rules with numbers below `ruleCount`, or gives nil where the
  /// bytes make no sense.
  init?(packed bytes: ArraySlice<UInt8>, ruleCount: Int) {
    var reader = PackedReader(bytes)
    guard let count = reader.count() else { return nil }
    var needs = [Need?](repeating: nil, count: ruleCount)
    for _ in 0..<count {
      guard let head = reader.number(), head >> 1 < ruleCount, let reach = reader.number(),
        let low = reader.bits(), let high = reader.bits()
      else { return nil }
      needs[head >> 1] = Need(
        hasCompanions: head & 1 == 1, reach: reach == 0 ? nil : reach - 1,
        sentence: low | high == 0 ? nil : SentenceStops(low: low, high: high))
    }
    guard let index = LiteralIndex(packed: &reader), reader.isAtEnd else {
      return nil
    }
    self.index = index
    self.needs = needs
  }
}

/// A filter that is made when it is first asked for, and then shared by all documents.
///
/// Most documents open no region, so that the filters of clause rules are seldom needed.
final class DeferredFilter: Sendable {
  /// What it is made of.
  private enum Source {
    case rules([Rule], [Int])
    case packed(ArraySlice<UInt8>)
  }

  private let source: Source
  private let ruleCount: Int
  private let made = Mutex<LiteralFilter?>(nil)

  /// Creates the filter of some of `rules`, by their places, which have literals.
  init(_ rules: [Rule], of numbers: [Int]) {
    source = .rules(rules, numbers)
    ruleCount = rules.count
  }

  /// Creates the filter that was packed before, of rules with numbers below `ruleCount`; no bytes stand
  /// for no filter.
  init(packed bytes: ArraySlice<UInt8>, ruleCount: Int) {
    source = .packed(bytes)
    self.ruleCount = ruleCount
  }

  /// The filter, or nil where all rules are to look everywhere.
  var filter: LiteralFilter? {
    made.withLock { made in
      if made == nil { made = filterOfSource }
      return made
    }
  }

  /// The filter as bytes; none where there is no filter.
  var packed: [UInt8] {
    var out = PackedWriter()
    filter?.pack(into: &out)
    return out.bytes
  }

  private var filterOfSource: LiteralFilter? {
    switch source {
    case .rules(let rules, let numbers):
      let required = numbers.compactMap { number in
        rules[number].literals.map { (rule: number, literals: $0) }
      }
      return required.isEmpty ? nil : LiteralFilter(required, ruleCount: ruleCount)
    case .packed(let bytes): return LiteralFilter(packed: bytes, ruleCount: ruleCount)
    }
  }
}
