/// Measures several ways of doing the same, in turn, round after round: A B A B in one run.
///
/// Whatever else the machine does then hits all of them, and the ratios of one round stay honest where
/// seconds do not.
///
///     let contest = try Contest(rounds: 5, [{ detect() }, { matchEverything() }])
///     contest.ratio(of: 1, to: 0)   // how many times as long the second takes
struct Contest {
  /// The seconds of each contender in each round.
  let seconds: [[Double]]

  /// A short measurement is repeated until it takes so long.
  private static let shortest = 0.1
  private static let mostRepetitions = 200

  /// Measures the processor time of this thread.
  init(rounds: Int, _ contenders: [() throws -> Void]) throws {
    // The first run of each fills caches and compiles patterns; the second says how often to repeat it.
    let first = try contenders.map { contender in
      let cold = try Stopwatch.threadTime(of: contender)
      return cold > Self.shortest * 10 ? cold : try Stopwatch.threadTime(of: contender)
    }
    let repetitions = first.map {
      min(Self.mostRepetitions, max(1, Int((Self.shortest / max($0, 1e-6)).rounded(.up))))
    }
    self = try Contest(
      rounds: rounds,
      timed: contenders.indices.map { index in
        {
          let time = try Stopwatch.threadTime {
            for _ in 0..<repetitions[index] { try contenders[index]() }
          }
          return time / Double(repetitions[index])
        }
      })
  }

  /// Measures contenders that take their time themselves, as other processes do.
  init(rounds: Int, timed contenders: [() throws -> Double]) throws {
    var seconds = [[Double]](repeating: [], count: contenders.count)
    for _ in 0..<max(1, rounds) {
      for index in contenders.indices { seconds[index].append(try contenders[index]()) }
    }
    self.seconds = seconds
  }

  /// The median of a contender's seconds.
  func median(_ contender: Int) -> Double { Spread(seconds[contender]).median }

  /// How many times as long as the other a contender takes, round by round.
  func ratio(of contender: Int, to other: Int) -> Spread {
    Spread(zip(seconds[contender], seconds[other]).map { $0 / $1 })
  }
}

/// The middle and the ends of some figures.
struct Spread: Hashable {
  let median: Double
  let lowest: Double
  let highest: Double

  /// Takes the figures, of which there is at least one.
  init(_ figures: [Double]) {
    let sorted = figures.sorted()
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    lowest = sorted[0]
    highest = sorted[sorted.count - 1]
  }
}
