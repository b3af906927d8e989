import ArgumentParser

/// Counts instructions and compares them with those committed.
struct CountsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counts", abstract: "Counts instructions and compares them with those committed.")

  @Flag(help: "Write thresholds.json anew instead of comparing.")
  var record = false

  @OptionGroup var options: BenchOptions

  func run() throws {
    ResultTable.printHead()
    ResultTable.printTitle(PartName.counts.title)
    try CountsPart(options: options, isRecording: record).run()
  }
}

/// Does the work of one stage; callgrind counts it.
struct StageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stage", abstract: "Does the work of one stage.", shouldDisplay: false)

  @Argument var stage: CountedStage

  @Option var repetitions = 1

  @OptionGroup var options: BenchOptions

  func run() throws {
    guard let work = try StageWork(stage, corpora: options.corpora) else { return }
    for _ in 0..<repetitions { try work.run() }
  }
}

extension CountedStage: ExpressibleByArgument {}
