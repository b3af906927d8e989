#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Seconds of processor time and of the clock on the wall.
enum Stopwatch {
  /// The processor time this thread has used.
  ///
  /// Other work on the machine hardly touches it, which the wall clock cannot say.
  static var threadTime: Double { reading(CLOCK_THREAD_CPUTIME_ID) }

  /// The wall clock.
  static var wallTime: Double { reading(CLOCK_MONOTONIC) }

  /// The processor time that `body` takes in this thread.
  static func threadTime(of body: () throws -> Void) rethrows -> Double {
    let start = threadTime
    try body()
    return threadTime - start
  }

  private static func reading(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// How busy the machine is.
enum LoadAverage {
  /// The load over the last minute and the last five.
  static var text: String {
    var loads = [Double](repeating: 0, count: 2)
    guard getloadavg(&loads, 2) == 2 else { return "unknown" }
    return loads.map { Figure.decimal($0, places: 2) }.joined(separator: " ")
  }
}
