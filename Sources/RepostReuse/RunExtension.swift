/// Follows a copy beyond the runs that were found, through words that were changed.
///
/// From the end of a run both texts are read on, a word that agrees counting one for and a word that
/// does not one against, within a narrow band; the copy ends where the balance was best. Reading
/// stops where the balance has fallen far below its best, so what does not go on costs little.
struct RunExtension {
  /// How far the two texts may get out of step, in words.
  private static let band = 12
  /// How far the balance may fall below its best.
  private static let drop = 10
  /// What has to be gained: a few words that agree behind one that does not are chance.
  private static let gain = 3
  /// How many words are read before a start is made anew from the best place.
  private static let stretch = 200

  private let original: [Int32]
  private let repost: [Int32]

  /// Prepares for two texts.
  init(original: [Int32], repost: [Int32]) {
    self.original = original
    self.repost = repost
  }

  /// The chain with what goes on before it, behind it and into gaps too wide to be aligned whole.
  func extended(_ chain: [CopiedRun], gapWords: Int) -> [CopiedRun] {
    guard let first = chain.first, let last = chain.last else { return chain }
    var out = before(first, room: (first.original, first.repost))
    for (run, next) in zip(chain, chain.dropFirst()) {
      out.append(run)
      let gap = (
        original: next.original - run.originalRange.upperBound,
        repost: next.repost - run.repostRange.upperBound
      )
      guard max(gap.original, gap.repost) > gapWords else { continue }
      let onward = after(run, room: gap)
      out += onward
      let end = onward.last ?? run
      out += before(
        next,
        room: (
          next.original - end.originalRange.upperBound, next.repost - end.repostRange.upperBound
        ))
    }
    out.append(last)
    let room = (
      original.count - last.originalRange.upperBound, repost.count - last.repostRange.upperBound
    )
    return out + after(last, room: room)
  }

  /// What goes on behind `run`, in order, within as many words of each text.
  func after(_ run: CopiedRun, room: (original: Int, repost: Int)) -> [CopiedRun] {
    pairs(
      from: (run.originalRange.upperBound, run.repostRange.upperBound), step: 1, room: room
    ).reduce(into: []) { Self.append($1, to: &$0) }
  }

  /// What goes on before `run`, in order, within as many words of each text.
  func before(_ run: CopiedRun, room: (original: Int, repost: Int)) -> [CopiedRun] {
    pairs(from: (run.original - 1, run.repost - 1), step: -1, room: room)
      .reversed().reduce(into: []) { Self.append($1, to: &$0) }
  }

  private static func append(_ pair: (original: Int, repost: Int), to runs: inout [CopiedRun]) {
    if let last = runs.last, last.originalRange.upperBound == pair.original,
      last.repostRange.upperBound == pair.repost
    {
      runs[runs.count - 1].count += 1
    } else {
      runs.append(CopiedRun(repost: pair.repost, original: pair.original, count: 1))
    }
  }

  /// The words that agree, from the start on.
  private func pairs(
    from start: (original: Int, repost: Int), step: Int, room: (original: Int, repost: Int)
  ) -> [(original: Int, repost: Int)] {
    var pairs: [(original: Int, repost: Int)] = []
    var start = start
    var room = room
    while true {
      let (found, goesOn) = stretch(from: start, step: step, room: room)
      pairs += found
      guard goesOn, let last = found.last else { return pairs }
      room.original -= abs(last.original - start.original) + 1
      room.repost -= abs(last.repost - start.repost) + 1
      start = (last.original + step, last.repost + step)
    }
  }

  private enum Move: UInt8 { case none, both, originalOnly, repostOnly }

  /// The words that agree in the next stretch, and whether it was left with the copy still going on.
  private func stretch(
    from start: (original: Int, repost: Int), step: Int, room: (original: Int, repost: Int)
  ) -> (pairs: [(original: Int, repost: Int)], goesOn: Bool) {
    let band = Self.band
    let width = 2 * band + 1
    let dead = Int.min / 2
    let rows = min(room.repost, Self.stretch)
    var moves: [Move] = []
    // Column `band + n` of a row: that many words of the repost were read, and n more of the original.
    var scores = (0..<width).map { column in
      let read = column - band
      return read >= 0 && read <= room.original ? -read : dead
    }
    moves += (0..<width).map { $0 > band ? .originalOnly : .none }
    var best = (score: 0, row: 0, column: band)
    var row = 0
    while row < rows {
      row += 1
      var next = [Int](repeating: dead, count: width)
      var highest = dead
      for column in 0..<width {
        let read = row + column - band
        var move = Move.none
        if read >= 0, read <= room.original {
          var score = dead
          if read > 0, scores[column] > dead {
            let agrees =
              original[start.original + step * (read - 1)]
              == repost[start.repost + step * (row - 1)]
            (score, move) = (scores[column] + (agrees ? 1 : -1), .both)
          }
          if column + 1 < width, scores[column + 1] - 1 > score {
            (score, move) = (scores[column + 1] - 1, .repostOnly)
          }
          if column > 0, read > 0, next[column - 1] - 1 > score {
            (score, move) = (next[column - 1] - 1, .originalOnly)
          }
          next[column] = score
          highest = max(highest, score)
          if score > best.score { best = (score, row, column) }
        }
        moves.append(move)
      }
      scores = next
      if highest < best.score - Self.drop { break }
    }
    guard best.score >= Self.gain else { return ([], false) }
    let goesOn = row == Self.stretch
    return (trail(to: (best.row, best.column), moves, start: start, step: step), goesOn)
  }

  /// The words that agree on the way to a place.
  private func trail(
    to place: (row: Int, column: Int), _ moves: [Move], start: (original: Int, repost: Int),
    step: Int
  ) -> [(original: Int, repost: Int)] {
    let width = 2 * Self.band + 1
    var (row, column) = place
    var pairs: [(original: Int, repost: Int)] = []
    while true {
      switch moves[row * width + column] {
      case .none: return pairs.reversed()
      case .both:
        let pair = (
          original: start.original + step * (row + column - Self.band - 1),
          repost: start.repost + step * (row - 1)
        )
        if original[pair.original] == repost[pair.repost] { pairs.append(pair) }
        row -= 1
      case .repostOnly:
        row -= 1
        column += 1
      case .originalOnly: column -= 1
      }
    }
  }
}
