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
}
