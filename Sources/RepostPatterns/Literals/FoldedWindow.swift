/// A piece of folded text that moves over a text.
///
/// The text is folded window by window, so that a scan takes the same memory for any text and finds
/// the folded bytes in the cache.
@safe struct FoldedWindow: ~Copyable {
  /// Where the window starts in the text.
  private(set) var base = 0
  /// How many bytes of it are filled.
  private(set) var count = 0
  /// The folded bytes, with some zeros behind the last.
  let bytes: UnsafeMutablePointer<UInt8>

  private let folding = CaseFolding.folded

  /// How many bytes it holds.
  static let capacity = 16 << 10
  private static let padding = 16

  init() {
    unsafe bytes = .allocate(capacity: Self.capacity + Self.padding)
    unsafe bytes.initialize(repeating: 0, count: Self.capacity + Self.padding)
  }

  deinit {
    unsafe bytes.deallocate()
  }

  /// Starts again, empty, at an offset of a text.
  mutating func move(to base: Int) {
    self.base = base
    count = 0
  }

  /// Forgets all but the last bytes, and fills up from the text.
  ///
  /// - Parameters:
  ///   - kept: How many bytes to keep.
  ///   - text: The text.
  ///   - end: Where the text ends.
  ///   - misfit: Called with the offset of each character that folding leaves out though it is equal to
  ///     another.
  mutating func advance(
    keeping kept: Int, in text: UnsafePointer<UInt8>, to end: Int, misfit: (Int) -> Void
  ) {
    let dropped = count - kept
    unsafe bytes.update(from: bytes + dropped, count: kept)
    base += dropped
    count = kept
    var source = base + count
    var target = count
    while source < end, target < Self.capacity {
      if source + 8 <= end, target + 8 <= Self.capacity {
        let word = unsafe UnsafeRawPointer(text + source).loadUnaligned(as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          unsafe UnsafeMutableRawPointer(bytes + target)
            .storeBytes(of: Self.folded(word), as: UInt64.self)
          source += 8
          target += 8
          continue
        }
      }
      // A window ends before a character that has no room.
      guard target + 4 <= Self.capacity else { break }
      let width = unsafe character(text + source, end - source, to: bytes + target)
      if width < 0 { misfit(source) }
      source += abs(width)
      target += abs(width)
    }
    count = target
    unsafe (bytes + count).update(repeating: 0, count: Self.padding)
  }

  /// Folds the letters among eight ASCII bytes.
  @inline(__always)
  private static func folded(_ word: UInt64) -> UInt64 {
    // The high bit of each byte from `A` on, without those behind `Z`.
    let fromA = word &+ 0x3F3F_3F3F_3F3F_3F3F
    let behindZ = word &+ 0x2525_2525_2525_2525
    return word | ((fromA & ~behindZ & 0x8080_8080_8080_8080) >> 2)
  }

  /// Folds one character of at most `rest` bytes and gives its width, negative if it is a misfit.
  @inline(__always)
  private func character(
    _ source: UnsafePointer<UInt8>, _ rest: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let lead = unsafe source[0]
    unsafe target[0] = lead
    if lead < 0x80 {
      if (lead | 0x20) &- 0x61 < 26 { unsafe target[0] = lead | 0x20 }
      return 1
    }
    guard rest > 1 else { return 1 }
    let second = unsafe source[1]
    unsafe target[1] = second
    if lead < 0xE0 {
      let value = folding[Int(lead & 0x1F) << 6 | Int(second & 0x3F)]
      unsafe target[0] = 0xC0 | UInt8(truncatingIfNeeded: value >> 6)
      unsafe target[1] = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
      return lead == 0xC5 && second == 0xBF ? -2 : 2
    }
    guard rest > 2 else { return 2 }
    let third = unsafe source[2]
    unsafe target[2] = third
    if lead < 0xF0 { return CaseFolding.isMisfit(lead, second, third) ? -3 : 3 }
    guard rest > 3 else { return 3 }
    unsafe target[3] = source[3]
    return 4
  }
}
