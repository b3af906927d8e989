/// A part of a pattern as its syntax has it.
///
/// Patterns nest no deeper than 250 groups, which is PCRE2's bound and the reader's, so that going down
/// the tree by recursion is safe.
struct SyntaxNode {
  /// What a part is.
  indirect enum Kind {
    /// One character.
    case character(CharacterKinds)
    /// A group: its alternatives, each a row of parts.
    case group([[SyntaxNode]], isAtomic: Bool)
    /// Looks ahead or behind.
    case assertion([[SyntaxNode]], isAhead: Bool, isNegative: Bool)
    /// `^`, or `\A`: only at the start of the text.
    case start
    /// Takes no text: `\b`, `\K`, `$`.
    case empty
    /// May stand for any text: a reference, a conditional group.
    case unknown
  }

  /// How often it may stand there.
  struct Repeat {
    let least: Int
    /// The most, or nil for any number.
    let most: Int?
    let isPossessive: Bool
  }

  var kind: Kind
  var repeats: Repeat?
  /// Where it stands in the source, in characters, with its quantifier.
  var range: Range<Int>

  /// Whether it may stand for nothing.
  var isNullable: Bool {
    if repeats?.least == 0 { return true }
    switch kind {
    case .character: return false
    case .group(let alternatives, _):
      return alternatives.contains { $0.allSatisfy(\.isNullable) }
    case .assertion, .start, .empty, .unknown: return true
    }
  }

  /// The characters that a match of it can start with.
  var first: CharacterKinds {
    switch kind {
    case .character(let kinds): return kinds
    case .group(let alternatives, _):
      return alternatives.reduce(into: .none) { $0.formUnion(Self.first(of: $1[...])) }
    case .assertion, .start, .empty: return .none
    case .unknown: return .all
    }
  }

  /// Every character that a match of it can hold.
  var characters: CharacterKinds {
    switch kind {
    case .character(let kinds): return kinds
    case .group(let alternatives, _):
      return alternatives.joined().reduce(into: .none) { $0.formUnion($1.characters) }
    case .assertion, .start, .empty: return .none
    case .unknown: return .all
    }
  }

  /// The characters that a row of parts can start with.
  static func first(of row: ArraySlice<SyntaxNode>) -> CharacterKinds {
    var kinds = CharacterKinds.none
    for node in row {
      kinds.formUnion(node.first)
      if !node.isNullable { break }
    }
    return kinds
  }
}
