/// Numbers that look random and are the same on every machine for the same seed (SplitMix64).
///
///     var numbers = SeededNumbers(seed: 1)
///     let language = numbers.element(of: languages)
package struct SeededNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number of the range.
  ///
  /// The standard library's own way of making one may change with its version; this one may not.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// Whether an event that happens so many times in a hundred happens now.
  package mutating func happens(percent: Int) -> Bool {
    number(in: 0...99) < percent
  }

  /// One of some elements, which must not be empty.
  package mutating func element<Element>(of elements: [Element]) -> Element {
    elements[number(in: 0...(elements.count - 1))]
  }
}
