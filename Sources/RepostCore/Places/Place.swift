/// A place in a file that a person can open: bytes for machines, line and column for people.
package struct Place: Hashable, Sendable {
  /// The file, as it was named by the caller.
  package let path: String
  /// The bytes in the original file.
  package let span: ByteSpan
  /// Where the span starts.
  package let start: LinePosition
  /// Where the span ends (just past its last character).
  package let end: LinePosition
  /// The words that stand there, decoded, as a reader sees them.
  package let text: String

  /// Creates a place.
  package init(
    path: String, span: ByteSpan, start: LinePosition, end: LinePosition, text: String
  ) {
    self.path = path
    self.span = span
    self.start = start
    self.end = end
    self.text = text
  }
}

extension Place: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.path, lhs.span, lhs.text) < (rhs.path, rhs.span, rhs.text)
  }
}

/// A line and a column, both from 1; columns count Unicode scalars.
package struct LinePosition: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in UTF-8 code points, from 1.
  package let column: Int

  /// Creates a position.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
