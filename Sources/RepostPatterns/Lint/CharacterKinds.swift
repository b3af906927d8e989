/// The characters that one item of a pattern can stand for.
///
/// ASCII is known exactly. Of the rest, single members are known, and whether all letters or all other
/// signs are among them. White space beyond ASCII counts as none: the text of documents has it folded.
struct CharacterKinds {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// Members beyond ASCII.
  private var members: Set<Unicode.Scalar> = []
  /// What `hasWords` and `hasSigns` leave out.
  private var exceptions: Set<Unicode.Scalar> = []
  /// Whether letters and numbers beyond ASCII belong to it.
  private var hasWords = false
  /// Whether everything else beyond ASCII belongs to it.
  private var hasSigns = false

  static let none = CharacterKinds()
  static let all = none.inverted

  static let digits = ascii { (0x30...0x39).contains($0) }
  /// Numbers; beyond ASCII they count among the letters.
  static let numbers: CharacterKinds = {
    var kinds = digits
    kinds.hasWords = true
    return kinds
  }()
  static let space = ascii { (0x09...0x0D).contains($0) || $0 == 0x20 }
  static let blank = ascii { $0 == 0x20 }
  static let words: CharacterKinds = {
    var kinds = ascii { byte in
      (byte | 0x20) &- 0x61 < 26 || (0x30...0x39).contains(byte) || byte == 0x5F
    }
    kinds.hasWords = true
    return kinds
  }()
  /// Capitals; beyond ASCII any letter may be one.
  static let capitals: CharacterKinds = {
    var kinds = ascii { (0x41...0x5A).contains($0) }
    kinds.hasWords = true
    return kinds
  }()
  /// Small letters; beyond ASCII any letter may be one.
  static let smallLetters: CharacterKinds = {
    var kinds = ascii { (0x61...0x7A).contains($0) }
    kinds.hasWords = true
    return kinds
  }()

  private static func ascii(_ belongs: (UInt8) -> Bool) -> CharacterKinds {
    var kinds = none
    for byte in UInt8(0)..<0x80 where belongs(byte) { kinds.insert(byte) }
    return kinds
  }

  /// What does not belong to it.
  var inverted: CharacterKinds {
    var kinds = self
    kinds.low = ~low
    kinds.high = ~high
    kinds.hasWords = !hasWords
    kinds.hasSigns = !hasSigns
    // A member of what is left out is an exception of the rest, and the other way round.
    kinds.members = exceptions
    kinds.exceptions = members
    return kinds
  }

  mutating func insert(_ scalar: Unicode.Scalar, isCaseless: Bool) {
    guard scalar.isASCII else {
      members.insert(scalar)
      exceptions.remove(scalar)
      guard isCaseless else { return }
      for other in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
        if let first = other.unicodeScalars.first, !first.isASCII { members.insert(first) }
      }
      return
    }
    let byte = UInt8(scalar.value)
    insert(byte)
    if isCaseless, (byte | 0x20) &- 0x61 < 26 { insert(byte ^ 0x20) }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  mutating func insert(_ range: ClosedRange<UInt32>, isCaseless: Bool) {
    for value in range.prefix(while: { $0 < 0x80 }) {
      if let scalar = Unicode.Scalar(value) { insert(scalar, isCaseless: isCaseless) }
    }
    guard range.upperBound >= 0x80 else { return }
    // Scripts lie in blocks: the ends say what is between them.
    for case .some(let end) in [range.lowerBound, range.upperBound].map(Unicode.Scalar.init) {
      if end.isASCII { continue }
      if Self.isWord(end) { hasWords = true } else { hasSigns = true }
    }
  }

  mutating func formUnion(_ other: CharacterKinds) {
    low |= other.low
    high |= other.high
    let kept = exceptions.filter { !other.contains($0) } + other.exceptions.filter { !contains($0) }
    members.formUnion(other.members)
    hasWords = hasWords || other.hasWords
    hasSigns = hasSigns || other.hasSigns
    exceptions = Set(kept)
  }

  /// Whether a character beyond ASCII belongs to it.
  private func contains(_ scalar: Unicode.Scalar) -> Bool {
    if members.contains(scalar) { return true }
    return (Self.isWord(scalar) ? hasWords : hasSigns) && !exceptions.contains(scalar)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// Its members among ASCII, as bits by their values.
  var ascii: (low: UInt64, high: UInt64) { (low, high) }

  /// Whether some character belongs to both.
  func intersects(_ other: CharacterKinds) -> Bool {
    low & other.low != 0 || high & other.high != 0 || (hasWords && other.hasWords)
      || (hasSigns && other.hasSigns) || members.contains { other.contains($0) }
      || other.members.contains { contains($0) }
  }
}
