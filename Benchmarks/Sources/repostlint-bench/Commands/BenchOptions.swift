import ArgumentParser

/// What every measuring command is told; paths are those from the folder of the benchmarks.
struct BenchOptions: ParsableArguments {
  @Option(help: "Where generated corpora are kept.")
  var corpusFolder = ".build/corpora"

  @Option(help: "The repostlint command, built in release.")
  var product = "../.build/release/repostlint"

  @Option(help: "The Python that has ScanCode installed.")
  var python = "python3"

  @Option(help: "How often each comparison is made; the table shows the median.")
  var rounds = 5

  @Option(help: "The size of each corpus of the parts engine and safety.")
  var engineBytes = 500_000

  @Option(help: "The size of each corpus of the part grep.")
  var grepBytes = 2_000_000

  @Option(help: "The size of each corpus that the other tools of the part rivals read.")
  var rivalBytes = 500_000

  @Option(help: "The size of each corpus that repostlint reads in the part rivals.")
  var folderBytes = 8_000_000

  @Option(help: "A folder of real text (.txt), which the part rivals measures too.")
  var texts: String?

  @Option(help: "The size of the corpus of the part scaling.")
  var scalingBytes = 12_000_000

  @Option(help: "The size of the corpus of the parts memory and workers.")
  var scanBytes = 20_000_000

  @Option(help: "How many files the part files has.")
  var smallFiles = 100_000

  /// The corpora in their folder.
  var corpora: Corpora { Corpora(folder: corpusFolder) }

  /// The options as arguments for another process of this command.
  var arguments: [String] {
    [
      "--corpus-folder", corpusFolder, "--product", product, "--python", python,
      "--rounds", "\(rounds)", "--engine-bytes", "\(engineBytes)", "--grep-bytes", "\(grepBytes)",
      "--rival-bytes", "\(rivalBytes)", "--folder-bytes", "\(folderBytes)",
      "--scaling-bytes", "\(scalingBytes)", "--scan-bytes", "\(scanBytes)",
      "--small-files", "\(smallFiles)",
    ] + (texts.map { ["--texts", $0] } ?? [])
  }
}
