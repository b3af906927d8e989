/// Turns byte offsets into lines and columns.
///
/// Lines end at LF, CRLF or a lone CR. A mark stands at every 256 bytes, whatever the lines are, so
/// that a position costs a look at so many bytes at most, and a single line of many megabytes
/// (minified HTML) is no slower than many short ones.
///
/// Where a file is not in UTF-8, lines and columns are those of its decoded text, which is what
/// editors show; the offsets that are asked for are still those of the file.
package struct LineIndex: Sendable {
  /// How many bytes there are from one mark to the next.
  fileprivate static let stride = 256

  /// The position at each multiple of the stride.
  private let marks: [LineMark]
  private let bytes: [UInt8]
  /// The texts that lead from the offsets asked for to those of `bytes`, outermost first.
  private var layers: [DecodedText] = []

  /// Reads the line starts of `bytes`.
  package init(_ bytes: [UInt8]) {
    var marks: [LineMark] = []
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    bytes.withUnsafeBytes { memory in
      var mark = LineMark()
      marks.append(mark)
      var offset = 0
      while offset + Self.stride <= memory.count {
        mark.advance(overStrideOf: memory, at: offset, stride: Self.stride)
        marks.append(mark)
        offset += Self.stride
      }
    }
    self.marks = marks
    self.bytes = bytes
  }

  /// The same lines, asked for by offsets into the bytes that `text` was decoded from.
  package func decoded(from text: DecodedText) -> Self {
    var index = self
    index.layers.insert(text, at: 0)
    return index
  }

  /// The position of the character that holds the byte at `offset`.
  package func position(of offset: Int) -> LinePosition {
    let offset = layers.reduce(offset) { $1.offset(ofSource: max(0, $0)) }
    return decodedPosition(of: offset)
  }

  private func decodedPosition(of offset: Int) -> LinePosition {
    let offset = min(max(0, offset), bytes.count)
    var mark = marks[offset / Self.stride]
    bytes.withUnsafeBytes { memory in
      mark.advance(over: memory, offset / Self.stride * Self.stride..<offset)
    }
    return LinePosition(line: Int(mark.line), column: Int(mark.column))
  }
}

/// The line and the column of some offset, to count on from.
///
/// A column is one more than the characters that start in the line before the offset, so that counts
/// of pieces add up, wherever a piece is cut.
private struct LineMark: Sendable {
  // A file that is read has no more lines or columns than this.
  private(set) var line: UInt32 = 1
  private(set) var column: UInt32 = 1

  /// Counts on over a piece of the bytes, one by one.
  mutating func advance(over memory: UnsafeRawBufferPointer, _ range: Range<Int>) {
    for offset in range {
      let byte = memory[offset]
      if endsLine(memory, byte, at: offset) {
        line &+= 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column &+= 1
      }
    }
  }

  /// Whether the next line starts after the byte; that of CRLF starts after the LF.
  private func endsLine(_ memory: UnsafeRawBufferPointer, _ byte: UInt8, at offset: Int) -> Bool {
    byte == 0x0A || (byte == 0x0D && (offset + 1 == memory.count || memory[offset + 1] != 0x0A))
  }

  /// Counts on over a whole stride, eight bytes at a time, each byte of a word counting for itself.
  mutating func advance(overStrideOf memory: UnsafeRawBufferPointer, at start: Int, stride: Int) {
    let end = start + stride
    var others: UInt64 = 0
    var returns: UInt64 = 0
    var all: UInt64 = 0
    var offset = start
    while offset < end {
      let word = Self.word(memory, at: offset)
      let feed = word ^ Self.ones &* 0x0A
      others &+= (feed & Self.low &+ Self.low | feed) >> 7 & Self.ones
      let carriage = word ^ Self.ones &* 0x0D
      returns |= (carriage &- Self.ones) & ~carriage
      all |= word
      offset &+= 8
    }
    if returns & Self.high != 0, Self.hasLoneReturn(memory, start..<end) {
      return advance(over: memory, start..<end)
    }
    let feeds = UInt32(stride) - Self.sum(others)
    let isPlain = all & Self.high == 0
    if feeds == 0 {
      column &+= UInt32(stride) - (isPlain ? 0 : Self.following(memory, start..<end))
      return
    }
    line &+= feeds
    let last = Self.lastFeed(memory, before: end)
    column = UInt32(end - last)
    if !isPlain {
      for offset in last + 1..<end where memory[offset] & 0xC0 == 0x80 { column &-= 1 }
    }
  }

  /// How many bytes of a stride are those of a character after its first, which start none.
  private static func following(_ memory: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt32 {
    var following: UInt64 = 0
    for offset in Swift.stride(from: range.lowerBound, to: range.upperBound, by: 8) {
      let word = word(memory, at: offset)
      following &+= word >> 7 & ~(word >> 6) & ones
    }
    return sum(following)
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let high: UInt64 = 0x8080_8080_8080_8080

  private static func word(_ memory: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The highest bit of each byte that is zero.
  private static func zeros(_ word: UInt64) -> UInt64 { ~((word & low &+ low) | word | low) }

  /// The sum of eight counts in one word, each 32 at most.
  private static func sum(_ counts: UInt64) -> UInt32 {
    let pairs = (counts & 0x00FF_00FF_00FF_00FF) &+ (counts >> 8 & 0x00FF_00FF_00FF_00FF)
    return UInt32((pairs &* 0x0001_0001_0001_0001) >> 48)
  }

  /// Whether a CR stands in the range that no LF follows, or that may be one.
  private static func hasLoneReturn(_ memory: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard range.upperBound < memory.count else { return true }
    var lone: UInt8 = 0
    for offset in range {
      lone |= (memory[offset] == 0x0D ? 1 : 0) & (memory[offset + 1] == 0x0A ? 0 : 1)
    }
    return lone != 0
  }

  /// Where the last LF before `end` stands, which there is.
  private static func lastFeed(_ memory: UnsafeRawBufferPointer, before end: Int) -> Int {
    var offset = end - 8
    while offset >= 0 {
      let hits = zeros(word(memory, at: offset) ^ ones &* 0x0A)
      if hits != 0 { return offset + 7 - hits.leadingZeroBitCount / 8 }
      offset -= 8
    }
    return 0
  }
}
