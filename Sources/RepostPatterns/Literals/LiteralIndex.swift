/// The literals of many rules, to be found in one pass over a text.
///
///     let index = LiteralIndex([(0, grantLiterals), (1, creditLiterals)])
///     index.scan(text, ranges: [0..<text.count]) { hit in … }
///
/// Each literal is known by its four rarest bytes; a table of bits, one for each hash of such bytes,
/// says at nearly every position that nothing is there. Literals of three bytes have a table of the
/// same kind, in which shorter ones are entered with every byte that may follow; both are looked at in
/// the same pass.
package struct LiteralIndex: Equatable, Sendable {
  /// A place in a literal that gives it away, chained to others with the same hash.
  struct Entry: Equatable {
    /// The four bytes, or for short literals three or two.
    let key: UInt32
    let literal: Int32
    /// Where the key stands in the literal.
    let offset: Int32
    /// The next entry of the chain, or -1.
    let next: Int32
  }

  /// A literal among `bytes`.
  struct Literal: Equatable {
    let start: Int32
    let count: Int32
    /// 1 where letters stand for both cases, else 0; a number, so that there is no padding to pack.
    let casing: Int32
    /// Where its rules stand among `rules`.
    let firstRule: Int32
    let endRule: Int32

    var isCaseless: Bool { casing == 1 }
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
  struct Table: Equatable {
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

  /// Creates an index with tables for so many literals; of those, as many of three and of two bytes.
  private init(literalCount: Int, tripleCount: Int, pairCount: Int) {
    grams = Table(count: literalCount - tripleCount)
    // A literal of two bytes is entered with each byte that may follow.
    triples = Table(count: tripleCount + pairCount * 256)
    pairHeads = [Int32](repeating: -1, count: 1 << 8)
  }

  /// Creates an index with room for so many literals; of those, as many of three and of two bytes.
  init(literalCount: Int, byteCount: Int, useCount: Int, tripleCount: Int, pairCount: Int) {
    self.init(literalCount: literalCount, tripleCount: tripleCount, pairCount: pairCount)
    rules.reserveCapacity(useCount)
    literals.reserveCapacity(literalCount)
    entries.reserveCapacity(literalCount)
    bytes.reserveCapacity(byteCount)
    exactBytes.reserveCapacity(byteCount)
  }

  /// Whether there is nothing to find.
  package var isEmpty: Bool { literals.isEmpty }

  /// How many bytes of a literal of some length give it away.
  private static func keyLength(of count: Int) -> Int { min(count, 4) }

  /// Adds a rule of the literal that is added next, with whether the literal is its companion.
  mutating func append(rule: Int32) { rules.append(rule) }

  /// Adds a literal whose rules were added before, from `firstRule` on.
  ///
  /// - Parameters:
  ///   - folded: Its bytes, folded.
  ///   - exact: Its bytes as they are to be compared.
  ///   - isCaseless: Whether its letters stand for both cases.
  ///   - firstRule: The place of its first rule.
  mutating func add(_ folded: [UInt8], exact: [UInt8], isCaseless: Bool, firstRule: Int) {
    let index = Int32(literals.count)
    let start = bytes.count
    literals.append(
      Literal(
        start: Int32(start), count: Int32(folded.count), casing: isCaseless ? 1 : 0,
        firstRule: Int32(firstRule), endRule: Int32(rules.count)))
    bytes += folded
    exactBytes += exact
    let length = Self.keyLength(of: folded.count)
    let keyOffset = LiteralRarity.rarest(length, of: folded)
    var key: UInt32 = 0
    for place in 0..<length {
      key |= UInt32(bytes[start + keyOffset + place]) << UInt32(8 * place)
    }
    if length == 1 {
      triples.markAll()
      singles.append(index)
    } else if length > 1 {
      let next = link(key, length: length, entry: entries.count)
      entries.append(Entry(key: key, literal: index, offset: Int32(keyOffset), next: next))
    }
  }

  /// Makes an entry the first of its chain, and gives the one that was.
  private mutating func link(_ key: UInt32, length: Int, entry: Int) -> Int32 {
    switch length {
    case 4: return grams.add(key, entry: entry)
    case 3: return triples.add(key << 8, entry: entry)
    default:
      for last in UInt32(0)..<256 { triples.mark((key | last << 16) << 8) }
      let head = Int((key &* Self.multiplier) >> Self.pairHeadShift)
      defer { pairHeads[head] = Int32(entry) }
      return pairHeads[head]
    }
  }

  /// Puts an index together again: of its lists, with the tables that follow from them.
  init(
    bytes: [UInt8], exactBytes: [UInt8], literals: [Literal], rules: [Int32], entries: [Entry],
    singles: [Int32]
  ) {
    self.init(
      literalCount: literals.count,
      tripleCount: literals.count { $0.count == 3 }, pairCount: literals.count { $0.count == 2 })
    self.bytes = bytes
    self.exactBytes = exactBytes
    self.literals = literals
    self.rules = rules
    self.entries = entries
    self.singles = singles
    if !singles.isEmpty { triples.markAll() }
    for (number, entry) in entries.enumerated() {
      let length = Self.keyLength(of: Int(literals[Int(entry.literal)].count))
      _ = link(entry.key, length: length, entry: number)
    }
  }
}
