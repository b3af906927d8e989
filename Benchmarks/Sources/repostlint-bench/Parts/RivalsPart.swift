internal import BenchmarkCorpus
internal import FoundationEssentials

/// A scan by the product against other tools that look for copyright and licences in the same pages.
///
/// The others take as long for each page of a folder, and too long for a large one: they read a part of
/// the pages that the product reads, and their time is taken for all. What is compared is a folder, then,
/// and not the start of the product.
struct RivalsPart: BenchmarkPart {
  let options: BenchOptions

  /// The script that runs ScanCode's detector in the Python process; it says how long that took.
  private static let script = "Rivals/cluecode_scan.py"

  /// The rivals take seconds, so that two rounds have to do.
  private static let rounds = 2

  func run() throws {
    let product = try ProductCommand(path: options.product)
    let hasScanCode = hasScanCode
    let licensecheck = Program.path(of: "licensecheck")
    if !hasScanCode {
      ResultTable.printSkipped(
        "ScanCode", because: "\(options.python) has no cluecode (pip install scancode-toolkit)")
    }
    if licensecheck == nil {
      ResultTable.printSkipped("licensecheck", because: "it is not installed (apt: licensecheck)")
    }
    for density in PageRecipe.Density.allCases {
      let field = try Field(
        name: density.rawValue, folder: options.corpora.pages(density, bytes: options.folderBytes),
        part: options.corpora.pages(density, bytes: options.rivalBytes))
      try compare(field, product, hasScanCode: hasScanCode, licensecheck: licensecheck)
    }
    if let texts = options.texts {
      let field = try Field(name: "real text", folder: texts, part: texts)
      try compare(field, product, hasScanCode: hasScanCode, licensecheck: licensecheck)
    }
    ResultTable.printNote(
      "ours is the processor time of the whole process, start-up included; ScanCode's is "
        + "cluecode.copyrights.detect_copyrights alone; licensecheck reads whole files (--lines 0)")
  }

  /// The pages that are read.
  private struct Field {
    let name: String
    /// What the product reads.
    let folder: String
    /// What the others read of it.
    let part: String
    let bytes: Int
    let partBytes: Int

    init(name: String, folder: String, part: String) throws {
      self.name = name
      self.folder = folder
      self.part = part
      bytes = try PageSet.byteCount(of: folder)
      partBytes = try PageSet.byteCount(of: part)
    }
  }

  private func compare(
    _ field: Field, _ product: ProductCommand, hasScanCode: Bool, licensecheck: String?
  ) throws {
    if hasScanCode {
      try compare(field, product, "ScanCode, in process", wanted: .atLeast(500)) {
        try timeOfScanCode(field.part)
      }
    }
    if let licensecheck {
      try compare(field, product, "licensecheck", wanted: .atLeast(100)) {
        try ChildProcess(
          arguments: [
            licensecheck, "--recursive", "--check", ".", "--lines", "0", "--copyright",
            "--machine", field.part,
          ]
        ).run().processorTime
      }
    }
  }

  private func compare(
    _ field: Field, _ product: ProductCommand, _ name: String, wanted: Goal,
    _ rival: () throws -> Double
  ) throws {
    let share = Double(field.bytes) / Double(field.partBytes)
    try withoutActuallyEscaping(rival) { rival in
      let contest = try Contest(
        rounds: Self.rounds,
        timed: [{ try product.scan(field.folder).processorTime }, { try rival() * share }])
      let sizes = [field.bytes, field.partBytes].map { Figure.significant(Double($0) / 1e6) }
      ResultTable.printRow(
        "\(field.name): scan of \(sizes[0]) MB",
        ours: Figure.speed(bytes: field.bytes, seconds: contest.median(0)),
        against: Figure.speed(bytes: field.bytes, seconds: contest.median(1))
          + " \(name), of \(sizes[1]) MB",
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
