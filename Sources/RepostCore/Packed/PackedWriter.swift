/// Writes numbers, texts and bytes one behind the other; ``PackedReader`` reads them.
///
/// Numbers are LEB128, texts a length and UTF-8.
package struct PackedWriter {
  /// What was written.
  package private(set) var bytes: [UInt8]

  /// Creates a writer behind `start`.
  package init(_ start: [UInt8] = []) {
    bytes = start
  }

  /// Writes a number that is not negative.
  package mutating func write(_ number: Int) {
    write(UInt64(number))
  }

  /// Writes a number or a set of 64 bits.
  package mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a text.
  package mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a list of texts.
  package mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  /// Writes bytes and their number.
  package mutating func write(_ bytes: [UInt8]) {
    write(bytes.count)
    self.bytes += bytes
  }
}
