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

  /// The rules that have pieces to look at, in order, each with where its literals start in `offsets`.
  private(set) var rules: [(rule: Int, first: Int)] = []
  /// The literals by rule, and for each rule in the order of the text; companions are left out.
  private var offsets: [Int] = []
  /// The pieces they stand in.
  private var pieces: [Int32] = []
  /// Pieces in which any rule may match, in order, each once.
  private var forAnyRule: [Int] = []
  /// From this piece on, any rule may match.
  private var firstUnknown: Int
  private let pieceCount: Int
  private let filter: LiteralFilter?

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
    var collector = HitCollector(needs: filter.needs, ends: pieces.map { span($0).end })
    filter.index.scan(text, ranges: ranges) { hit in
      switch hit {
      case .rule(let rule, let place): collector.note(rule, place, isCompanion: false)
      case .companion(let rule, let place): collector.note(rule, place, isCompanion: true)
      case .anyRule(let offset): collector.noteAnyRule(at: offset)
      }
    }
    forAnyRule = collector.forAnyRule
    firstUnknown = collector.firstUnknown
    keep(collector.found, needs: filter.needs)
  }

  /// Keeps the hits by rule, those of one rule in the order of the text, and only in pieces that have
  /// all that the rule needs.
  private mutating func keep(_ found: [HitCollector.Hit], needs: [LiteralFilter.Need?]) {
    var order = found.indices.map { UInt64(found[$0].rule) << 32 | UInt64($0) }
    order.sort()
    func hit(_ position: Int) -> HitCollector.Hit { found[Int(order[position] & 0xFFFF_FFFF)] }
    offsets.reserveCapacity(found.count)
    pieces.reserveCapacity(found.count)
    var start = 0
    while start < order.count {
      let (rule, piece) = (hit(start).rule, hit(start).piece)
      var end = start
      var hasCompanion = needs[Int(rule)]?.hasCompanions == false
      let first = offsets.count
      while end < order.count, hit(end).rule == rule, hit(end).piece == piece {
        let hit = hit(end)
        if hit.isCompanion {
          hasCompanion = true
        } else {
          offsets.append(hit.offset)
          pieces.append(piece)
        }
        end += 1
      }
      start = end
      if !hasCompanion {
        offsets.removeSubrange(first...)
        pieces.removeSubrange(first...)
      } else if offsets.count > first, rules.last.map({ $0.rule != Int(rule) }) ?? true {
        rules.append((Int(rule), first))
      }
    }
  }

  /// Whether pieces are to be looked at by rules that have no literal there.
  var isOpenToAll: Bool { filter == nil || !forAnyRule.isEmpty || firstUnknown < pieceCount }

  /// Whether a rule has a piece to look at.
  func hasSites(for rule: Int) -> Bool {
    guard pieceCount > 0 else { return false }
    guard let filter, filter.needs[rule] != nil, !isOpenToAll else { return true }
    return index(of: rule) != nil
  }

  /// The pieces that a rule has to look at, in order.
  func sites(for rule: Int) -> [Site] {
    guard let filter, let need = filter.needs[rule] else {
      return (0..<pieceCount).map { Site(piece: $0, starts: .anywhere) }
    }
    guard let index = index(of: rule) else { return isOpenToAll ? merged([]) : [] }
    var sites: [Site] = []
    var start = rules[index].first
    let last = index + 1 < rules.count ? rules[index + 1].first : offsets.count
    while start < last {
      var end = start + 1
      while end < last, pieces[end] == pieces[start] { end += 1 }
      let starts = need.reach.map {
        MatchStarts.near(offsets[start..<end], reach: $0, sentence: need.sentence)
      }
      sites.append(Site(piece: Int(pieces[start]), starts: starts ?? .anywhere))
      start = end
    }
    return isOpenToAll ? merged(sites) : sites
  }

  /// Where a rule stands among those that have pieces.
  private func index(of rule: Int) -> Int? {
    var low = 0
    var high = rules.count
    while low < high {
      let middle = (low + high) / 2
      if rules[middle].rule < rule { low = middle + 1 } else { high = middle }
    }
    return low < rules.count && rules[low].rule == rule ? low : nil
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
