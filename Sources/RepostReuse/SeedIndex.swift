/// Where each group of words stands in the original.
///
/// An open hash table over the groups, with the places of one group linked in ascending order. Equal
/// hashes of different groups do no harm: whoever looks up compares the words.
struct SeedIndex {
  /// How many words a group has.
  let width: Int

  private struct Entry {
    var hash: UInt64 = 0
    var first: Int32 = -1
    var count: Int32 = 0
  }

  private var entries: [Entry]
  private var next: [Int32]
  private let mask: Int

  /// Indexes every group of `width` words.
  init(_ words: [Int32], width: Int) {
    self.width = width
    let groups = max(0, words.count - width + 1)
    var capacity = 16
    while capacity < groups * 2 { capacity *= 2 }
    mask = capacity - 1
    entries = Array(repeating: Entry(), count: capacity)
    next = Array(repeating: -1, count: groups)
    // From the last to the first, so that the first of equal groups heads the list.
    for position in stride(from: groups - 1, through: 0, by: -1) {
      let hash = Self.hash(words, at: position, width: width)
      let slot = slot(of: hash)
      next[position] = entries[slot].first
      entries[slot].hash = hash
      entries[slot].first = Int32(position)
      entries[slot].count += 1
    }
  }

  /// The first place of the group that starts at `position` of `words`, and how many it has.
  func places(of words: [Int32], at position: Int) -> (first: Int, count: Int)? {
    let entry = entries[slot(of: Self.hash(words, at: position, width: width))]
    return entry.count > 0 ? (Int(entry.first), Int(entry.count)) : nil
  }

  /// The place of the same group after `place`, if any.
  func place(after place: Int) -> Int? { next[place] < 0 ? nil : Int(next[place]) }

  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries[slot].count > 0, entries[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private static func hash(_ words: [Int32], at position: Int, width: Int) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for offset in 0..<width {
      hash = (hash ^ UInt64(UInt32(bitPattern: words[position + offset]))) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    return hash
  }
}
