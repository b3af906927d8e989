internal import ArgumentParser
internal import FuzzTargets
internal import Mutations
@testable internal import RepostLintKit

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads many mutated documents, in a process of their own that may die.
struct MutateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Read mutated documents of every kind, the same ones for the same seed.")

  @OptionGroup var options: MutationOptions

  @Option(help: "How many documents.")
  var documents = 100_000

  @Option(help: "How many processes read at the same time.")
  var jobs = 1

  func run() throws {
    mkdir(options.findings, 0o755)
    let share = (documents + jobs - 1) / jobs
    var workers = (0..<jobs).map { job in
      MutationWorker(
        options: options, name: "\(job)", from: min(documents, job * share),
        to: min(documents, (job + 1) * share))
    }
    for index in workers.indices { workers[index].start() }
    for index in workers.indices { workers[index].finish() }

    var tallies: [String: MutationTally] = [:]
    for worker in workers { tallies.merge(worker.tallies) { $0.adding($1) } }
    let table = MutationTable(tallies: tallies, crashes: workers.flatMap(\.crashes))
    print(table.text)
    if table.findings > 0 {
      print(
        """
        Findings lie in \(options.findings)/; repostlint-fuzz check TARGET FILE reads one again.
        """)
      throw ExitCode.failure
    }
  }
}

/// What the process that reads and the one that watches it are both told.
struct MutationOptions: ParsableArguments {
  @Option(help: "Decides what is changed how.")
  var seed: UInt64 = 1

  @Option(help: "The folder of Seeds and Dictionaries.")
  var home = "."

  @Option(help: "The folder that findings are written to.")
  var findings = "Findings"

  @Option(help: "The longest time for one document, in seconds of the processor.")
  var limit = 5.0

  @Option(
    name: .customLong("corpus"), help: "A folder of documents to break; may be given several times."
  )
  var folders: [String] = []

  @Option(name: .customLong("target"), help: "Only this target; may be given several times.")
  var targets: [String] = []

  /// The same as words for another process.
  var words: [String] {
    ["--seed", "\(seed)", "--home", home, "--findings", findings, "--limit", "\(limit)"]
      + folders.flatMap { ["--corpus", $0] } + targets.flatMap { ["--target", $0] }
  }

  /// The targets that are asked for.
  func chosen() throws -> [any FuzzTarget] {
    guard !targets.isEmpty else { return FuzzTargets.all.filter { $0.share > 0 } }
    return try targets.map { name in
      guard let target = FuzzTargets.named(name), target.share > 0 else {
        throw ValidationError("The target “\(name)” has no mutated documents.")
      }
      return target
    }
  }
}
