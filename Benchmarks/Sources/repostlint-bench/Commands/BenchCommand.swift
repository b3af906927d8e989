import ArgumentParser

/// The command of the benchmarks.
@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repostlint-bench",
    abstract: "Measures repostlint against other ways of doing the same.",
    subcommands: [
      RunCommand.self, CountsCommand.self, CorpusCommand.self, PartCommand.self, StageCommand.self,
      ReadCommand.self,
    ])
}
