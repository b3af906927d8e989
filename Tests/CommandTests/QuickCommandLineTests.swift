import ArgumentParser
import Testing

@testable import repostlint

@Suite struct QuickCommandLineTests {
  @Test(
    "what is read without the parser is what the parser reads",
    arguments: [
      ["page.html"], ["a", "b c", "-"], ["-", "--stdin-filename", "page.html"],
      ["--format", "json", "folder"], ["folder", "--format", "ndjson", "--jobs", "4"],
      ["--output", "report.json", "x", "--rules", "own", "--max-file-size", "100"],
      ["x", "--color", "never", "--strict", "--allow-incomplete", "--quiet", "--no-progress"],
      ["x", "--jobs", "+2"], ["ünï/code", "a=b", "x\\y"],
    ])
  func plain(arguments: [String]) throws {
    let quick = try #require(QuickCommandLine.scan(["scan"] + arguments))
    #expect(try quick == parsed(arguments))
  }

  @Test(
    "what is faulty or unusual is left to the parser",
    arguments: [
      [], ["x", "--format"], ["x", "--format", "xml"], ["x", "--format=json"],
      ["x", "--jobs", "0"],
      ["x", "--jobs", "two"], ["x", "--jobs", "-1"], ["x", "--max-file-size", "0"], ["x", "-q"],
      ["--help"], ["-h"], ["x", "--version"], ["--", "x"], ["x", "--no-such-option"], ["help"],
      ["x", "--output", "--strict"], ["x", "--output", "-"], ["x", "--output", ""], [""],
      ["x", "--quiet", "--quiet"], ["x", "--rules", "a", "--rules", "b"], ["x", "--color", "red"],
      ["x", "--generate-completion-script", "bash"], ["---completion", "scan"],
    ])
  func unusual(arguments: [String]) {
    #expect(QuickCommandLine.scan(["scan"] + arguments) == nil)
  }

  @Test("another command is left to the parser", arguments: [[], ["terms", "x"], ["Scan", "x"]])
  func otherCommand(arguments: [String]) {
    #expect(QuickCommandLine.scan(arguments[...]) == nil)
  }

  @Test("every option of a scan is known here")
  func allOptions() {
    let names = ScanCommand.helpMessage(columns: 200).split(separator: "\n")
      .compactMap { line in line.split(separator: " ").first { $0.hasPrefix("--") } }
      .filter { !["--version", "--help"].contains($0) }
    #expect(names.count >= 10)
    for name in names {
      let values = ["text", "1", "auto"]
      let isKnown =
        QuickCommandLine.scan(["scan", "x", String(name)]) != nil
        || values.contains { QuickCommandLine.scan(["scan", "x", String(name), $0]) != nil }
      #expect(isKnown, "\(name)")
    }
  }

  private func parsed(_ arguments: [String]) throws -> ScanRequest {
    let command = try #require(
      try RepostLintCommand.parseAsRoot(["scan"] + arguments) as? ScanCommand)
    return ScanRequest(paths: command.paths, options: command.common.options)
  }
}
