/// Up to sixteen bytes of a name in lower case, packed into two words to be compared at once.
struct PackedName: Hashable, Sendable {
  private let low: UInt64
  private let high: UInt64

  /// Packs a piece of the source; nil where it is empty or longer than any name we know.
  @inline(__always)
  init?(_ bytes: some ByteText, _ range: Range<Int>) {
    let count = range.count
    guard count > 0, count <= 16 else { return nil }
    if count <= 8 {
      low = bytes.word(at: range.lowerBound, count: count).asciiLowercased
      high = 0
    } else {
      low = bytes.word(at: range.lowerBound, count: 8).asciiLowercased
      high = bytes.word(at: range.lowerBound + 8, count: count - 8).asciiLowercased
    }
  }

  /// Packs a name that is known to fit.
  init?(_ name: String) {
    let bytes = Array(name.utf8)
    self.init(bytes, bytes.indices)
  }

  /// A number that spreads names over a table.
  @inline(__always)
  var hash: UInt64 { (low ^ high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15 }
}

/// A fixed table from short names to values, for look-ups straight from the source.
///
/// Names are compared whole, so that no name a page makes up is taken for one of ours. Most names
/// that are looked up are not in the table, which one look at a small list of numbers tells.
struct NameTable<Value: Sendable>: Sendable {
  /// The number of the name in each slot, counted from 1, or 0.
  private var slots: [UInt16]
  private var names: [PackedName] = []
  private var values: [Value] = []
  private let shift: UInt64

  /// Creates a table; names that are empty or too long are left out.
  init(_ entries: [(String, Value)]) {
    var bits: UInt64 = 4
    while 1 << bits < entries.count * 4 { bits += 1 }
    slots = Array(repeating: 0, count: 1 << bits)
    shift = 64 - bits
    for (text, value) in entries {
      guard let name = PackedName(text) else { continue }
      var slot = Int(truncatingIfNeeded: name.hash >> shift)
      while slots[slot] != 0, names[Int(slots[slot]) - 1] != name {
        slot = (slot + 1) & (slots.count - 1)
      }
      if slots[slot] == 0 {
        names.append(name)
        values.append(value)
        slots[slot] = UInt16(names.count)
      } else {
        values[Int(slots[slot]) - 1] = value
      }
    }
  }

  /// The value of the name that stands in `range`, in upper or lower case.
  @inline(__always)
  func value(_ bytes: some ByteText, _ range: Range<Int>) -> Value? {
    guard let name = PackedName(bytes, range) else { return nil }
    // A quarter of the slots is used at most.
    var slot = Int(truncatingIfNeeded: name.hash >> shift)
    while true {
      let number = Int(slots[slot])
      guard number > 0 else { return nil }
      if names[number - 1] == name { return values[number - 1] }
      slot = (slot + 1) & (slots.count - 1)
    }
  }
}
