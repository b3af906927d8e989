/// Strings of which every match of a pattern contains at least one.
///
///     let literals = RequiredLiterals(of: #"(?xi) re-?print \s with \s (?: our | prior ) \s consent"#)
///     // "reprint with ", "re-print with "
///
/// What `\K` leaves out of a match may hold the string too. They are read off the pattern's source; what the reading does not understand says nothing, so that
/// they are few rather than wrong. Of all strings that could be asked for, those are chosen that should
/// be rarest in text. Letters without case are compared as PCRE2 compares them, with the exceptions
/// that ``LiteralIndex`` reports.
package struct RequiredLiterals: Hashable, Sendable {
  /// One string.
  package struct Literal: Hashable, Sendable {
    /// The string in UTF-8; folded where it is compared without case.
    package let bytes: [UInt8]
    /// Whether its letters stand for both cases.
    package let isCaseless: Bool

    /// Creates a literal that was read off a pattern before.
    package init(bytes: [UInt8], isCaseless: Bool) {
      self.bytes = bytes
      self.isCaseless = isCaseless
    }
  }

  /// What is known of the white space in the texts that are searched.
  package enum WhiteSpace: Hashable, Sendable {
    /// Nothing: `\s` may be any of two dozen characters.
    case any
    /// It is folded: there is no white space but single spaces and line feeds, and no match reaches
    /// over a line feed. So is the text of a document.
    case folded
  }

  /// The strings, none of them part of another; never empty, and without line feeds.
  package let literals: [Literal]
  /// How many bytes before such a string a match may start, or nil if there is no bound or `\K` moves
  /// the start.
  package let maximumBefore: Int?

  /// Literals that are expected more often than this, in hits a byte, are not worth looking for.
  private static let highestFrequency = 1.0 / 20

  /// Takes literals that were read off a pattern before.
  package init(literals: [Literal], maximumBefore: Int?) {
    self.literals = literals
    self.maximumBefore = maximumBefore
  }

  /// Reads the literals off a pattern, or gives nil where it has none that are worth looking for.
  package init?(of source: String, whiteSpace: WhiteSpace = .any) {
    var parser = LiteralParser(source, whiteSpace: whiteSpace)
    guard let best = parser.part()?.best, best.frequency <= Self.highestFrequency else {
      return nil
    }
    let pieces = best.pieces.map { $0.prefix(LiteralIndex.longestLiteral) }
      .sorted { $0.bytes.count < $1.bytes.count }
    var shortest: [LiteralPiece] = []
    var surplus = 0
    for piece in pieces {
      if let part = shortest.first(where: { piece.implies($0) }) {
        surplus = max(surplus, piece.bytes.count - part.bytes.count)
      } else {
        shortest.append(piece)
      }
    }
    literals = shortest.map { Literal(bytes: $0.bytes, isCaseless: $0.casing != .exact) }
    // What stands before a part of a longer literal counts too, each byte for the three that a
    // character equal to it may take.
    maximumBefore = parser.movesStart ? nil : best.before.map { $0 + 3 * surplus }
  }
}
