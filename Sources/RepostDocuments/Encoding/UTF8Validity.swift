/// How far bytes are UTF-8.
struct UTF8Validity {
  /// How many characters of two bytes and more there are.
  private(set) var multiByteCount = 0
  /// How many runs of bytes that are no UTF-8 there are; adjacent ones count once.
  private(set) var invalidRuns = 0
  /// Whether the one thing wrong is a character cut off at the end of the file.
  private(set) var isOnlyCutAtEnd = false
  /// Where the first byte stands that is no UTF-8, or nil.
  private(set) var firstInvalid: Int?

  /// Whether all of the bytes are UTF-8.
  var isValid: Bool { firstInvalid == nil }

  /// Whether the bytes are UTF-8 but for a few, told by themselves: text of another encoding hardly
  /// has a valid character of several bytes, and many that are not.
  var isMostlyUTF8: Bool {
    isValid || (multiByteCount > 0 && multiByteCount >= invalidRuns)
  }

  /// Whether the bytes may be what they are said to be, UTF-8 with more or less damage.
  var mayBeUTF8: Bool {
    isValid || isOnlyCutAtEnd || (multiByteCount > 0 && multiByteCount * 10 >= invalidRuns)
  }

  /// Looks through `bytes` once.
  init(_ bytes: [UInt8]) {
    var index = 0
    var lastInvalidEnd = -1
    while true {
      index = skipCommon(bytes, from: index)
      guard index < bytes.count else { return }
      if let length = UTF8Sequence.validLength(bytes[...], at: index) {
        multiByteCount += 1
        index += length
        continue
      }
      let length = UTF8Sequence.rejectedLength(bytes[...], at: index)
      if firstInvalid == nil {
        firstInvalid = index
        let lead = bytes[index]
        isOnlyCutAtEnd = index + length == bytes.count && 0xC2...0xF4 ~= lead
      }
      if index != lastInvalidEnd { invalidRuns += 1 }
      index += length
      lastInvalidEnd = index
    }
  }
}

extension UTF8Validity {
  /// Goes over ASCII and valid characters of two and three bytes whose second byte may be any, and gives
  /// the offset of what is something else, or the count.
  private mutating func skipCommon(_ bytes: [UInt8], from start: Int) -> Int {
    var characters = 0
    defer { multiByteCount += characters }
    return bytes.withUnsafeBytes { bytes in
      var index = start
      while index < bytes.count {
        if index + 8 <= bytes.count,
          bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
          continue
        }
        switch bytes[index] {
        case 0..<0x80: index += 1
        case 0xC2...0xDF:
          guard index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 else { return index }
          characters += 1
          index += 2
        case 0xE1...0xEC, 0xEE...0xEF:
          guard index + 2 < bytes.count, bytes[index + 1] & 0xC0 == 0x80,
            bytes[index + 2] & 0xC0 == 0x80
          else { return index }
          characters += 1
          index += 3
        default: return index
        }
      }
      return index
    }
  }
}

extension [UInt8] {
  /// The offset of the first byte from `start` on that is not ASCII, or the count.
  func firstNonASCII(from start: Int) -> Int {
    withUnsafeBytes { memory in
      var offset = start
      while offset + 8 <= memory.count,
        memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        offset += 8
      }
      while offset < memory.count, memory[offset] < 0x80 { offset += 1 }
      return offset
    }
  }
}
