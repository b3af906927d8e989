/// Turns byte offsets into lines and columns.
///
/// Lines end at LF, CRLF or a lone CR. A column costs a count from the nearest mark at or before the
/// offset, and marks stand at each line start and every 4 KiB, so a single line of many megabytes
/// (minified HTML) is no slower than many short ones.
///
/// Where a file is not in UTF-8, lines and columns are those of its decoded text, which is what
/// editors show; the offsets that are asked for are still those of the file.
package struct LineIndex: Sendable {
  private struct Mark {
    let offset: Int
    let line: Int
    let column: Int
  }

  private static let stride = 4_096
  private let marks: [Mark]
  private let bytes: [UInt8]
  /// The texts that lead from the offsets asked for to those of `bytes`, outermost first.
  private var layers: [DecodedText] = []

  /// Reads the line starts of `bytes`.
  package init(_ bytes: [UInt8]) {
    var marks = [Mark(offset: 0, line: 1, column: 1)]
    marks.reserveCapacity(bytes.count / 64)
    bytes.withUnsafeBytes { memory in
      var start = 0
      var offset = 0
      while true {
        let end = Self.lineEnd(memory, from: offset)
        Self.appendMarks(to: &marks, memory, start..<end)
        guard end < memory.count else { break }
        offset = end + 1
        if memory[end] == 0x0D, offset < memory.count, memory[offset] == 0x0A { offset += 1 }
        start = offset
        marks.append(Mark(offset: start, line: marks[marks.count - 1].line + 1, column: 1))
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

  /// The offset of the next LF or CR, or the count; eight bytes are looked at a time.
  private static func lineEnd(_ memory: UnsafeRawBufferPointer, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var offset = start
    while offset + 8 <= memory.count {
      let word = UInt64(
        littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      let feeds = word ^ (ones &* 0x0A)
      let returns = word ^ (ones &* 0x0D)
      let hits = ((feeds &- ones) & ~feeds | (returns &- ones) & ~returns) & (ones &* 0x80)
      if hits != 0 { return offset + hits.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < memory.count, memory[offset] != 0x0A, memory[offset] != 0x0D { offset += 1 }
    return offset
  }

  /// Marks every stride of a long line, never inside a character.
  private static func appendMarks(
    to marks: inout [Mark], _ memory: UnsafeRawBufferPointer, _ line: Range<Int>
  ) {
    var offset = line.lowerBound
    var column = 1
    while line.upperBound - offset > stride {
      var next = offset + stride
      while next < line.upperBound, memory[next] & 0xC0 == 0x80 { next += 1 }
      guard next < line.upperBound else { return }
      column += characters(memory, offset..<next)
      marks.append(Mark(offset: next, line: marks[marks.count - 1].line, column: column))
      offset = next
    }
  }

  /// How many characters start in the range.
  private static func characters(_ memory: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    var count = range.count
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let word = memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      count -= (word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101).nonzeroBitCount
      offset += 8
    }
    while offset < range.upperBound {
      if memory[offset] & 0xC0 == 0x80 { count -= 1 }
      offset += 1
    }
    return count
  }

  /// The position of the character that holds the byte at `offset`.
  package func position(of offset: Int) -> LinePosition {
    let offset = layers.reduce(offset) { $1.offset(ofSource: max(0, $0)) }
    return decodedPosition(of: offset)
  }

  private func decodedPosition(of offset: Int) -> LinePosition {
    let offset = min(max(0, offset), bytes.count)
    let mark = lastMark(atOrBefore: offset)
    var column = mark.column
    for byte in bytes[mark.offset..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return LinePosition(line: mark.line, column: column)
  }

  private func lastMark(atOrBefore offset: Int) -> Mark {
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle } else { high = middle }
    }
    return marks[low]
  }
}
