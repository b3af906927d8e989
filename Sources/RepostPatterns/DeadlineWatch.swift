internal import CPCRE2

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Stops a match when its time is up.
///
/// PCRE2 calls it at every attempt to match. Reading the clock each time would cost more than most
/// attempts do, so it is read at every sixteenth: an attempt takes about a millisecond at worst, and a
/// deadline of 250 ms is kept within a few per cent.
struct DeadlineWatch {
  /// Where the latest attempt started, to go on behind it.
  var lastStart = 0

  /// The deadline on the monotonic clock, in nanoseconds.
  ///
  /// A plain number: the callback runs at every attempt, and `ContinuousClock.Instant` is a type whose
  /// layout is only known when the program runs.
  private var end: UInt64 = 0
  private var callsToNextLook: UInt32 = 0

  private static let callsBetweenLooks: UInt32 = 16

  /// Sets the clock; the first attempt looks at it.
  mutating func start(for time: Duration) {
    let (seconds, attoseconds) = time.components
    let nanoseconds = max(0, min(seconds, 1 << 30)) * 1_000_000_000 + attoseconds / 1_000_000_000
    end = Self.now &+ UInt64(max(0, nanoseconds))
    callsToNextLook = 0
  }

  private static var now: UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }

  /// Notes an attempt and says whether the time is up.
  private mutating func isOver(start: Int) -> Bool {
    lastStart = start
    guard callsToNextLook == 0 else {
      callsToNextLook -= 1
      return false
    }
    callsToNextLook = Self.callsBetweenLooks - 1
    return Self.now >= end
  }

  /// What PCRE2 calls; the second argument is the watch.
  static let callout:
    @convention(c) (UnsafeMutablePointer<pcre2_callout_block_8>?, UnsafeMutableRawPointer?) ->
      Int32 = { block, state in
        guard let block = unsafe block, let state = unsafe state else { return 0 }
        let watch = unsafe state.assumingMemoryBound(to: DeadlineWatch.self)
        let isOver = unsafe watch.pointee.isOver(start: block.pointee.start_match)
        return isOver ? PCRE2_ERROR_CALLOUT : 0
      }
}

/// Offsets as PCRE2 writes them.
enum PCRE2Offset {
  /// What stands for "this group took no part"; the C macro is not imported.
  static let unset = -1
}
