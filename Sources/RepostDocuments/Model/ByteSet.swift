/// A set of bytes that is asked once for every byte of a text.
struct ByteSet: Sendable {
  private let table: [Bool]

  /// The bytes of `members`.
  init(_ members: StaticString) {
    var table = Array(repeating: false, count: 256)
    members.withUTF8Buffer { for byte in $0 { table[Int(byte)] = true } }
    self.table = table
  }

  /// Lends the answers for all 256 bytes.
  @inline(__always)
  func withTable<Result>(_ body: (UnsafeBufferPointer<Bool>) -> Result) -> Result {
    table.withUnsafeBufferPointer(body)
  }

  /// Whether it holds a byte.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool { table[Int(byte)] }

  /// The offset of the first of its bytes from `start` on, or `end` where there is none.
  @inline(__always)
  func firstOffset(in bytes: some ByteText, from start: Int, to end: Int) -> Int {
    bytes.withMemory { memory in
      withTable { table in
        let end = Swift.min(end, memory.count)
        var offset = Swift.max(0, start)
        while offset < end, !table[Int(memory[offset])] { offset += 1 }
        return Swift.min(offset, end)
      }
    }
  }
}
