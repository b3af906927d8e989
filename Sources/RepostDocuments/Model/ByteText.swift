/// Bytes that stand in one piece of memory: an array, or the bytes of a page while it is read.
protocol ByteText: RandomAccessCollection where Element == UInt8, Index == Int {
  /// Lends the memory.
  func withMemory<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

extension [UInt8]: ByteText {
  func withMemory<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(body)
  }
}

/// The bytes of a page, read in place.
///
/// Every look at a byte is checked against the bounds, as with an array, but costs no reference
/// count. It may not outlive the call that lends it.
struct SourceBytes: ByteText, @unchecked Sendable {
  private let memory: UnsafeRawBufferPointer

  /// Borrows the bytes of an array.
  init(_ memory: UnsafeBufferPointer<UInt8>) { self.memory = UnsafeRawBufferPointer(memory) }

  var startIndex: Int { 0 }
  var endIndex: Int { memory.count }
  var count: Int { memory.count }

  subscript(offset: Int) -> UInt8 {
    @inline(__always) get {
      precondition(UInt(bitPattern: offset) < UInt(bitPattern: memory.count), "not in the page")
      return memory[offset]
    }
  }

  @inline(__always)
  func withMemory<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { body(memory) }

  /// A copy of a piece.
  func array(_ range: Range<Int>) -> [UInt8] { Array(memory[range]) }
}

extension ByteText {
  /// Up to eight bytes of `range` as a number, the first byte the lowest; 0 where there are none.
  @inline(__always)
  func word(at offset: Int, before end: Int) -> UInt64 {
    withMemory { memory in
      let length = Swift.min(end - offset, 8)
      guard length > 0 else { return 0 }
      precondition(offset >= 0 && offset + length <= memory.count, "not in the page")
      if offset + 8 <= memory.count {
        let word = UInt64(
          littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        return word & (UInt64.max >> UInt64(64 - length * 8))
      }
      var word: UInt64 = 0
      for index in 0..<length { word |= UInt64(memory[offset + index]) << UInt64(index * 8) }
      return word
    }
  }

  /// A number from the bytes of `range`, eight at a time; bytes that differ may share it.
  @inline(__always)
  func valueHash(_ range: Range<Int>) -> UInt64 {
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: range.count)
    var offset = range.lowerBound
    while offset < range.upperBound {
      hash = (hash ^ word(at: offset, before: range.upperBound)) &* 0xC2B2_AE3D_27D4_EB4F
      hash ^= hash >> 29
      offset += 8
    }
    return hash
  }

  /// Whether two pieces are the same bytes.
  @inline(__always)
  func hasSameBytes(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    var shift = 0
    while shift < first.count {
      if word(at: first.lowerBound + shift, before: first.upperBound)
        != word(at: second.lowerBound + shift, before: second.upperBound)
      {
        return false
      }
      shift += 8
    }
    return true
  }
}

extension UInt64 {
  /// The word with the ASCII capitals of its eight bytes in lower case.
  @inline(__always)
  var asciiLowercased: UInt64 {
    let low = self & 0x7F7F_7F7F_7F7F_7F7F
    let isFromA = low &+ 0x3F3F_3F3F_3F3F_3F3F
    let isAfterZ = low &+ 0x2525_2525_2525_2525
    let isCapital = ~self & 0x8080_8080_8080_8080 & (isFromA ^ isAfterZ)
    return self | isCapital >> 2
  }
}
