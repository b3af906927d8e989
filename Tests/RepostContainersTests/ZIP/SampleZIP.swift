/// Writes ZIP archives for tests, honest or lying.
struct SampleZIP {
  /// An entry; what is nil is what it should be.
  struct Entry {
    var name: [UInt8]
    var contents: [UInt8]
    var method = 8
    var flags = 0
    /// The sizes and the checksum that the directory claims.
    var size: Int?
    var compressedSize: Int?
    var checksum: UInt32?
    var offset: Int?
    /// Whether the sizes and the offset stand in the field of ZIP64.
    var isLarge = false

    init(_ name: String, _ contents: String, method: Int = 8) {
      self.name = Array(name.utf8)
      self.contents = Array(contents.utf8)
      self.method = method
    }
  }

  var entries: [Entry]
  var prefix: [UInt8] = []
  var comment: [UInt8] = []
  /// The number of entries that the end of the directory claims.
  var count: Int?
  var hasLargeEnd = false

  init(_ entries: [Entry]) { self.entries = entries }

  var bytes: [UInt8] {
    var out = prefix
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.offset ?? out.count - prefix.count
      let data =
        entry.method == 8 ? Compression.compressed(entry.contents, .deflate) : entry.contents
      let checksum = entry.checksum ?? Compression.checksum(entry.contents)
      let size = entry.size ?? entry.contents.count
      let compressedSize = entry.compressedSize ?? data.count
      let sizes = [Int(checksum), compressedSize, size]
      out += Self.number(0x0403_4B50, 4) + [20, 0] + Self.number(entry.flags, 2)
      out += Self.number(entry.method, 2) + [0, 0, 0, 0]
      out += sizes.flatMap { Self.number($0, 4) } + Self.number(entry.name.count, 2) + [0, 0]
      out += entry.name + data

      let large = entry.isLarge ? 0xFFFF_FFFF : nil
      let numbers = [Int(checksum), large ?? compressedSize, large ?? size]
      let values = [size, compressedSize, offset].flatMap { Self.number($0, 8) }
      let extra = entry.isLarge ? [9, 9, 1, 0, 7, 1, 0, 24, 0] + values : []
      directory += Self.number(0x0201_4B50, 4) + [20, 0, 20, 0] + Self.number(entry.flags, 2)
      directory += Self.number(entry.method, 2) + [0, 0, 0, 0]
      directory += numbers.flatMap { Self.number($0, 4) } + Self.number(entry.name.count, 2)
      directory += Self.number(extra.count, 2) + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      directory += Self.number(large ?? offset, 4) + entry.name + extra
    }
    let start = out.count - prefix.count
    let count = count ?? entries.count
    out += directory
    if hasLargeEnd {
      let record = out.count - prefix.count
      out += Self.number(0x0606_4B50, 4) + Self.number(44, 8) + [45, 0, 45, 0]
      out += [0, 0, 0, 0, 0, 0, 0, 0] + Self.number(count, 8) + Self.number(count, 8)
      out += Self.number(directory.count, 8) + Self.number(start, 8)
      out += Self.number(0x0706_4B50, 4) + [0, 0, 0, 0] + Self.number(record, 8) + [1, 0, 0, 0]
    }
    let shown = hasLargeEnd ? 0xFFFF : count
    out += Self.number(0x0605_4B50, 4) + [0, 0, 0, 0] + Self.number(shown, 2)
    out += Self.number(shown, 2) + Self.number(hasLargeEnd ? 0xFFFF_FFFF : directory.count, 4)
    out += Self.number(hasLargeEnd ? 0xFFFF_FFFF : start, 4)
    return out + Self.number(comment.count, 2) + comment
  }

  /// A number, its lowest byte first.
  static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
