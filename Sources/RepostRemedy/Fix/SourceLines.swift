internal import RepostDocuments

/// The lines of a source, to insert whole ones between them.
struct SourceLines {
  let text: [UInt8]
  let lineEnd: String

  init(_ draft: SourceDraft) {
    text = draft.text
    lineEnd = draft.lineEnd
  }

  /// Where the line that holds `offset` starts.
  func start(of offset: Int) -> Int {
    var start = min(offset, text.count)
    while start > 0, !isEnd(text[start - 1]) { start -= 1 }
    // A byte-order mark is no part of the first line.
    return start == 0 && text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  /// Where the line that holds `offset` ends, before its line end.
  func end(of offset: Int) -> Int {
    var end = offset
    while end < text.count, !isEnd(text[end]) { end += 1 }
    return end
  }

  /// Where the next line starts after one that ends at `end`.
  func next(after end: Int) -> Int {
    guard end < text.count else { return end }
    let isPair = text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  /// Whether the line that starts at `start` holds nothing but white space.
  func isBlank(at start: Int) -> Bool { text[start..<end(of: start)].allSatisfy(isSpace) }

  /// The white space at the start of the line that holds `offset`, as text.
  func indent(of offset: Int) -> String {
    String(
      decoding: text[start(of: offset)...].prefix { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
  }

  /// Whether only white space stands before `offset` on its line.
  func startsLine(_ offset: Int) -> Bool { text[start(of: offset)..<offset].allSatisfy(isSpace) }

  /// Whether only white space stands behind `offset` on its line.
  func endsLine(_ offset: Int) -> Bool { text[offset..<end(of: offset)].allSatisfy(isSpace) }

  /// The offset without the white space before it.
  func trimmed(_ offset: Int) -> Int {
    var offset = offset
    while offset > 0, isSpace(text[offset - 1]) || isEnd(text[offset - 1]) { offset -= 1 }
    return offset
  }

  /// The line, from 1, on which `offset` stands.
  func number(of offset: Int) -> Int {
    var number = 1
    var index = 0
    while index < min(offset, text.count) {
      if isEnd(text[index]) {
        number += 1
        index = next(after: index)
      } else {
        index += 1
      }
    }
    return number
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C }
}
