/// A string that a part of a pattern may stand for.
struct LiteralPiece: Hashable {
  /// How its letters are to be compared.
  enum Casing: Hashable {
    /// There are no letters with case in it.
    case none
    /// As they are.
    case exact
    /// Without case; the bytes are folded.
    case caseless
  }

  private(set) var bytes: [UInt8]
  private(set) var casing: Casing

  static let empty = LiteralPiece([], .none)

  init(_ bytes: [UInt8], _ casing: Casing) {
    self.bytes = bytes
    self.casing = casing
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// Appends a piece; where one of the two is compared without case, both are.
  mutating func append(_ other: LiteralPiece) {
    if casing == other.casing || other.casing == .none {
      bytes += other.bytes
    } else if casing == .none {
      bytes += other.bytes
      casing = other.casing
    } else {
      bytes = CaseFolding.folded(bytes + other.bytes)
      casing = .caseless
    }
  }

  /// Its first bytes, up to the end of a character.
  func prefix(_ count: Int) -> LiteralPiece {
    guard bytes.count > count else { return self }
    var end = count
    while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return LiteralPiece(Array(bytes[..<end]), casing)
  }

  /// Its last bytes, from the start of a character on.
  func suffix(_ count: Int) -> LiteralPiece {
    guard bytes.count > count else { return self }
    return LiteralPiece(Array(bytes.suffix(count).drop { $0 & 0xC0 == 0x80 }), casing)
  }

  /// Whether every text with this piece in it has `other` in it.
  func implies(_ other: LiteralPiece) -> Bool {
    if other.casing == .exact, casing != .exact { return false }
    let own = other.casing == .caseless && casing == .exact ? CaseFolding.folded(bytes) : bytes
    guard let first = other.bytes.first, other.bytes.count <= own.count else { return false }
    for start in 0...(own.count - other.bytes.count) where own[start] == first {
      if own[start..<(start + other.bytes.count)].elementsEqual(other.bytes) { return true }
    }
    return false
  }
}

/// Strings of which every match of a part has one.
struct LiteralCandidate {
  let pieces: [LiteralPiece]
  /// How many bytes of the part may stand before the string, or nil if there is no bound.
  var before: Int?
  /// How often one of them is expected in text, in hits a byte.
  let frequency: Double

  /// The most strings a candidate may have.
  static let maximumCount = 256

  /// Creates a candidate, or nil where the strings say nothing or are too many.
  init?(_ pieces: [LiteralPiece], before: Int?) {
    guard pieces.count <= Self.maximumCount else { return nil }
    var frequency = 0.0
    for piece in pieces {
      if piece.isEmpty { return nil }
      frequency += LiteralRarity.frequency(of: piece.bytes)
    }
    self.pieces = pieces
    self.before = before
    self.frequency = frequency
  }
}
