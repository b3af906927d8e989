/// The classes of bytes that the HTML standard tells apart.
extension UInt8 {
  /// Whether it is a tab, line feed, form feed, carriage return or space.
  var isHTMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
  }

  /// Whether it is an ASCII letter.
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether it is an ASCII digit.
  var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is an ASCII letter or digit.
  var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }

  /// The byte in lower case, if it is an ASCII capital.
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension ByteText {
  /// The offset of the first `byte` from `start` on, or `limit` (the count) where there is none.
  ///
  /// Eight bytes are looked at a time: text between tags is most of a page. The loop keeps the
  /// bound itself.
  @inline(__always)
  func firstOffset(of byte: UInt8, from start: Int, limit: Int = .max) -> Int {
    withMemory { memory in
      let end = Swift.min(limit, memory.count)
      var offset = Swift.max(0, start)
      let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
      while offset &+ 8 <= end {
        let word = UInt64(
          littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let difference = word ^ pattern
        let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
        if zeros != 0 { return offset + zeros.trailingZeroBitCount / 8 }
        offset &+= 8
      }
      while offset < end, memory[offset] != byte { offset &+= 1 }
      return Swift.min(offset, end)
    }
  }

  /// The same where it is likely to be far, as in a script: 32 bytes are looked at a time.
  func distantOffset(of byte: UInt8, from start: Int) -> Int {
    withMemory { memory in
      let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
      @inline(__always)
      func zeros(_ offset: Int) -> UInt64 {
        let word = memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ pattern
        return (word &- 0x0101_0101_0101_0101) & ~word
      }
      var offset = Swift.max(0, start)
      while offset &+ 32 <= memory.count {
        let found = zeros(offset) | zeros(offset + 8) | zeros(offset + 16) | zeros(offset + 24)
        if found & 0x8080_8080_8080_8080 != 0 { break }
        offset &+= 32
      }
      return firstOffset(of: byte, from: offset)
    }
  }

  /// Whether the bytes at `offset` are `word`, which is in lower case, whatever their case.
  @inline(__always)
  func hasWord(_ word: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + word.utf8CodeUnitCount <= count else { return false }
    return withMemory { memory in
      let letters = word.utf8Start
      for index in 0..<word.utf8CodeUnitCount
      where memory[offset + index].asciiLowercased != letters[index] { return false }
      return true
    }
  }

  /// Whether the bytes of `range` are `word`, which is in lower case, whatever their case.
  @inline(__always)
  func isWord(_ word: StaticString, in range: Range<Int>) -> Bool {
    range.count == word.utf8CodeUnitCount && hasWord(word, at: range.lowerBound)
  }

  /// A number that is the same for names that differ only in case.
  func nameHash(_ name: Range<Int>) -> UInt64 {
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: name.count)
    var offset = name.lowerBound
    while offset < name.upperBound {
      let word = word(at: offset, before: name.upperBound).asciiLowercased
      hash = (hash ^ word) &* 0xC2B2_AE3D_27D4_EB4F
      hash ^= hash >> 29
      offset &+= 8
    }
    return hash
  }

  /// The range without the white space at its ends.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    withMemory { memory in
      precondition(range.lowerBound >= 0 && range.upperBound <= memory.count, "not in the page")
      var start = range.lowerBound
      var end = range.upperBound
      while start < end, memory[start].isHTMLSpace { start &+= 1 }
      while end > start, memory[end - 1].isHTMLSpace { end &-= 1 }
      return start..<end
    }
  }

  /// Whether there is nothing but white space; what indents a line is looked at eight bytes a time.
  @inline(__always)
  func isSpace(_ range: Range<Int>) -> Bool {
    withMemory { memory in
      precondition(range.lowerBound >= 0 && range.upperBound <= memory.count, "not in the page")
      var offset = range.lowerBound
      while offset < range.upperBound, memory[offset].isHTMLSpace {
        offset &+= 1
        while offset &+ 8 <= range.upperBound {
          let word = memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          guard word == 0x2020_2020_2020_2020 || word == 0x0909_0909_0909_0909 else { break }
          offset &+= 8
        }
      }
      return offset == range.upperBound
    }
  }

  /// Where `word`, which is in lower case, stands first in `range`, whatever its case.
  func firstOffset(of word: StaticString, in range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    while offset + word.utf8CodeUnitCount <= range.upperBound {
      if hasWord(word, at: offset) { return offset }
      offset += 1
    }
    return nil
  }
}
