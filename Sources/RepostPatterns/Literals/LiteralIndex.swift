/// The literals of many rules, to be found in one pass over a text.
///
///     let index = LiteralIndex([(0, grantLiterals), (1, creditLiterals)])
///     index.scan(text, ranges: [0..<text.count]) { hit in … }
///
/// Each literal is known by its four rarest bytes; a table of bits, one for each hash of such bytes,
/// says at nearly every position that nothing is there. Literals of three bytes have a table of the
/// same kind, in which shorter ones are entered with every byte that may follow; both are looked at in
/// the same pass.
package struct LiteralIndex: Sendable {
  /// A place in a literal that gives it away, chained to others with the same hash.
  struct Entry {
    /// The four bytes, or for short literals three or two.
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
  /// The bits and first entries of the three-byte keys, by the hash of the key above a zero byte, and
  /// the bits of what starts with a shorter literal.
  private(set) var triples: Table
  /// The first entries of the two-byte keys, by hash.
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

    /// Adds a key and gives the entry that was the first with its hash.
    mutating func add(_ key: UInt32, entry: Int) -> Int32 {
      mark(key)
      let head = Int((key &* LiteralIndex.multiplier) >> headShift)
      defer { heads[head] = Int32(entry) }
      return heads[head]
    }

    /// Makes a key one to look at.
    mutating func mark(_ key: UInt32) {
      let hash = (key &* LiteralIndex.multiplier) >> shift
      bits[Int(hash >> 5)] |= 1 << (hash & 31)
    }

    /// Makes every key one to look at.
    mutating func markAll() {
      for index in bits.indices { bits[index] = .max }
    }
  }

  static let pairHeadShift: UInt32 = 32 - 8

  /// A multiplier that spreads keys over all bits.
  static let multiplier: UInt32 = 0x9E37_79B1

  /// Creates an index.
  ///
  /// - Parameter required: Rules by the numbers that hits give, with what they require.
  package init(_ required: [(rule: Int, literals: RequiredLiterals)]) {
    var known: [RequiredLiterals.Literal: Int32] = [:]
    var all: [RequiredLiterals.Literal] = []
    // The rules of each literal, the latest first, each with the place of the one before it.
    var latest: [Int32] = []
    var uses: [(rule: Int32, before: Int32)] = []
    let useCount = required.reduce(0) { count, rule in
      count + rule.literals.literals.count + rule.literals.companions.count
    }
    known.reserveCapacity(useCount)
    all.reserveCapacity(useCount)
    latest.reserveCapacity(useCount)
    uses.reserveCapacity(useCount)
    for (rule, literals) in required {
      for (part, strings) in [literals.literals, literals.companions].enumerated() {
        for literal in strings {
          let index = known[literal] ?? Int32(all.count)
          if index == all.count {
            known[literal] = index
            all.append(literal)
            latest.append(-1)
          }
          uses.append((Int32(2 * rule + part), latest[Int(index)]))
          latest[Int(index)] = Int32(uses.count - 1)
        }
      }
    }
    rules.reserveCapacity(useCount)
    literals.reserveCapacity(all.count)
    entries.reserveCapacity(all.count)
    let byteCount = all.reduce(0) { $0 + $1.bytes.count }
    bytes.reserveCapacity(byteCount)
    exactBytes.reserveCapacity(byteCount)
    let tripleCount = all.count { $0.bytes.count == 3 }
    let pairCount = all.count { $0.bytes.count == 2 }
    grams = Table(count: all.count - tripleCount)
    triples = Table(count: tripleCount + pairCount * 256 / 16)
    pairHeads = [Int32](repeating: -1, count: 1 << 8)
    for (index, literal) in all.enumerated() {
      let first = rules.count
      var use = latest[index]
      while use >= 0 {
        rules.append(uses[Int(use)].rule)
        use = uses[Int(use)].before
      }
      rules[first...].reverse()
      add(literal, rules: first..<rules.count)
    }
  }

  /// Whether there is nothing to find.
  package var isEmpty: Bool { literals.isEmpty }

  private mutating func add(_ literal: RequiredLiterals.Literal, rules own: Range<Int>) {
    let folded = literal.isCaseless ? literal.bytes : CaseFolding.folded(literal.bytes)
    let index = Int32(literals.count)
    literals.append(
      Literal(
        start: Int32(bytes.count), count: Int32(folded.count), isCaseless: literal.isCaseless,
        firstRule: Int32(own.lowerBound), endRule: Int32(own.upperBound)))
    bytes += folded
    exactBytes += literal.bytes
    switch folded.count {
    case 4...:
      let (offset, key) = Self.rarest(4, of: folded)
      let next = grams.add(key, entry: entries.count)
      entries.append(Entry(key: key, literal: index, offset: Int32(offset), next: next))
    case 3:
      let (offset, key) = Self.rarest(3, of: folded)
      let next = triples.add(key << 8, entry: entries.count)
      entries.append(Entry(key: key, literal: index, offset: Int32(offset), next: next))
    case 2:
      let (offset, key) = Self.rarest(2, of: folded)
      for last in UInt32(0)..<256 { triples.mark((key | last << 16) << 8) }
      let head = Int((key &* Self.multiplier) >> Self.pairHeadShift)
      entries.append(Entry(key: key, literal: index, offset: Int32(offset), next: pairHeads[head]))
      pairHeads[head] = Int32(entries.count - 1)
    case 1:
      triples.markAll()
      singles.append(index)
    default: break
    }
  }

  /// The rarest bytes of a literal: where they stand, and their number as a scan loads it.
  private static func rarest(_ count: Int, of bytes: [UInt8]) -> (offset: Int, key: UInt32) {
    let offset = LiteralRarity.rarest(count, of: bytes)
    var key: UInt32 = 0
    var shift: UInt32 = 0
    for byte in bytes[offset..<(offset + count)] {
      key |= UInt32(byte) << shift
      shift += 8
    }
    return (offset, key)
  }
}
