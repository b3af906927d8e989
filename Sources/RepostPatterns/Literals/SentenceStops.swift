/// The characters that, with a space behind them, end a sentence for a pattern.
///
/// Only those of ASCII are kept: whoever knows fewer ends takes two sentences for one, which costs time
/// and no match.
package struct SentenceStops: Hashable, Sendable {
  /// The characters below 64, as bits by their values.
  package let low: UInt64
  /// The characters from 64 to 127.
  package let high: UInt64

  /// Creates a set.
  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Whether a byte is one of them.
  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return false }
    return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }

  /// The last place at or before an offset where a sentence starts, and not before `first`.
  @inline(__always)
  func sentenceStart(
    in subject: UnsafeBufferPointer<UInt8>, before offset: Int, notBefore first: Int
  ) -> Int {
    var start = offset
    while start > first {
      if start >= 2, unsafe subject[start - 1] == 0x20, unsafe contains(subject[start - 2]) {
        return start
      }
      start -= 1
    }
    return first
  }
}
