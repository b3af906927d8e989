internal import RepostCore
internal import RepostPatterns

/// The pieces of a text in which literals of rules stand.
///
/// Pieces are blocks or slices of regions, by their index; they are in the order of the text and none
/// overlaps another. A rule without literals has to look at all of them.
struct LiteralHits {
  /// The pieces of each rule, in order, each once.
  private var found: [[Int]]
  /// Pieces in which any rule may match, in order, each once.
  private var forAnyRule: [Int] = []
  /// From this piece on, any rule may match.
  private var firstUnknown: Int
  /// All pieces.
  private let all: [Int]
  /// The rules that are filtered.
  private let rules: Set<Int>

  /// How many pieces are kept for all rules together: 32 MiB, for text made to be full of hits.
  private static let maximumCount = 4 << 20

  /// Looks for literals.
  ///
  /// - Parameters:
  ///   - filter: The literals, or nil where every rule is to look at every piece.
  ///   - text: The text.
  ///   - ranges: The parts to look at, which have all pieces in them.
  ///   - pieces: The pieces.
  ///   - span: Where a piece stands.
  ///   - ruleCount: The number of rules there are.
  init<Piece>(
    _ filter: LiteralFilter?, in text: [UInt8], ranges: [Range<Int>], pieces: [Piece],
    span: (Piece) -> TextSpan, ruleCount: Int
  ) {
    firstUnknown = pieces.count
    all = Array(pieces.indices)
    rules = filter?.rules ?? []
    found = []
    guard let filter, !pieces.isEmpty else { return }
    found = [[Int]](repeating: [], count: ruleCount)
    var last = [Int](repeating: -1, count: ruleCount)
    var current = 0
    var end = span(pieces[0]).end
    var currentForAny = 0
    var count = 0
    filter.index.scan(text, ranges: ranges) { hit in
      switch hit {
      case .rule(let rule, let place):
        // No literal reaches over a line feed, so that those in one piece come before the next's.
        while end <= place.start, current < pieces.count - 1 {
          current += 1
          end = span(pieces[current]).end
        }
        guard last[rule] != current, place.end <= end, current < firstUnknown else { return }
        guard count < Self.maximumCount else {
          firstUnknown = current
          return
        }
        count += 1
        last[rule] = current
        found[rule].append(current)
      case .anyRule(let offset):
        while span(pieces[currentForAny]).end <= offset, currentForAny < pieces.count - 1 {
          currentForAny += 1
        }
        if forAnyRule.last != currentForAny { forAnyRule.append(currentForAny) }
      }
    }
  }

  /// The pieces that a rule has to look at, in order.
  func pieces(for rule: Int) -> [Int] {
    if all.isEmpty || !rules.contains(rule) { return all }
    guard !forAnyRule.isEmpty || firstUnknown < all.count else { return found[rule] }
    let more = forAnyRule.prefix { $0 < firstUnknown } + all[firstUnknown...]
    var merged: [Int] = []
    merged.reserveCapacity(found[rule].count + more.count)
    var next = 0
    for piece in found[rule] {
      while next < more.count, more[next] < piece {
        merged.append(more[next])
        next += 1
      }
      if next < more.count, more[next] == piece { next += 1 }
      merged.append(piece)
    }
    return merged + more[next...]
  }
}
