/// Strings of which every match of a pattern contains at least one.
///
///     let literals = RequiredLiterals(of: #"(?xi) re-?print \s with \s (?: our | prior ) \s consent"#)
///     // "reprint with ", "re-print with "
///
/// What `\K` leaves out of a match may hold the string too. They are read off the pattern's source; what
/// the reading does not understand says nothing, so that they are few rather than wrong. Of all strings that could be asked for, those are chosen that should
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

    package func hash(into hasher: inout Hasher) {
      // An array would be fed byte by byte.
      unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
      hasher.combine(isCaseless)
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
  /// Strings of which every match has one as well; empty where nothing is known or needed.
  package let companions: [Literal]
  /// How many bytes before one of ``literals`` a match may start, or nil if there is no bound.
  ///
  /// What `\K` leaves out of a match counts. Where ``sentence`` is known the match starts with the
  /// sentence instead that the place so many bytes before the literal lies in.
  package let maximumBefore: Int?
  /// What ends the sentence that a match starts with, or nil where ``maximumBefore`` says it all.
  package let sentence: SentenceStops?

  /// Literals that are expected more often than this, in hits a byte, are not worth looking for.
  private static let highestFrequency = 1.0 / 20
  /// Literals that are expected less often than this leave little for companions to rule out.
  private static let lowestFrequencyWithCompanions = 1.0 / Double(1 << 18)
  /// Companions that are expected more often than this are met in most sentences.
  private static let highestFrequencyOfCompanions = 1.0 / 40

  /// Takes literals that were read off a pattern before.
  package init(
    literals: [Literal], companions: [Literal] = [], maximumBefore: Int?,
    sentence: SentenceStops? = nil
  ) {
    self.literals = literals
    self.companions = companions
    self.maximumBefore = maximumBefore
    self.sentence = sentence
  }

  /// Reads the literals off a pattern, or gives nil where it has none that are worth looking for.
  package init?(of source: String, whiteSpace: WhiteSpace = .any) {
    if let prefix = SentencePrefix(of: source),
      let rest = RequiredLiterals(of: prefix.rest, whiteSpace: whiteSpace, sentence: prefix.stops),
      rest.maximumBefore != nil
    {
      self = rest
    } else if let whole = RequiredLiterals(of: source, whiteSpace: whiteSpace, sentence: nil) {
      self = whole
    } else {
      return nil
    }
  }

  private init?(of source: String, whiteSpace: WhiteSpace, sentence: SentenceStops?) {
    var parser = LiteralParser(source, whiteSpace: whiteSpace)
    guard let part = parser.part(), let best = part.best,
      best.frequency <= Self.highestFrequency
    else { return nil }
    let (pieces, surplus) = Self.shortest(of: best)
    literals = pieces.map(Literal.init)
    // What stands before a part of a longer literal counts too, each byte for the three that a
    // character equal to it may take.
    maximumBefore = best.before.map { $0 + 3 * surplus }
    self.sentence = sentence
    companions = part.second.map { Self.companions($0, of: best, pieces) } ?? []
  }

  /// The second strings where asking for them is worth it.
  private static func companions(
    _ second: LiteralCandidate, of best: LiteralCandidate, _ literals: [LiteralPiece]
  ) -> [Literal] {
    guard best.frequency >= lowestFrequencyWithCompanions,
      second.frequency <= highestFrequencyOfCompanions
    else { return [] }
    let pieces = shortest(of: second).pieces
    let areImplied = literals.allSatisfy { literal in pieces.contains { literal.implies($0) } }
    return areImplied ? [] : pieces.map(Literal.init)
  }

  /// The strings of a candidate without those that hold another, and by how much the longest of these
  /// is longer than what it holds.
  private static func shortest(
    of candidate: LiteralCandidate
  ) -> (pieces: [LiteralPiece], surplus: Int) {
    let pieces = candidate.pieces.map { $0.prefix(LiteralIndex.longestLiteral) }
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
    return (shortest, surplus)
  }
}

extension RequiredLiterals.Literal {
  fileprivate init(_ piece: LiteralPiece) {
    self.init(bytes: piece.bytes, isCaseless: piece.casing != .exact)
  }
}
