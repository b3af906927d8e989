/// A half-open range of byte offsets into the original bytes of one document.
///
/// Every piece of evidence is stated as one of these: whatever was decoded, folded or unwrapped on
/// the way, `bytes[span.start..<span.end]` of the file on disk is what the claim stands on.
package struct ByteSpan: Hashable, Sendable, Comparable {
  /// The offset of the first byte.
  package let start: Int
  /// The offset just past the last byte.
  package let end: Int

  /// Creates a span.
  ///
  /// - Precondition: `0 <= start && start <= end`.
  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "span \(start)..<\(end) is not a range")
    self.start = start
    self.end = end
  }

  /// The span as a range, to slice bytes with.
  package var range: Range<Int> { start..<end }

  /// The smallest span that holds both.
  package func union(_ other: Self) -> Self {
    Self(min(start, other.start), max(end, other.end))
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.start, lhs.end) < (rhs.start, rhs.end)
  }
}
