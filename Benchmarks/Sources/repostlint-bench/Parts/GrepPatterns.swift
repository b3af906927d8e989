internal import FoundationEssentials
internal import RepostPatterns
internal import RepostRules

/// The rules' patterns in files as ripgrep takes them, one pattern a line.
struct GrepPatterns {
  /// What a search came to.
  struct Outcome {
    var matches = 0
    var processorTime = 0.0
  }

  private let patterns: [String]
  private let grep: String
  private let folder: String

  /// Takes the patterns of the rules that read text; files are written to `folder`.
  init(_ rules: [Rule], grep: String, folder: String) {
    patterns = rules.filter { $0.subject == .text }.map { OneLinePattern($0.pattern.source).text }
    self.grep = grep
    self.folder = folder
  }

  /// How many patterns there are.
  var count: Int { patterns.count }

  /// How ripgrep is run.
  var commandText: String {
    "rg \((Self.options + ["-f", "PATTERNS", "FOLDER"]).joined(separator: " "))"
  }

  private static let options = [
    "-P", "-j1", "--no-config", "--no-ignore", "--count-matches", "--no-filename",
  ]

  /// Files with as many patterns each as ripgrep still compiles into one alternation.
  func alternations() throws -> [String] {
    var count = 1
    while true {
      let files = try files(count: count)
      if try files.allSatisfy({ try isCompiled($0) }) { return files }
      guard count < patterns.count else {
        throw ChildProcess.Failure(description: "ripgrep does not compile every pattern by itself")
      }
      count = min(patterns.count, count * 2)
    }
  }

  /// The patterns spread over so many files.
  func files(count: Int) throws -> [String] {
    let manager = FileManager.default
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return try (0..<count).map { index in
      let own = patterns[(patterns.count * index / count)..<(patterns.count * (index + 1) / count)]
      let path = "\(folder)/\(count)-\(index).txt"
      try Data((own.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
      return path
    }
  }

  /// Searches a folder with each of the files in turn.
  func search(_ pages: String, with files: [String]) throws -> Outcome {
    let counts = "\(folder)/counts"
    var outcome = Outcome()
    for file in files {
      outcome.processorTime += try ChildProcess(
        arguments: [grep] + Self.options + ["-f", file, pages], output: counts,
        messages: "\(folder)/messages", expectedStatus: [0, 1]
      ).run().processorTime
      let text = try String(contentsOfFile: counts, encoding: .utf8)
      outcome.matches += text.split(separator: "\n").reduce(0) { $0 + (Int($1) ?? 0) }
    }
    return outcome
  }

  private func isCompiled(_ file: String) throws -> Bool {
    try ChildProcess(
      arguments: [grep] + Self.options + ["-f", file, "/dev/null"],
      expectedStatus: [0, 1, 2]
    ).run().status != 2
  }
}
