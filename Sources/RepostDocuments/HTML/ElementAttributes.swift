/// The attributes of one start tag that the reader knows, each as first written.
struct ElementAttributes: Sendable {
  private let names = AttributeName.byName
  private var values = Array(repeating: SourceRange(), count: AttributeName.allCases.count)
  /// One bit for each attribute that is there.
  private var present: UInt64 = 0

  /// Forgets all.
  mutating func removeAll() { present = 0 }

  /// Adds an attribute if it is known and not there yet.
  @inline(__always)
  mutating func add(name: Range<Int>, value: Range<Int>, in bytes: SourceBytes) {
    guard let name = names.value(bytes, name) else { return }
    let bit = UInt64(1) << UInt64(name.rawValue)
    guard present & bit == 0 else { return }
    present |= bit
    values[Int(name.rawValue)] = SourceRange(value)
  }

  /// The value as it stands in the source, or nil where the attribute is not there.
  @inline(__always)
  subscript(name: AttributeName) -> Range<Int>? {
    present & (UInt64(1) << UInt64(name.rawValue)) == 0 ? nil : values[Int(name.rawValue)].range
  }

  /// Whether one is there that makes the element an item or a value for machines.
  @inline(__always)
  var statesProperty: Bool { present & Self.properties != 0 }

  private static var properties: UInt64 {
    1 << UInt64(AttributeName.property.rawValue) | 1 << UInt64(AttributeName.itemprop.rawValue)
      | 1 << UInt64(AttributeName.itemscope.rawValue) | 1 << UInt64(AttributeName.typeof.rawValue)
  }

  /// Whether none is known.
  var isEmpty: Bool { present == 0 }
}

/// A piece of the source in half the room of a range; no page is longer than it can say.
struct SourceRange: Hashable, Sendable {
  private var start: UInt32 = 0
  private var end: UInt32 = 0

  /// The longest page that is read, in bytes.
  static let longestSource = Int(UInt32.max)

  /// An empty piece.
  init() {}

  /// A piece of a page that is not too long.
  @inline(__always)
  init(_ range: Range<Int>) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  @inline(__always)
  var isEmpty: Bool { start == end }

  @inline(__always)
  var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
}
