internal import CPCRE2

/// Stops a match when its time is up.
///
/// PCRE2 calls it at every attempt to match. Reading the clock each time would cost more than most
/// attempts do, so it is read at every sixteenth: an attempt takes about a millisecond at worst, and a
/// deadline of 250 ms is kept within a few per cent.
struct DeadlineWatch {
  /// Where the latest attempt started, to go on behind it.
  var lastStart = 0

  private var deadline = ContinuousClock.now
  private var callsToNextLook: UInt32 = 0

  private static let callsBetweenLooks: UInt32 = 16

  /// Sets the clock for one search; the first attempt under a new deadline looks at it.
  ///
  /// Under the same deadline attempts are counted through: a search of a few attempts costs no look.
  mutating func start(until deadline: ContinuousClock.Instant) {
    if deadline == self.deadline { return }
    self.deadline = deadline
    callsToNextLook = 0
  }

  /// Notes an attempt and says whether the time is up.
  private mutating func isOver(start: Int) -> Bool {
    lastStart = start
    guard callsToNextLook == 0 else {
      callsToNextLook -= 1
      return false
    }
    callsToNextLook = Self.callsBetweenLooks - 1
    return ContinuousClock.now >= deadline
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
