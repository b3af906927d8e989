/// The names that selectors ask for, each with a number.
///
/// Names are compared whole, byte by byte; what a page calls its elements is looked up straight from
/// the source.
struct StyleNames: Sendable {
  private var pool: [UInt8] = []
  private var places: [Range<Int>] = []
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  /// Whether upper and lower case are the same, as on pages without a doctype.
  let ignoresCase: Bool

  /// Creates an empty list.
  init(ignoresCase: Bool) { self.ignoresCase = ignoresCase }

  /// How many names there are.
  var count: Int { places.count }

  /// The number of a name, which is given one if it has none; that of an element in any case.
  mutating func number(adding name: [UInt8], isElement: Bool = false) -> Int32 {
    number(adding: name, name.indices, isElement: isElement)
  }

  /// The same for a name that stands in `range`.
  mutating func number(adding bytes: [UInt8], _ range: Range<Int>, isElement: Bool) -> Int32 {
    if let known = number(bytes, range, isElement: isElement) { return known }
    if places.count * 2 >= slots.count { grow() }
    let start = pool.count
    for index in range {
      pool.append(ignoresCase || isElement ? bytes[index].asciiLowercased : bytes[index])
    }
    let number = Int32(truncatingIfNeeded: places.count)
    places.append(start..<pool.count)
    slots[freeSlot(for: pool, start..<pool.count)] = number
    return number
  }

  /// The number of the name that stands in `range`, or nil; that of an element in any case.
  func number(_ bytes: some ByteText, _ range: Range<Int>, isElement: Bool = false) -> Int32? {
    let ignoresCase = ignoresCase || isElement
    var slot = Int(truncatingIfNeeded: bytes.nameHash(range)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if isSame(slots[slot], bytes, range, ignoresCase) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isSame(
    _ number: Int32, _ bytes: some ByteText, _ range: Range<Int>, _ ignoresCase: Bool
  ) -> Bool {
    let place = places[Int(number)]
    guard place.count == range.count else { return false }
    for offset in 0..<place.count {
      let byte = bytes[range.lowerBound + offset]
      if pool[place.lowerBound + offset] != (ignoresCase ? byte.asciiLowercased : byte) {
        return false
      }
    }
    return true
  }

  private func freeSlot(for bytes: [UInt8], _ range: Range<Int>) -> Int {
    var slot = Int(truncatingIfNeeded: bytes.nameHash(range)) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in places.indices {
      slots[freeSlot(for: pool, places[number])] = Int32(truncatingIfNeeded: number)
    }
  }
}
