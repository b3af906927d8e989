internal import RepostCore

/// Notes the literals of a text as they are met, each in its piece.
struct HitCollector {
  /// A literal of a rule in a piece.
  struct Hit {
    let rule: Int32
    let piece: Int32
    let offset: Int
    let isCompanion: Bool
  }

  /// How many hits are kept for all rules together: 48 MiB, for text made to be full of hits.
  private static let maximumCount = 2 << 20

  private let needs: [LiteralFilter.Need?]
  /// Where each piece ends.
  private let ends: [Int]
  /// The last piece in which a literal was noted, for each rule and its companions.
  private var last: [Int32]
  private var current = 0
  private var currentForAny = 0

  /// The hits, in the order they were met.
  private(set) var found: [Hit] = []
  /// Pieces in which any rule may match, in order, each once.
  private(set) var forAnyRule: [Int] = []
  /// From this piece on, any rule may match: there were too many hits.
  private(set) var firstUnknown: Int

  /// Starts before the first of at least one piece.
  init(needs: [LiteralFilter.Need?], ends: [Int]) {
    self.needs = needs
    self.ends = ends
    last = [Int32](repeating: -1, count: 2 * needs.count)
    firstUnknown = ends.count
  }

  /// Notes a literal of a rule, or one of its companions.
  mutating func note(_ rule: Int, _ place: TextSpan, isCompanion: Bool) {
    // No literal reaches over a line feed, so that those in one piece come before the next's.
    while ends[current] <= place.start, current < ends.count - 1 { current += 1 }
    let key = 2 * rule + (isCompanion ? 1 : 0)
    let isKnown = last[key] == Int32(truncatingIfNeeded: current)
    if isKnown, isCompanion || needs[rule]?.reach == nil { return }
    guard place.end <= ends[current], current < firstUnknown else { return }
    guard found.count < Self.maximumCount else {
      firstUnknown = current
      return
    }
    last[key] = Int32(truncatingIfNeeded: current)
    found.append(
      Hit(
        rule: Int32(truncatingIfNeeded: rule), piece: Int32(truncatingIfNeeded: current),
        offset: place.start, isCompanion: isCompanion))
  }

  /// Notes something that may be part of a match of any rule.
  mutating func noteAnyRule(at offset: Int) {
    while ends[currentForAny] <= offset, currentForAny < ends.count - 1 { currentForAny += 1 }
    if forAnyRule.last != currentForAny { forAnyRule.append(currentForAny) }
  }
}
