/// The literals of many rules, to be found in one pass over a text.
///
///     let index = LiteralIndex([(0, grantLiterals), (1, creditLiterals)])
///     index.scan(text, ranges: [0..<text.count]) { hit in … }
///
/// Each literal is known by its four rarest bytes; a table of bits, one for each hash of such bytes,
/// says at nearly every position that nothing is there. Literals under four bytes are known by two of
/// them in a table of all pairs, looked at in the same pass.
package struct LiteralIndex: Sendable {
  /// A place in a literal that gives it away, chained to others with the same hash.
  struct Entry {
    /// The four bytes, or for short literals two.
    let key: UInt32
    let literal: Int32
    /// Where the key stands in the literal.
    let offset: Int32
    /// The next entry of the chain, or -1.
    let next: Int32
  }

  /// A literal among `bytes`.
  struct Literal {
    let start: Int32
    let count: Int32
    let isCaseless: Bool
    /// Where its rules stand among `rules`.
    let firstRule: Int32
    let endRule: Int32
  }

  /// The longest literal, in bytes; longer ones are cut.
  static let longestLiteral = 40

  /// The literals one after the other, folded.
  private(set) var bytes: [UInt8] = []
  /// The same as they are to be compared.
  private(set) var exactBytes: [UInt8] = []
  private(set) var literals: [Literal] = []
  /// Rules by twice their number, and one more where the literal is a companion.
  private(set) var rules: [Int32] = []
  private(set) var entries: [Entry] = []
  /// The bits and first entries of the four-byte keys, by hash.
  private(set) var grams: Table
  /// The bits of the two-byte keys by their value, and the first entries by hash.
  private(set) var pairs: [UInt32] = []
  private(set) var pairHeads: [Int32] = []
  /// Literals of one byte.
  private(set) var singles: [Int32] = []

  /// A table of bits for keys that are there, and of chains to look at then.
  struct Table {
    /// How far a hash is shifted to index `bits`.
    let shift: UInt32
    var bits: [UInt32]
    /// How far it is shifted to index `heads`.
    let headShift: UInt32
    var heads: [Int32]

    init(count: Int) {
      // One bit in 64 set keeps false alarms rare; the bits fit the first cache for 4,000 literals.
      var logarithm: UInt32 = 12
      while logarithm < 20, 1 << logarithm < count * 64 { logarithm += 1 }
      shift = 32 - logarithm
      headShift = 32 - (logarithm - 4)
      bits = [UInt32](repeating: 0, count: 1 << (logarithm - 5))
      heads = [Int32](repeating: -1, count: 1 << (logarithm - 4))
    }
  }

  static let pairHeadShift: UInt32 = 32 - 8

  /// A multiplier that spreads keys over all bits.
  static let multiplier: UInt32 = 0x9E37_79B1

  /// Creates an index.
  ///
  /// - Parameter required: Rules by the numbers that hits give, with what they require.
  package init(_ required: [(rule: Int, literals: RequiredLiterals)]) {
    var rulesByLiteral: [[Int32]] = []
    var known: [RequiredLiterals.Literal: Int] = [:]
    var all: [RequiredLiterals.Literal] = []
    func collect(_ literals: [RequiredLiterals.Literal], for rule: Int32) {
      for literal in literals {
        if let index = known[literal] {
          rulesByLiteral[index].append(rule)
        } else {
          known[literal] = all.count
          all.append(literal)
          rulesByLiteral.append([rule])
        }
      }
    }
    for (rule, literals) in required {
      collect(literals.literals, for: Int32(2 * rule))
      collect(literals.companions, for: Int32(2 * rule + 1))
    }
    grams = Table(count: all.count)
    pairs = [UInt32](repeating: 0, count: (1 << 16) / 32)
    pairHeads = [Int32](repeating: -1, count: 1 << 8)
    for (index, literal) in all.enumerated() { add(literal, rules: rulesByLiteral[index]) }
  }

  /// Whether there is nothing to find.
  package var isEmpty: Bool { literals.isEmpty }

  private mutating func add(_ literal: RequiredLiterals.Literal, rules own: [Int32]) {
    let folded = literal.isCaseless ? literal.bytes : CaseFolding.folded(literal.bytes)
    let index = Int32(literals.count)
    literals.append(
      Literal(
        start: Int32(bytes.count), count: Int32(folded.count), isCaseless: literal.isCaseless,
        firstRule: Int32(rules.count), endRule: Int32(rules.count + own.count)))
    bytes += folded
    exactBytes += literal.bytes
    rules += own
    switch folded.count {
    case 4...:
      let offset = LiteralRarity.rarest(4, of: folded)
      let key = Self.key(folded[offset..<(offset + 4)])
      let hash = key &* Self.multiplier
      grams.bits[Int(hash >> grams.shift) >> 5] |= 1 << ((hash >> grams.shift) & 31)
      let head = Int(hash >> grams.headShift)
      entries.append(
        Entry(key: key, literal: index, offset: Int32(offset), next: grams.heads[head]))
      grams.heads[head] = Int32(entries.count - 1)
    case 2...3:
      let offset = LiteralRarity.rarest(2, of: folded)
      let key = Self.key(folded[offset..<(offset + 2)])
      pairs[Int(key >> 5)] |= 1 << (key & 31)
      let head = Int((key &* Self.multiplier) >> Self.pairHeadShift)
      entries.append(Entry(key: key, literal: index, offset: Int32(offset), next: pairHeads[head]))
      pairHeads[head] = Int32(entries.count - 1)
    case 1:
      for second in UInt32(0)..<256 {
        let key = UInt32(folded[0]) | second << 8
        pairs[Int(key >> 5)] |= 1 << (key & 31)
      }
      singles.append(index)
    default: break
    }
  }

  private static func key(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
