import RepostCore
import Testing

@Suite struct LineIndexTests {
  @Test(
    "a byte offset becomes a line and a column of code points",
    arguments: [
      ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1),
      ("a\rb", 2, 2, 1), ("é1", 2, 1, 2), ("abc", 99, 1, 4),
    ])
  func position(text: String, offset: Int, line: Int, column: Int) {
    let position = LineIndex(Array(text.utf8)).position(of: offset)
    #expect(position == LinePosition(line: line, column: column))
  }

  @Test("columns in a line of many megabytes are counted from a mark nearby, and are right")
  func longLine() {
    let text = String(repeating: "éa", count: 30_000)
    let index = LineIndex(Array(text.utf8))
    #expect(index.position(of: 75_000).column == 50_001)
  }

  @Test(
    "positions are those of a count from the start, wherever lines and characters are cut",
    arguments: ["ab\n", "ab\r\n", "ab\r", "\n", "\r\n", "\r", "é", "é\n", "a€\r\n", "𝄞b\r\r\n"])
  func anyCut(piece: String) {
    // Longer than what is counted at once, with a long line in front, at its end, or nowhere.
    for front in [0, 1, 253, 254, 255, 256, 700] {
      let text = String(repeating: "x", count: front) + String(repeating: piece, count: 500) + "é"
      let bytes = Array(text.utf8)
      let index = LineIndex(bytes)
      var expected: [LinePosition] = []
      var next = LinePosition(line: 1, column: 1)
      for (offset, byte) in bytes.enumerated() {
        expected.append(next)
        let isLone = byte == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A)
        if byte == 0x0A || isLone {
          next = LinePosition(line: next.line + 1, column: 1)
        } else if byte & 0xC0 != 0x80 {
          next = LinePosition(line: next.line, column: next.column + 1)
        }
      }
      #expect(bytes.indices.map(index.position) == expected, "after \(front) other characters")
    }
  }
}
