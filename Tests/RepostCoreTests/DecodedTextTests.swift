import RepostCore
import Testing

@Suite struct DecodedTextTests {
  private func text(_ pace: DecodedText.Pace, _ characters: [(String, Int)]) -> DecodedText {
    var builder = DecodedTextBuilder(pace: pace, sourceCount: characters.reduce(0) { $0 + $1.1 })
    var source = 0
    for (character, count) in characters {
      for scalar in character.unicodeScalars {
        builder.append(scalar, source: source, count: count)
      }
      source += count
    }
    return builder.text()
  }

  @Test("a character leads to the bytes it was decoded from, and back, in step or out of it")
  func characters() {
    let text = text(
      .init(1, 2, 2, 4),
      [("a", 1), ("é", 2), ("水", 2), ("\u{FFFD}", 1), ("b", 1), ("😀", 4), ("水", 3)])
    let spans = [(0, 1), (1, 3), (3, 6), (6, 9), (9, 10), (10, 14), (14, 17)]
    let sources = [(0, 1), (1, 3), (3, 5), (5, 6), (6, 7), (7, 11), (11, 14)]
    for (span, source) in zip(spans, sources) {
      #expect(text.source(of: ByteSpan(span.0, span.1)) == ByteSpan(source.0, source.1))
      for offset in source.0..<source.1 { #expect(text.offset(ofSource: offset) == span.0) }
    }
    #expect(text.source(of: ByteSpan(0, 17)) == ByteSpan(0, 14))
    #expect(text.source(of: ByteSpan(4, 7)) == ByteSpan(3, 6))
    #expect(text.source(of: ByteSpan(3, 3)) == ByteSpan(3, 3))
    #expect(text.source(of: ByteSpan(17, 17)) == ByteSpan(14, 14))
    #expect(text.offset(ofSource: 14) == 17)
  }

  @Test("what was left out of the source belongs to no character")
  func gaps() {
    var builder = DecodedTextBuilder(pace: .same, sourceCount: 20)
    builder.append(Array("…<p>é".utf8)[3...])
    builder.append(decoded: Array("<".utf8), source: 12, count: 4)
    let text = builder.text()
    #expect(text.bytes == Array("<p>é<".utf8))
    #expect(text.source(of: ByteSpan(3, 5)) == ByteSpan(6, 8))
    #expect(text.source(of: ByteSpan(3, 6)) == ByteSpan(6, 16))
    #expect(
      [0, 3, 7, 8, 11, 12, 15, 16, 99].map { text.offset(ofSource: $0) } == [
        0, 0, 4, 5, 5, 5, 5, 6, 6,
      ])
  }

  @Test("a long text is found its way in from a point nearby")
  func longText() {
    var builder = DecodedTextBuilder(pace: .init(1, 1, 1, 1), sourceCount: 100_000)
    for source in 0..<100_000 {
      builder.append(source.isMultiple(of: 3) ? "я" : "z", source: source, count: 1)
    }
    let text = builder.text()
    for source in stride(from: 0, to: 100_000, by: 997) {
      let offset = text.offset(ofSource: source)
      #expect(text.source(of: ByteSpan(offset, offset + 1)) == ByteSpan(source, source + 1))
    }
  }

  @Test("lines and columns are those of the decoded text, asked for by offsets of the file")
  func lines() {
    let text = text(.init(1, 1, 1, 1), [("я", 1), ("\n", 1), ("ж", 1), ("é", 1), ("z", 1)])
    let lines = LineIndex(text.bytes).decoded(from: text)
    #expect(
      (0...5).map { lines.position(of: $0) } == [
        LinePosition(line: 1, column: 1), LinePosition(line: 1, column: 2),
        LinePosition(line: 2, column: 1), LinePosition(line: 2, column: 2),
        LinePosition(line: 2, column: 3), LinePosition(line: 2, column: 4),
      ])
  }

  @Test("layers lead back one after the other")
  func layers() {
    let inner = text(.same, [("<", 4), ("я", 2), ("\n", 1), ("x", 1)])
    let outer = text(
      .init(1, 1, 1, 1), [("&", 1), ("l", 1), ("t", 1), (";", 1), ("я", 1), ("\n", 1), ("x", 1)])
    let lines = LineIndex(inner.bytes).decoded(from: inner).decoded(from: outer)
    #expect(outer.source(of: inner.source(of: ByteSpan(1, 3))) == ByteSpan(4, 5))
    #expect(lines.position(of: 6) == LinePosition(line: 2, column: 1))
  }
}
