import ArgumentParser

/// What every measuring command is told.
struct BenchOptions: ParsableArguments {
  @Option(help: "Where generated corpora are kept.")
  var corpusFolder = ".build/corpora"

  @Option(help: "The repostlint command, built in release.")
  var product = "../.build/release/repostlint"

  @Option(help: "How often each comparison is made; the table shows the median.")
  var rounds = 5

  @Option(help: "The size of each corpus of the part “engine”, in bytes.")
  var engineBytes = 500_000

  /// The corpora in their folder.
  var corpora: Corpora { Corpora(folder: corpusFolder) }

  /// The options as arguments for another process of this command.
  var arguments: [String] {
    [
      "--corpus-folder", corpusFolder, "--product", product, "--rounds", "\(rounds)",
      "--engine-bytes", "\(engineBytes)",
    ]
  }
}
