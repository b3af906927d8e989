/// What is known of the strings that a part of a pattern stands for.
struct LiteralPart {
  /// Whether `starts` are all the strings the part can stand for, whole.
  var isExact: Bool
  /// Every match of the part starts with one of these; an empty one says nothing.
  var starts: [LiteralPiece]
  /// Every match of the part ends with one of these.
  var ends: [LiteralPiece]
  /// The best strings known of which every match has one.
  var best: LiteralCandidate?
  /// The best strings of another piece of the part, of which every match has one as well.
  var second: LiteralCandidate?
  /// The most bytes a match of the part takes, or nil if there is no bound.
  var length: Int?

  /// The most strings kept as starts or ends.
  static let maximumCount = 64

  /// A part that stands for nothing: an assertion, an empty group.
  static let empty = exact([.empty], length: 0)

  /// A part of which nothing is known but how long it is.
  static func unknown(length: Int?) -> LiteralPart {
    LiteralPart(
      isExact: false, starts: [.empty], ends: [.empty], length: length)
  }

  /// A part that stands for one of some strings.
  static func exact(_ pieces: [LiteralPiece], length: Int?) -> LiteralPart {
    LiteralPart(isExact: true, starts: pieces, ends: pieces, length: length)
  }

  /// The part, repeated.
  func repeated(_ least: Int, _ most: Int?, isWhiteSpaceFolded: Bool) -> LiteralPart {
    if least == 1, most == 1 { return self }
    if most == 0 { return .empty }
    let length = Self.product(length, most)
    if isWhiteSpaceFolded, isExact, starts == [LiteralPiece([0x20], .none)] {
      // There is never more than one space in a row.
      return least > 0 ? self : .exact([.empty] + starts, length: 1)
    }
    guard least > 0 else {
      guard most == 1, isExact, starts.count < Self.maximumCount else {
        return .unknown(length: length)
      }
      return .exact(starts.contains(.empty) ? starts : [.empty] + starts, length: length)
    }
    var part = self
    part.length = length
    part.isExact = false
    if best == nil { part.best = LiteralCandidate(starts, before: 0) }
    return part
  }

  private static func product(_ length: Int?, _ most: Int?) -> Int? {
    guard let length, let most else { return length == 0 ? 0 : nil }
    return length * most <= LiteralSequence.maximumLength ? length * most : nil
  }
}
