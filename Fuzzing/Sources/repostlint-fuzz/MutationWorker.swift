internal import Mutations
@testable internal import RepostLintKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A process that reads a range of the documents, started again behind a document that ends it.
struct MutationWorker {
  /// A document that ended the process.
  struct Crash {
    let number: Int
    let how: String
  }

  private let options: MutationOptions
  private let state: String
  private var next: Int
  private let end: Int
  private var process: pid_t = 0
  private(set) var tallies: [String: MutationTally] = [:]
  private(set) var crashes: [Crash] = []

  init(options: MutationOptions, name: String, from start: Int, to end: Int) {
    self.options = options
    state = "\(options.findings)/.state-\(getpid())-\(name)"
    next = start
    self.end = end
  }

  /// Starts reading.
  mutating func start() {
    let words =
      [CommandLine.arguments[0], "read-mutated", "--from", "\(next)", "--to", "\(end)"]
      + ["--state", state] + options.words
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let status = posix_spawn(&process, words[0], nil, nil, &arguments, environ)
    if status != 0 { process = 0 }
  }

  /// Waits for the end, and starts again where a document ended the process.
  mutating func finish() {
    while process > 0 {
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      let report = MutationState(file: state)
      for (name, tally) in report.tallies {
        tallies[name] = (tallies[name] ?? MutationTally()).adding(tally)
      }
      unlink(state)
      guard status != 0 else { return }
      guard let number = report.current else {
        crashes.append(Crash(number: next, how: "the process did not start to read"))
        return
      }
      let signal = status & 0x7F
      crashes.append(
        Crash(
          number: number,
          how: signal == SIGALRM
            ? "took too long" : signal > 0 ? "signal \(signal)" : "exit \(status >> 8)"))
      next = number + 1
      guard next < end else { return }
      start()
    }
  }
}
