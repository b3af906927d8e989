/// Bytes that stand in one piece of memory: an array, or the bytes of a page while it is read.
protocol ByteText: RandomAccessCollection where Element == UInt8, Index == Int {
  /// Lends the memory.
  func withMemory<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

extension [UInt8]: ByteText {
  @inline(__always)
  func withMemory<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes { body($0.present) }
  }
}

extension UnsafeRawBufferPointer {
  /// The same memory with a start that is known to be there, also where there are no bytes.
  ///
  /// Every look at a byte of memory that may have none asks whether it has; in loops over the bytes
  /// of a page that is a good part of the work.
  @inline(__always)
  var present: Self {
    Self(start: baseAddress ?? UnsafeRawPointer(StaticString("").utf8Start), count: count)
  }
}

/// The bytes of a page, read in place.
///
/// Every look at a byte is checked against the bounds, as with an array, but costs no reference
/// count. It may not outlive the call that lends it.
struct SourceBytes: ByteText, @unchecked Sendable {
  private let start: UnsafeRawPointer
  let count: Int

  /// Borrows the bytes of an array.
  init(_ memory: UnsafeBufferPointer<UInt8>) {
    let memory = UnsafeRawBufferPointer(memory)
    start = memory.baseAddress ?? UnsafeRawPointer(StaticString("").utf8Start)
    count = memory.count
  }

  private init(start: UnsafeRawPointer, count: Int) {
    self.start = start
    self.count = count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(offset: Int) -> UInt8 {
    @inline(__always) get {
      precondition(UInt(bitPattern: offset) < UInt(bitPattern: count), "not in the page")
      return start.load(fromByteOffset: offset, as: UInt8.self)
    }
  }

  @inline(__always)
  func withMemory<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The first bytes alone.
  func cut(to count: Int) -> SourceBytes {
    SourceBytes(start: start, count: Swift.min(Swift.max(0, count), self.count))
  }

  /// A copy of a piece.
  func array(_ range: Range<Int>) -> [UInt8] { withMemory { Array($0[range]) } }
}

extension ByteText {
  /// Up to eight bytes before `end` as a number, the first byte the lowest; 0 where there are none.
  @inline(__always)
  func word(at offset: Int, before end: Int) -> UInt64 {
    end > offset ? word(at: offset, count: Swift.min(end - offset, 8)) : 0
  }

  /// One to eight bytes as a number, the first byte the lowest.
  @inline(__always)
  func word(at offset: Int, count length: Int) -> UInt64 {
    withMemory { memory in
      precondition(
        offset >= 0 && length > 0 && offset + length <= memory.count, "not in the page")
      // Nearly always there are eight bytes to take and some to drop.
      guard offset + 8 <= memory.count else {
        var word: UInt64 = 0
        for index in 0..<length { word |= UInt64(memory[offset + index]) << UInt64(index * 8) }
        return word
      }
      let word = UInt64(
        littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      return word & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- length &* 8))
    }
  }

  /// A number from the bytes of `range`, eight at a time; bytes that differ may share it.
  @inline(__always)
  func valueHash(_ range: Range<Int>) -> UInt64 {
    withMemory { memory in
      precondition(range.lowerBound >= 0 && range.upperBound <= memory.count, "not in the page")
      var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: range.count)
      var offset = range.lowerBound
      while offset + 8 <= range.upperBound {
        let word = memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        hash = (hash ^ UInt64(littleEndian: word)) &* 0xC2B2_AE3D_27D4_EB4F
        hash ^= hash >> 29
        offset &+= 8
      }
      guard offset < range.upperBound else { return hash }
      let rest = word(at: offset, count: range.upperBound - offset)
      hash = (hash ^ rest) &* 0xC2B2_AE3D_27D4_EB4F
      return hash ^ hash >> 29
    }
  }

  /// Whether two pieces are the same bytes.
  @inline(__always)
  func hasSameBytes(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    return withMemory { memory in
      precondition(
        Swift.min(first.lowerBound, second.lowerBound) >= 0
          && Swift.max(first.upperBound, second.upperBound) <= memory.count, "not in the page")
      var shift = 0
      while shift + 8 <= first.count {
        let word = memory.loadUnaligned(
          fromByteOffset: first.lowerBound + shift, as: UInt64.self)
        let other = memory.loadUnaligned(
          fromByteOffset: second.lowerBound + shift, as: UInt64.self)
        if word != other { return false }
        shift &+= 8
      }
      while shift < first.count {
        if memory[first.lowerBound + shift] != memory[second.lowerBound + shift] { return false }
        shift &+= 1
      }
      return true
    }
  }

  /// Calls `body` with each of the words in a piece, which white space separates.
  @inline(__always)
  func forEachWord(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
    withMemory { memory in
      precondition(range.lowerBound >= 0 && range.upperBound <= memory.count, "not in the page")
      var offset = range.lowerBound
      while true {
        while offset < range.upperBound, memory[offset].isHTMLSpace { offset &+= 1 }
        guard offset < range.upperBound else { return }
        let start = offset
        while offset < range.upperBound, memory[offset] > 0x20 || !memory[offset].isHTMLSpace {
          offset &+= 1
        }
        body(start..<offset)
      }
    }
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
