/// A set of bytes that is asked once for every byte of a text.
struct ByteSet: Sendable {
  private let table: [Bool]

  /// The bytes of `members`.
  init(_ members: StaticString) {
    var table = Array(repeating: false, count: 256)
    members.withUTF8Buffer { for byte in $0 { table[Int(byte)] = true } }
    self.table = table
  }

  /// Whether it holds a byte.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool { table[Int(byte)] }

  /// The offset of the first of its bytes from `start` on, or `end` where there is none.
  @inline(__always)
  func firstOffset(in bytes: some ByteText, from start: Int, to end: Int) -> Int {
    bytes.withMemory { firstOffset(in: $0, from: start, to: end) }
  }

  /// The same in a piece of memory.
  func firstOffset(in memory: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int {
    let memory = memory.present
    return table.withUnsafeBufferPointer { table in
      let end = Swift.min(end, memory.count)
      var offset = Swift.max(0, start)
      // Four at a time, so that the end is looked for less often than the bytes.
      while offset &+ 4 <= end {
        if table[Int(memory[offset])] { return offset }
        if table[Int(memory[offset + 1])] { return offset + 1 }
        if table[Int(memory[offset + 2])] { return offset + 2 }
        if table[Int(memory[offset + 3])] { return offset + 3 }
        offset &+= 4
      }
      while offset < end, !table[Int(memory[offset])] { offset &+= 1 }
      return Swift.min(offset, end)
    }
  }
}
