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

  /// Files with as many patterns each as ripgrep compiles into one alternation: all in one where that
  /// works, otherwise halves of what does not.
  func alternations() throws -> [String] {
    var pending = [0..<patterns.count]
    var files: [String] = []
    while let range = pending.popLast() {
      let path = try file(range)
      if try isCompiled(path) {
        files.append(path)
      } else if range.count > 1 {
        let middle = (range.lowerBound + range.upperBound) / 2
        pending += [middle..<range.upperBound, range.lowerBound..<middle]
      } else {
        throw ChildProcess.Failure(
          description: "ripgrep does not compile \(patterns[range.lowerBound].prefix(200))")
      }
    }
    return files
  }

  /// Files with one pattern each.
  func singles() throws -> [String] {
    try patterns.indices.map { try file($0..<($0 + 1)) }
  }

  private func file(_ range: Range<Int>) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = "\(folder)/\(range.lowerBound)-\(range.upperBound).txt"
    try Data((patterns[range].joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    return path
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
