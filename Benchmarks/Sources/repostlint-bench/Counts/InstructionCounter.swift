internal import FoundationEssentials

/// Counts the instructions of a program with valgrind's callgrind.
struct InstructionCounter {
  /// A program that is needed and not installed.
  struct Missing: Error {
    let program: String
  }

  /// A page that was not searched to its end within its deadline, however often it was tried.
  struct MachineTooBusy: Error {}

  private let valgrind: String
  private let options: BenchOptions
  /// This program and the product's, without what debuggers need, which valgrind may fail to read.
  private let own: String
  private let product: String

  /// What the product ends with when a deadline passed.
  private static let incomplete: Int32 = 3
  private static let mostAttempts = 5

  /// Makes ready to count.
  ///
  /// - Throws: `Missing` where valgrind or `strip` is not installed.
  init(options: BenchOptions) throws {
    func installed(_ name: String) throws -> String {
      guard let path = Program.path(of: name) else { throw Missing(program: name) }
      return path
    }
    valgrind = try installed("valgrind")
    let strip = try installed("strip")
    self.options = options
    own = "\(options.corpusFolder)/stripped-bench"
    product = "\(options.corpusFolder)/stripped-product"
    try FileManager.default.createDirectory(
      atPath: options.corpusFolder, withIntermediateDirectories: true)
    try ChildProcess(arguments: [strip, "-g", "-o", own, Program.own]).run()
    let built = try ProductCommand(path: options.product).path
    try ChildProcess(arguments: [strip, "-g", "-o", product, built]).run()
  }

  /// The instructions of a stage.
  ///
  /// What is done in this process is counted twice, with one repetition and with three; the difference
  /// is what two repetitions take, without the start, the reading of files and the compiling of
  /// patterns.
  func instructions(of stage: CountedStage) throws -> Int {
    switch stage {
    case .read, .detectSparse, .detectDense:
      let three = try count(stageArguments(stage, repetitions: 3))
      return try (three - count(stageArguments(stage, repetitions: 1))) / 2
    case .start:
      return try count([product, "--version"])
    case .startScan:
      // Compiling patterns takes so long here that the deadline of a page might pass.
      let page = try SmallPage.withoutNotice.path(in: options.corpusFolder)
      return try count([product, "scan", page, "--format", "ndjson", "--quiet"])
    }
  }

  private func stageArguments(_ stage: CountedStage, repetitions: Int) -> [String] {
    [
      own, "stage", stage.rawValue, "--repetitions", "\(repetitions)", "--corpus-folder",
      options.corpusFolder,
    ]
  }

  private func count(_ arguments: [String]) throws -> Int {
    let messages = "\(options.corpusFolder)/callgrind.txt"
    let process = ChildProcess(
      arguments: [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null"] + arguments,
      messages: messages,
      // Hash values that change from run to run would change the counts.
      environment: ["SWIFT_DETERMINISTIC_HASHING": "1"],
      expectedStatus: [0, Self.incomplete])
    var attempts = 1
    while try process.run().status == Self.incomplete {
      guard attempts < Self.mostAttempts else { throw MachineTooBusy() }
      attempts += 1
    }
    let text = try String(contentsOfFile: messages, encoding: .utf8)
    guard let line = text.split(separator: "\n").last(where: { $0.contains("Collected :") }),
      let number = line.split(separator: " ").last.flatMap({ Int($0) })
    else {
      throw ChildProcess.Failure(description: "callgrind wrote no count: \(text.suffix(400))")
    }
    return number
  }
}
