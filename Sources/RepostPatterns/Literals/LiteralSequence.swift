/// Parts of a pattern one after the other, while they are read.
struct LiteralSequence {
  /// Bounds beyond this count as none.
  static let maximumLength = 1 << 20

  /// Whether `ends` are all the strings the sequence can stand for.
  private var isExact = true
  private var starts: [LiteralPiece] = []
  private var ends: [LiteralPiece] = [.empty]
  /// How many bytes may stand before what `ends` says.
  private var beforeEnds: Int? = 0
  private var best = BestLiterals()
  private var length: Int? = 0
  /// How many parts there are so far.
  private var count = 0
  /// The part with which `ends` begins.
  private var firstOfEnds = 0

  /// The length from which on strings are cut, in bytes.
  private static let longest = 32

  /// Appends one character.
  mutating func append(_ piece: LiteralPiece, length: Int) {
    for index in ends.indices { ends[index].append(piece) }
    self.length = Self.sum(self.length, length)
    count += 1
    cutLongEnds()
  }

  /// Appends a part.
  mutating func append(_ part: LiteralPart) {
    let own = (2 * count)..<(2 * count + 2)
    defer { count += 1 }
    if let inner = part.best {
      var inner = inner
      inner.before = Self.sum(length, inner.before)
      best.consider(inner, from: own.lowerBound..<(own.lowerBound + 1))
      // Where the second is to become the first later, what stands before it is not known.
      var other = part.second
      other?.before = nil
      best.consider(other, from: (own.lowerBound + 1)..<own.upperBound)
    }
    if part.isExact, ends.count * part.starts.count <= LiteralPart.maximumCount {
      if part.starts.count > 1 { considerEnds() }
      ends = Self.product(ends, part.starts)
      length = Self.sum(length, part.length)
      cutLongEnds()
      return
    }
    let joined =
      ends.count * part.starts.count <= LiteralPart.maximumCount
      ? Self.product(ends, part.starts) : ends
    considerEnds()
    if part.starts.count > 1 || !part.starts[0].isEmpty {
      best.consider(
        LiteralCandidate(joined, before: beforeEnds),
        from: min(2 * firstOfEnds, own.lowerBound)..<own.upperBound)
    }
    if part.isExact { best.consider(LiteralCandidate(part.starts, before: length), from: own) }
    if isExact {
      isExact = false
      starts = joined
    }
    ends = part.ends
    firstOfEnds = count
    let before = length
    length = Self.sum(length, part.length)
    beforeEnds = part.isExact ? before : length
    cutLongEnds()
  }

  /// What is known of the sequence.
  func part() -> LiteralPart {
    var whole = self
    whole.considerEnds()
    return LiteralPart(
      isExact: isExact, starts: isExact ? ends : starts, ends: ends, best: whole.best.first,
      second: whole.best.second, length: length)
  }

  private mutating func considerEnds() {
    best.consider(
      LiteralCandidate(ends, before: beforeEnds), from: (2 * firstOfEnds)..<(2 * count))
  }

  /// Keeps the strings bounded: from here on only their last bytes are known.
  private mutating func cutLongEnds() {
    guard ends.contains(where: { $0.bytes.count > Self.longest }) else { return }
    considerEnds()
    if isExact {
      isExact = false
      starts = ends.map { $0.prefix(Self.longest) }
    }
    ends = ends.map { $0.suffix(Self.longest / 2) }
    beforeEnds = length
  }

  private static func product(
    _ left: [LiteralPiece], _ right: [LiteralPiece]
  ) -> [LiteralPiece] {
    if right.count == 1, right[0].isEmpty { return left }
    if left.count == 1, left[0].isEmpty { return right }
    var all: [LiteralPiece] = []
    all.reserveCapacity(left.count * right.count)
    for first in left {
      for second in right {
        var piece = first
        piece.append(second)
        all.append(piece)
      }
    }
    return all
  }

  static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right, left + right <= maximumLength else { return nil }
    return left + right
  }
}
