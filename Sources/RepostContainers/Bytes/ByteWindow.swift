/// A piece of a stream that is held in memory and moves along it.
///
/// Bytes are added behind and dropped in front. Memory is moved together only when at least as much
/// is free as is kept, so that a byte is copied a bounded number of times however it is read.
@safe struct ByteWindow: ~Copyable {
  /// The offset in the stream of the first byte that is held.
  private(set) var offset: Int
  private var storage: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0

  /// Creates a window that holds nothing yet.
  init(offset: Int = 0, capacity: Int) {
    self.offset = offset
    unsafe storage = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit {
    unsafe storage.deallocate()
  }

  /// How many bytes are held.
  var count: Int { end - start }

  /// The offset in the stream behind the last byte that is held.
  var endOffset: Int { offset + count }

  /// The bytes that are held, until the window is next changed.
  var bytes: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(rebasing: storage[start..<end])
  }

  /// The byte at an offset from the first one.
  subscript(position: Int) -> UInt8 {
    precondition(position >= 0 && position < count, "outside the window")
    return unsafe storage[start + position]
  }

  /// A copy of some of the bytes, by offsets from the first one.
  func copy(_ range: Range<Int>) -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "outside the window")
    let source = unsafe UnsafeRawBufferPointer(
      rebasing: storage[(start + range.lowerBound)..<(start + range.upperBound)])
    return unsafe [UInt8](unsafeUninitializedCapacity: range.count) { target, count in
      unsafe UnsafeMutableRawBufferPointer(target).copyMemory(from: source)
      count = source.count
    }
  }

  /// Whether the bytes at `position` are `word`.
  func has(_ word: StaticString, at position: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position >= 0, position + length <= count else { return false }
    return word.withUTF8Buffer { letters in
      unsafe storage[(start + position)..<(start + position + length)].elementsEqual(letters)
    }
  }

  /// The first position of `byte` in `range`, or nil.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    let range = range.clamped(to: 0..<count)
    guard !range.isEmpty else { return nil }
    let bytes = unsafe bytes
    var position = range.lowerBound
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    while position + 8 <= range.upperBound {
      let word = unsafe UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let difference = word ^ pattern
      let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
      if zeros != 0 { return position + zeros.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < range.upperBound {
      if unsafe bytes[position] == byte { return position }
      position += 1
    }
    return nil
  }

  /// The position behind the empty line that ends a header, or nil where there is none in `range`.
  func headerEnd(in range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while let lineEnd = first(UInt8(ascii: "\n"), in: position..<range.upperBound) {
      position = lineEnd + 1
      if position < range.upperBound, has("\n", at: position) { return position + 1 }
      if position + 1 < range.upperBound, has("\r\n", at: position) { return position + 2 }
    }
    return nil
  }

  /// Gives up the first bytes.
  mutating func drop(_ count: Int) {
    precondition(count >= 0 && count <= self.count, "outside the window")
    start += count
    offset += count
    if start == end {
      start = 0
      end = 0
    }
  }

  /// Adds bytes that `body` writes; it is given room for at least `room` and says how many it wrote.
  mutating func append(room: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int) {
    makeRoom(room)
    let free = unsafe UnsafeMutableRawBufferPointer(rebasing: storage[end...])
    let written = unsafe body(free)
    precondition(written >= 0 && written <= free.count, "more was written than there is room for")
    end += written
  }

  private mutating func makeRoom(_ room: Int) {
    guard unsafe storage.count - end < room else { return }
    let kept = count
    if unsafe kept + room <= storage.count, start >= kept {
      // What is kept and where it goes do not overlap.
      unsafe storage.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
    } else {
      let larger = unsafe UnsafeMutableRawBufferPointer.allocate(
        byteCount: max(2 * kept + room, storage.count), alignment: 16)
      unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: storage[start..<end]))
      unsafe storage.deallocate()
      unsafe storage = larger
    }
    start = 0
    end = kept
  }
}
