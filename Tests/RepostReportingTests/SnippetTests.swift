import RepostCore
import Testing

@testable import RepostReporting

@Suite struct SnippetTests {
  /// A snippet of `marked`, a file in which the words that are meant stand between ⟦ and ⟧.
  private func snippet(_ marked: String, columns: Int = 40) throws -> Snippet {
    let parts = marked.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "⟦" || $0 == "⟧" }
    ).map(String.init)
    try #require(parts.count == 3)
    let start = parts[0].utf8.count
    let span = ByteSpan(start, start + parts[1].utf8.count)
    let position = LinePosition(line: 1, column: 1)
    let place = Place(path: "p", span: span, start: position, end: position, text: parts[1])
    let line = try #require(SourceLine(of: place, in: Array(parts.joined().utf8)))
    return try #require(Snippet(line, columns: columns))
  }

  @Test(
    "the marks stand under the words that are meant",
    arguments: [
      ("one ⟦two⟧ three", "one two three", "    ~~~"),
      ("before\n  one ⟦two⟧ three  \nafter", "one two three", "    ~~~"),
      ("\t\tone\t⟦two⟧", "one two", "    ~~~"),
      ("a\tb\t⟦c⟧", "a   b   c", "        ~"),
      ("箱の⟦新聞⟧ x", "箱の新聞 x", "    ~~~~"),
      ("e\u{301}⟦x⟧", "e\u{301}x", " ~"),
      ("a\u{202E}⟦b⟧", "a\\u{202E}b", "         ~"),
      ("one ⟦two\nthree⟧", "one two", "    ~~~"),
      ("one\r\n⟦two⟧\r\nthree", "two", "~~~"),
      ("one ⟦⟧two", "one two", "    ~"),
    ])
  func marks(marked: String, text: String, marks: String) throws {
    let snippet = try snippet(marked)
    #expect(snippet.text == text)
    #expect(snippet.marks == marks)
  }

  @Test(
    "a long line is cut around the words, which stay in sight",
    arguments: [0, 1, 5, 20, 39, 40, 60, 500, 5_000, 200_000], ["w", "ab cd", "箱の新聞"])
  func longLine(before: Int, words: String) throws {
    let filler = String(repeating: "ż", count: before)
    for after in [0, 3, 30, 5_000] {
      let tail = String(repeating: "-", count: after)
      let snippet = try snippet("\(filler)⟦\(words)⟧\(tail)")
      #expect(DisplayWidth.of(snippet.text) <= 40)
      let column = snippet.marks.count { $0 == " " }
      #expect(snippet.marks.count - column == DisplayWidth.of(words))
      let shown = snippet.text.dropFirst(column)
      #expect(shown.hasPrefix(words))
      #expect(
        snippet.text.hasPrefix("…")
          == (before + DisplayWidth.of(words) + after > 40
            && !snippet.text.hasPrefix(filler + words)))
    }
  }

  @Test("words that are longer than the line are cut, and marked as far as they are shown")
  func longWords() throws {
    let snippet = try snippet("ab⟦\(String(repeating: "c", count: 5_000))⟧d")
    #expect(DisplayWidth.of(snippet.text) <= 40)
    #expect(snippet.text.hasSuffix("c…"))
    #expect(snippet.marks.count == DisplayWidth.of(snippet.text))
  }

  @Test("a line that is not UTF-8 text has no snippet: its words are shown as decoded instead")
  func otherEncodings() {
    let latin = SourceLine(bytes: [0x61, 0xE9, 0x62], span: 0..<1)
    let wide = SourceLine(bytes: [0x61, 0, 0x62, 0], span: 0..<2)
    #expect(Snippet(latin, columns: 40) == nil)
    #expect(Snippet(wide, columns: 40) == nil)
  }

  @Test("a place outside its file has no line")
  func outside() {
    let position = LinePosition(line: 9, column: 9)
    let place = Place(
      path: "p", span: ByteSpan(4, 9), start: position, end: position, text: "gone")
    #expect(SourceLine(of: place, in: Array("short".utf8)) == nil)
    #expect(FileSnippets(["q": []]).line(of: place) == nil)
  }
}
