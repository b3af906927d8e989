/// Up to sixteen bytes of a name in lower case, packed into two words to be compared at once.
struct PackedName: Hashable, Sendable {
  private let low: UInt64
  private let high: UInt64

  /// Packs a piece of the source; nil where it is empty or longer than any name we know.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= 16 else { return nil }
    var words: (low: UInt64, high: UInt64) = (0, 0)
    for index in range {
      words.high = words.high << 8 | words.low >> 56
      words.low = words.low << 8 | UInt64(bytes[index].asciiLowercased)
    }
    (low, high) = words
  }

  /// Packs a name that is known to fit.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    self.init(bytes, bytes.indices)
  }

  /// A number that spreads names over a table.
  var hash: UInt64 { (low ^ high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15 }
}

/// A fixed table from short names to values, for look-ups straight from the source.
///
/// Names are compared whole, so that no name a page makes up is taken for one of ours.
struct NameTable<Value: Sendable>: Sendable {
  private var names: [PackedName?]
  private var values: [Value?]
  private let shift: UInt64

  /// Creates a table; names that are empty or too long are left out.
  init(_ entries: [(String, Value)]) {
    var bits: UInt64 = 4
    while 1 << bits < entries.count * 4 { bits += 1 }
    names = Array(repeating: nil, count: 1 << bits)
    values = Array(repeating: nil, count: 1 << bits)
    shift = 64 - bits
    for (text, value) in entries {
      guard let name = PackedName(text) else { continue }
      let slot = self.slot(for: name)
      names[slot] = name
      values[slot] = value
    }
  }

  /// The value of the name that stands in `range`, in upper or lower case.
  func value(_ bytes: [UInt8], _ range: Range<Int>) -> Value? {
    guard let name = PackedName(bytes, range) else { return nil }
    return values[slot(for: name)]
  }

  /// Where the name stands, or would stand; a quarter of the slots is used at most.
  private func slot(for name: PackedName) -> Int {
    var slot = Int(truncatingIfNeeded: name.hash >> shift)
    while let other = names[slot], other != name { slot = (slot + 1) & (names.count - 1) }
    return slot
  }
}
