/// A half-open range of UTF-8 offsets into the decoded text of one document.
///
/// Rules match on decoded text, evidence is stated in original bytes; two types keep the two kinds
/// of offset from ever being mixed up. `Document.bytes(of:)` leads from one to the other.
package struct TextSpan: Hashable, Sendable, Comparable {
  /// The offset of the first UTF-8 code unit.
  package let start: Int
  /// The offset just past the last UTF-8 code unit.
  package let end: Int

  /// Creates a span.
  ///
  /// - Precondition: `0 <= start && start <= end`.
  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "text span \(start)..<\(end) is not a range")
    self.start = start
    self.end = end
  }

  /// The span as a range, to slice text with.
  package var range: Range<Int> { start..<end }

  /// How many UTF-8 code units the span holds.
  package var count: Int { end - start }

  /// Whether the span holds nothing.
  package var isEmpty: Bool { start == end }

  /// Whether the two share at least one code unit.
  package func overlaps(_ other: Self) -> Bool { start < other.end && other.start < end }

  /// Whether all of `other` lies inside.
  package func contains(_ other: Self) -> Bool { start <= other.start && other.end <= end }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.start, lhs.end) < (rhs.start, rhs.end)
  }
}
