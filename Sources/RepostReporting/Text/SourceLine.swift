package import RepostCore

/// A line of a source file, or as much of it as can be shown, with the words that are meant.
package struct SourceLine: Hashable, Sendable {
  /// The bytes of the line, without its end.
  package let bytes: [UInt8]
  /// Which of the bytes are meant; a place that goes on behind the line is cut at its end.
  package let span: Range<Int>
  /// Whether the line began before `bytes`.
  package let isCutBefore: Bool
  /// Whether the line goes on behind `bytes`.
  package let isCutAfter: Bool

  /// Creates a line; the span is moved inside it where it is not.
  package init(
    bytes: [UInt8], span: Range<Int>, isCutBefore: Bool = false, isCutAfter: Bool = false
  ) {
    self.bytes = bytes
    self.span = span.clamped(to: 0..<bytes.count)
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
  }

  /// How many bytes are taken before and behind the start of the place: a minified page is one line
  /// of megabytes, and no report shows more than a hundred columns of it.
  private static let reach = 1_024

  /// The line on which `place` starts in `file`, or nil where the place lies outside the file.
  package init?(of place: Place, in file: [UInt8]) {
    guard place.span.end <= file.count else { return nil }
    var start = place.span.start
    let first = max(0, start - Self.reach)
    while start > first, !Self.isLineEnd(file[start - 1]) { start -= 1 }
    var end = place.span.start
    let last = min(file.count, end + Self.reach)
    while end < last, !Self.isLineEnd(file[end]) { end += 1 }

    let isCutBefore = start > 0 && !Self.isLineEnd(file[start - 1])
    let isCutAfter = end < file.count && !Self.isLineEnd(file[end])
    if isCutBefore {
      while start < place.span.start, Self.isContinuation(file[start]) { start += 1 }
    }
    if isCutAfter {
      while end > place.span.start, Self.isContinuation(file[end]) { end -= 1 }
    }
    self.init(
      bytes: Array(file[start..<end]),
      span: (place.span.start - start)..<max(
        place.span.start - start, min(place.span.end, end) - start),
      isCutBefore: isCutBefore, isCutAfter: isCutAfter)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
