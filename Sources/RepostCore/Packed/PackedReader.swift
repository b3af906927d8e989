/// Reads what ``PackedWriter`` wrote; anything else gives nil.
package struct PackedReader {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  /// Creates a reader of bytes, from the first on.
  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  /// Whether everything was read.
  package var isAtEnd: Bool { offset == bytes.endIndex }

  /// Skips bytes, if these stand here.
  package mutating func skip(_ expected: [UInt8]) -> Bool {
    guard bytes[offset...].starts(with: expected) else { return false }
    offset += expected.count
    return true
  }

  /// A number of at most 63 bits.
  package mutating func number() -> Int? { bits().flatMap(Int.init(exactly:)) }

  /// The number of things that follow, each of a byte at least.
  package mutating func count() -> Int? {
    guard let count = number(), count <= bytes.endIndex - offset else { return nil }
    return count
  }

  /// A number or a set of 64 bits.
  package mutating func bits() -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.endIndex, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// Bytes that were written with their number; they share the memory of the whole.
  package mutating func slice() -> ArraySlice<UInt8>? {
    guard let count = count() else { return nil }
    defer { offset += count }
    return bytes[offset..<(offset + count)]
  }

  /// A text.
  package mutating func text() -> String? {
    slice().map { String(decoding: $0, as: UTF8.self) }
  }

  /// A list of texts.
  package mutating func texts() -> [String]? { list { $0.text() } }

  /// A list: how many, and that many elements, each as `element` reads it.
  package mutating func list<Element>(_ element: (inout Self) -> Element?) -> [Element]? {
    guard let count = count() else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      guard let next = element(&self) else { return nil }
      elements.append(next)
    }
    return elements
  }
}
