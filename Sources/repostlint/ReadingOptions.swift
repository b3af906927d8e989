import ArgumentParser
import RepostLintKit

/// What every reading command is told, however its command line was read.
struct ReadingOptions: Equatable {
  /// When text may carry colours.
  enum Colour: String, CaseIterable {
    case auto, always, never
  }

  /// What holds where nothing is said.
  static let defaults = ReadingOptions()

  var format = OutputOptions.Format.text
  var output: String?
  var rules: [String] = []
  var maxFileSize = RepostLint.defaultMaximumSize
  var color = Colour.auto
  var stdinFilename = "stdin"
  var jobs = 1
  var strict = false
  var allowIncomplete = false
  var quiet = false
  var noProgress = false

  /// How reports are to look.
  var outputOptions: OutputOptions {
    OutputOptions(
      format: format,
      isColoured: color == .always || (color == .auto && output == nil && Terminal.showsColours),
      isStrict: strict, allowsIncomplete: allowIncomplete)
  }

  /// The tool with the rules asked for.
  func lint(withExamples: Bool = false) throws -> RepostLint {
    try Self.unwrapped { () throws(RunError) in
      try RepostLint(
        adding: rules, maximumSize: maxFileSize, withExamples: withExamples,
        searchPath: Terminal.searchPath)
    }
  }

  /// The inputs behind arguments.
  func inputs(_ paths: [String]) -> [Input] { paths.map(input) }

  /// The input behind one argument.
  func input(_ path: String) -> Input {
    path == "-" ? .standardInput(name: stdinFilename) : .path(path)
  }

  /// Runs, writes the report, and ends with the exit code of the run.
  func finish(_ run: () throws(RunError) -> RunResult) throws -> Never {
    let result = try Self.unwrapped(run)
    if !quiet { result.messages.forEach(Terminal.writeError) }
    if let output {
      try Self.unwrapped { () throws(RunError) in
        try RepostLint.write(result.output, to: output)
      }
    } else {
      Terminal.write(result.output)
    }
    Terminal.exit(result.status.rawValue)
  }

  /// What a run gives; where it cannot start, its faults go to standard error with exit code 2.
  private static func unwrapped<Value>(_ run: () throws(RunError) -> Value) throws -> Value {
    do {
      return try run()
    } catch {
      throw unusable(error)
    }
  }

  /// Says why a run could not start, and gives the exit code to end with.
  static func unusable(_ error: RunError) -> ExitCode {
    error.messages.forEach { Terminal.writeError("repostlint: \($0)") }
    return ExitCode(ExitStatus.unusable.rawValue)
  }
}
