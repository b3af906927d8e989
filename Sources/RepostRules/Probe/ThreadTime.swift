#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The time that the running thread has spent at work, whatever else the machine does.
struct ThreadTime {
  private let start = Self.now()

  /// The work since the clock was made.
  var elapsed: Duration { Self.now() - start }

  private static func now() -> Duration {
    var time = timespec()
    guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return .zero }
    return .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
