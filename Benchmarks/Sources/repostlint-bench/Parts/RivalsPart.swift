internal import BenchmarkCorpus
internal import FoundationEssentials

/// A scan by the product against other tools that look for copyright and licences in the same files.
struct RivalsPart: BenchmarkPart {
  let options: BenchOptions

  /// The script that runs ScanCode's detector in the Python process; it says how long that took.
  private static let script = "Rivals/cluecode_scan.py"

  /// The rivals take seconds, so that two rounds have to do.
  private static let rounds = 2

  func run() throws {
    let product = try ProductCommand(path: options.product)
    let scanCode = hasScanCode
    let licensecheck = Program.path(of: "licensecheck")
    if !scanCode {
      ResultTable.printSkipped(
        "ScanCode", because: "\(options.python) has no cluecode (pip install scancode-toolkit)")
    }
    if licensecheck == nil {
      ResultTable.printSkipped("licensecheck", because: "it is not installed (apt: licensecheck)")
    }
    for density in PageRecipe.Density.allCases {
      let folder = try options.corpora.pages(density, bytes: options.rivalBytes)
      if scanCode {
        try compare(density, folder, product, "ScanCode, in process", wanted: .atLeast(500)) {
          try timeOfScanCode(folder)
        }
      }
      if let licensecheck {
        try compare(density, folder, product, "licensecheck", wanted: .atLeast(100)) {
          try ChildProcess(
            arguments: [
              licensecheck, "--recursive", "--check", ".", "--lines", "0", "--copyright",
              "--machine", folder,
            ]
          ).run().processorTime
        }
      }
    }
    ResultTable.printNote(
      "ours is the processor time of the whole process, start-up included; ScanCode's is "
        + "cluecode.copyrights.detect_copyrights alone; licensecheck reads whole files (--lines 0)")
  }

  private func compare(
    _ density: PageRecipe.Density, _ folder: String, _ product: ProductCommand, _ name: String,
    wanted: Goal, _ rival: () throws -> Double
  ) throws {
    let bytes = try PageSet.byteCount(of: folder)
    try withoutActuallyEscaping(rival) { rival in
      let contest = try Contest(
        rounds: Self.rounds, timed: [{ try product.scan(folder).processorTime }, rival])
      ResultTable.printRow(
        "\(density.rawValue): scan, \(Figure.significant(Double(bytes) / 1e6)) MB",
        ours: Figure.speed(bytes: bytes, seconds: contest.median(0)),
        against: Figure.speed(bytes: bytes, seconds: contest.median(1)) + " \(name)",
        ratio: contest.ratio(of: 1, to: 0), wanted: wanted)
    }
  }

  private var hasScanCode: Bool {
    let usage = try? ChildProcess(
      arguments: [options.python, "-c", "import cluecode.copyrights"]
    ).run()
    return usage != nil
  }

  private func timeOfScanCode(_ folder: String) throws -> Double {
    let output = "\(options.corpusFolder)/cluecode.txt"
    try ChildProcess(
      arguments: [options.python, Self.script, folder], output: output,
      messages: "\(options.corpusFolder)/cluecode-messages.txt"
    ).run()
    let text = try String(contentsOfFile: output, encoding: .utf8)
    guard let seconds = text.split(separator: " ").first.flatMap({ Double($0) }) else {
      throw ChildProcess.Failure(description: "\(Self.script) wrote no time: \(text)")
    }
    return seconds
  }
}
