/// Alternatives of a pattern, while they are read.
struct LiteralChoice {
  private var isEmpty = true
  private var isExact = true
  private var starts: [LiteralPiece] = []
  private var ends: [LiteralPiece] = []
  /// The best strings of all alternatives together, or nil where one has none.
  private var best: [LiteralPiece]? = []
  /// The same for the second best, which for an alternative without is its best once more.
  private var second: [LiteralPiece]? = []
  private var hasSecond = false
  private var before: Int? = 0
  private var length: Int? = 0

  /// Adds an alternative.
  mutating func add(_ part: LiteralPart) {
    isEmpty = false
    if let next = part.best, let count = best?.count,
      count + next.pieces.count <= LiteralCandidate.maximumCount
    {
      best?.append(contentsOf: next.pieces)
      before = Self.larger(before, next.before)
    } else {
      best = nil
    }
    add(second: part.second ?? part.best)
    if part.second != nil { hasSecond = true }
    length = Self.larger(length, part.length)
    isExact = isExact && part.isExact
    Self.unite(&starts, with: part.starts)
    Self.unite(&ends, with: part.ends)
  }

  private mutating func add(second next: LiteralCandidate?) {
    if let next, let count = second?.count,
      count + next.pieces.count <= LiteralCandidate.maximumCount
    {
      second?.append(contentsOf: next.pieces)
    } else {
      second = nil
    }
  }

  /// What is known of the whole; `last` is the last alternative.
  func part(with last: LiteralPart) -> LiteralPart {
    if isEmpty { return last }
    var whole = self
    whole.add(last)
    let isBounded = whole.starts.count <= LiteralPart.maximumCount
    let starts = isBounded ? whole.starts : [.empty]
    let areEndsBounded = whole.ends.count <= LiteralPart.maximumCount
    return LiteralPart(
      isExact: whole.isExact && isBounded, starts: starts,
      ends: areEndsBounded ? whole.ends : [.empty],
      best: whole.best.flatMap { LiteralCandidate($0, before: whole.before) },
      second: whole.hasSecond ? whole.second.flatMap { LiteralCandidate($0, before: nil) } : nil,
      length: whole.length)
  }

  private static func larger(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    return max(left, right)
  }

  /// Adds what is missing, as long as the strings are few.
  private static func unite(_ all: inout [LiteralPiece], with more: [LiteralPiece]) {
    guard all.count <= LiteralPart.maximumCount else { return }
    let known = all.count
    for piece in more where !all[..<known].contains(piece) { all.append(piece) }
  }
}
