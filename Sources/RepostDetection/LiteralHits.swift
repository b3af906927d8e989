internal import RepostCore
internal import RepostPatterns

/// The pieces of a text in which literals of rules stand, and where in them.
///
/// Pieces are blocks or slices of regions, by their index; they are in the order of the text and none
/// overlaps another. A rule without literals has to look at all of them.
struct LiteralHits {
  /// A piece that a rule has to look at.
  struct Site {
    let piece: Int
    /// Where in it a match may start.
    var starts: MatchStarts
  }

  /// A literal of a rule in a piece.
  private struct Hit {
    /// Twice the number of the rule, and one more for a companion.
    let key: Int32
    let piece: Int32
    let offset: Int
  }

  /// The hits by rule, and for each rule in the order of the text.
  private var hits: [Hit] = []
  /// Where the hits of each rule start among `hits`; one number more than there are rules.
  private var firsts: [Int32] = []
  /// Pieces in which any rule may match, in order, each once.
  private var forAnyRule: [Int] = []
  /// From this piece on, any rule may match.
  private var firstUnknown: Int
  private let pieceCount: Int
  private let filter: LiteralFilter?

  /// How many hits are kept for all rules together: 48 MiB, for text made to be full of hits.
  private static let maximumCount = 2 << 20

  /// Looks for literals.
  ///
  /// - Parameters:
  ///   - filter: The literals, or nil where every rule is to look at every piece.
  ///   - text: The text.
  ///   - ranges: The parts to look at, which have all pieces in them.
  ///   - pieces: The pieces.
  ///   - span: Where a piece stands.
  init<Piece>(
    _ filter: LiteralFilter?, in text: [UInt8], ranges: [Range<Int>], pieces: [Piece],
    span: (Piece) -> TextSpan
  ) {
    firstUnknown = pieces.count
    pieceCount = pieces.count
    self.filter = filter
    guard let filter, !pieces.isEmpty else { return }
    var found: [Hit] = []
    var last = [Int32](repeating: -1, count: 2 * filter.needs.count)
    var current = 0
    var end = span(pieces[0]).end
    var currentForAny = 0
    var firstUnknown = pieces.count
    func note(_ rule: Int, _ place: TextSpan, isCompanion: Bool) {
      // No literal reaches over a line feed, so that those in one piece come before the next's.
      while end <= place.start, current < pieces.count - 1 {
        current += 1
        end = span(pieces[current]).end
      }
      let key = 2 * rule + (isCompanion ? 1 : 0)
      let isKnown = last[key] == Int32(truncatingIfNeeded: current)
      if isKnown, isCompanion || filter.needs[rule]?.reach == nil { return }
      guard place.end <= end, current < firstUnknown else { return }
      guard found.count < Self.maximumCount else {
        firstUnknown = current
        return
      }
      last[key] = Int32(truncatingIfNeeded: current)
      found.append(
        Hit(
          key: Int32(truncatingIfNeeded: key), piece: Int32(truncatingIfNeeded: current),
          offset: place.start))
    }
    filter.index.scan(text, ranges: ranges) { hit in
      switch hit {
      case .rule(let rule, let place): note(rule, place, isCompanion: false)
      case .companion(let rule, let place): note(rule, place, isCompanion: true)
      case .anyRule(let offset):
        while span(pieces[currentForAny]).end <= offset, currentForAny < pieces.count - 1 {
          currentForAny += 1
        }
        if forAnyRule.last != currentForAny { forAnyRule.append(currentForAny) }
      }
    }
    self.firstUnknown = firstUnknown
    sort(found, ruleCount: filter.needs.count)
  }

  /// Puts the hits in the order of the rules, those of one rule staying in the order of the text.
  private mutating func sort(_ found: [Hit], ruleCount: Int) {
    firsts = [Int32](repeating: 0, count: ruleCount + 1)
    guard let first = found.first else { return }
    for hit in found { firsts[Int(hit.key >> 1) + 1] += 1 }
    for rule in 0..<ruleCount { firsts[rule + 1] += firsts[rule] }
    var next = firsts
    hits = [Hit](repeating: first, count: found.count)
    for hit in found {
      let rule = Int(hit.key >> 1)
      hits[Int(next[rule])] = hit
      next[rule] += 1
    }
  }

  /// Whether a rule may have a piece to look at; quick, and never wrong when it says no.
  func mayHaveSites(for rule: Int) -> Bool {
    guard pieceCount > 0 else { return false }
    guard let filter, filter.needs[rule] != nil else { return true }
    return firsts[rule] < firsts[rule + 1] || !forAnyRule.isEmpty || firstUnknown < pieceCount
  }

  /// The pieces that a rule has to look at, in order.
  func sites(for rule: Int) -> [Site] {
    guard let filter, let need = filter.needs[rule] else {
      return (0..<pieceCount).map { Site(piece: $0, starts: .anywhere) }
    }
    guard pieceCount > 0 else { return [] }
    var sites: [Site] = []
    let own = hits[Int(firsts[rule])..<Int(firsts[rule + 1])]
    var start = own.startIndex
    while start < own.endIndex {
      let piece = own[start].piece
      let end = own[start...].firstIndex { $0.piece != piece } ?? own.endIndex
      if let starts = Self.starts(own[start..<end], need) {
        sites.append(Site(piece: Int(piece), starts: starts))
      }
      start = end
    }
    if forAnyRule.isEmpty, firstUnknown == pieceCount { return sites }
    return merged(sites)
  }

  /// Where in a piece a rule may match, or nil where it lacks a literal or a companion.
  private static func starts(_ hits: ArraySlice<Hit>, _ need: LiteralFilter.Need) -> MatchStarts? {
    let offsets = hits.lazy.filter { $0.key & 1 == 0 }.map(\.offset)
    guard !offsets.isEmpty else { return nil }
    if need.hasCompanions, !hits.contains(where: { $0.key & 1 == 1 }) { return nil }
    return need.reach.map { .near(ArraySlice(offsets), reach: $0) } ?? .anywhere
  }

  /// Adds the pieces in which any rule may match.
  private func merged(_ own: [Site]) -> [Site] {
    var merged: [Site] = []
    var next = own[...]
    for piece in forAnyRule.prefix(while: { $0 < firstUnknown }) + Array(firstUnknown..<pieceCount)
    {
      while let site = next.first, site.piece < piece {
        merged.append(site)
        next = next.dropFirst()
      }
      if next.first?.piece == piece { next = next.dropFirst() }
      merged.append(Site(piece: piece, starts: .anywhere))
    }
    return merged + next
  }
}
