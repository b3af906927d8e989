internal import RepostPatterns

/// Instruction counts against the committed ones.
struct CountsPart: BenchmarkPart {
  /// Counts that are too high.
  struct Exceeded: Error, CustomStringConvertible {
    let stages: [String]

    var description: String {
      "More instructions than allowed: \(stages.joined(separator: ", ")). Make it faster again, or, "
        + "where it has to be so, commit new thresholds (make bench-counts ARGS=--record)."
    }
  }

  let options: BenchOptions
  var isRecording = false

  func run() throws {
    let counter: InstructionCounter
    do {
      counter = try InstructionCounter(options: options)
    } catch let missing as InstructionCounter.Missing {
      return ResultTable.printSkipped(
        "instruction counts", because: "\(missing.program) is not installed")
    }
    var thresholds = try Thresholds.committed()
    // Folders that are written now would be written under valgrind otherwise.
    for stage in CountedStage.allCases { _ = try StageWork(stage, corpora: options.corpora) }
    var counts: [String: Int] = [:]
    var exceeded: [String] = []
    for stage in CountedStage.allCases {
      let count: Int
      do {
        count = try counter.instructions(of: stage)
      } catch is InstructionCounter.MachineTooBusy {
        ResultTable.printSkipped(
          stage.rawValue, because: "the machine is too busy for the product's deadlines")
        continue
      }
      counts[stage.rawValue] = count
      let known = thresholds.instructions[stage.rawValue]
      let highest = 1 + Double(thresholds.tolerancePercent) / 100
      let ratio = known.map { Double(count) / Double($0) } ?? .infinity
      if ratio > highest { exceeded.append(stage.rawValue) }
      ResultTable.printRow(
        stage.rawValue, ours: "\(Self.millions(count)) instructions",
        against: known.map { "\(Self.millions($0)) committed" } ?? "nothing committed",
        ratio: Spread([ratio]), wanted: .atMost(highest))
    }
    ResultTable.printNote("counted with \(Self.tools); committed with \(thresholds.countedWith)")
    if isRecording {
      thresholds.countedWith = Self.tools
      thresholds.instructions.merge(counts) { $1 }
      try thresholds.write()
      ResultTable.printNote("thresholds.json was written anew")
    } else if !exceeded.isEmpty {
      throw Exceeded(stages: exceeded)
    }
  }

  private static func millions(_ count: Int) -> String {
    "\(Figure.significant(Double(count) / 1e6)) M"
  }

  /// What the counts depend on besides our code.
  private static var tools: String {
    #if arch(x86_64)
      let architecture = "x86_64"
    #elseif arch(arm64)
      let architecture = "arm64"
    #else
      let architecture = "another architecture"
    #endif
    #if compiler(>=6.4)
      let compiler = "Swift 6.4 or later"
    #elseif compiler(>=6.3)
      let compiler = "Swift 6.3"
    #else
      let compiler = "Swift 6.2"
    #endif
    return "\(compiler), PCRE2 \(PatternLibrary.version), \(architecture)"
  }
}
