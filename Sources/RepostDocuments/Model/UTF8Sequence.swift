/// The byte patterns of UTF-8 (Unicode 16, table 3-7).
enum UTF8Sequence {
  /// The length of the valid sequence at `index`, or nil where there is none.
  static func validLength<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, at index: Int
  ) -> Int? where Bytes.Element == UInt8, Bytes.Index == Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    guard let (length, second) = expectation(lead), index + length <= bytes.endIndex,
      second.contains(bytes[index + 1])
    else { return nil }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// How many bytes at `index`, where no valid sequence starts, one U+FFFD stands for.
  static func rejectedLength<Bytes: RandomAccessCollection>(
    _ bytes: Bytes, at index: Int
  ) -> Int where Bytes.Element == UInt8, Bytes.Index == Int {
    guard let (length, second) = expectation(bytes[index]), index + 1 < bytes.endIndex,
      second.contains(bytes[index + 1])
    else { return 1 }
    var end = index + 2
    while end < min(index + length, bytes.endIndex), bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end - index
  }

  /// How long a sequence with this lead byte is, and what its second byte may be.
  private static func expectation(_ lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
