/// The different values of an attribute on one page, each with a number.
///
/// Pages repeat their classes and styles over and over; what a value means is worked out once.
struct AttributeValues: Sendable {
  private(set) var places: [SourceRange] = []
  private var hashes: [UInt32] = []
  private var slots: [Int32]

  /// How far a value is looked for.
  ///
  /// A page that makes its values collide gets new numbers for old values, which costs it the time
  /// that it would have cost without this list.
  private static let longestSearch = 16

  /// Creates an empty list with room for about as many values.
  init(room: Int = 32) {
    var size = 64
    while size < 2 * room { size *= 2 }
    slots = Array(repeating: -1, count: size)
    places.reserveCapacity(room)
    hashes.reserveCapacity(room)
  }

  /// How many there are.
  var count: Int { places.count }

  /// The number of the value that stands in `range`, and whether it is new.
  @inline(__always)
  mutating func number(_ bytes: SourceBytes, _ range: Range<Int>) -> (number: Int32, isNew: Bool) {
    let hash = UInt32(truncatingIfNeeded: bytes.valueHash(range) >> 20)
    var slot = Int(hash) & (slots.count - 1)
    for _ in 0..<Self.longestSearch {
      let number = slots[slot]
      if number < 0 { break }
      if hashes[Int(number)] == hash, bytes.hasSameBytes(places[Int(number)].range, range) {
        return (number, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (append(range, hash: hash), true)
  }

  private mutating func append(_ range: Range<Int>, hash: UInt32) -> Int32 {
    let number = Int32(truncatingIfNeeded: places.count)
    places.append(SourceRange(range))
    hashes.append(hash)
    if places.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for (number, hash) in hashes.enumerated() {
        enter(Int32(truncatingIfNeeded: number), hash: hash)
      }
    } else {
      enter(number, hash: hash)
    }
    return number
  }

  private mutating func enter(_ number: Int32, hash: UInt32) {
    var slot = Int(hash) & (slots.count - 1)
    for _ in 0..<Self.longestSearch {
      if slots[slot] < 0 {
        slots[slot] = number
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }
}
