/// Marks that are no words of a notice: those of comments, boxes and strings.
extension NoticeLexer {
  /// The length of the marks that close a comment drawn as a box, or nil where there are none: they are
  /// the last of their line.
  func boxLength() -> Int? {
    guard Self.boxMarks.contains(byte()) else { return nil }
    var length = 1
    while Self.boxMarks.contains(byte(length)) { length += 1 }
    guard length < 8, byte(length) == 0x20, text.startsLine(at: offset + length + 1) else {
      return nil
    }
    return length
  }

  /// The length of a backslash before a quote, as in strings of programs.
  func escapeLength() -> Int? {
    byte() == UInt8(ascii: "\\") && (byte(1) == UInt8(ascii: "\"") || byte(1) == UInt8(ascii: "'"))
      ? 1 : nil
  }

  private static let boxMarks = Set("*|#/".utf8)

  private static let commentMarks: [[UInt8]] = [
    "*", ".\\\"", "'\\\"", "\\\"", "dnl", "rem", "REM", "@c", "@comment", "!", "|", "+", ">", "/*",
    "<!--", "(*", "{-", "\"", "..", "--", "//", "#", ";", "%", "\\", "::",
  ].map { Array($0.utf8) }

  /// The length of a mark that makes a line a comment, with a blank behind it.
  func commentMarkLength() -> Int? {
    Self.commentMarks.first { mark in
      offset + mark.count < end && byte(mark.count) == 0x20
        && mark.indices.allSatisfy { byte($0) == mark[$0] }
    }?.count
  }
}
