public import ArgumentParser
public import RepostLintKit

/// Options that every reading command has.
struct CommonOptions: ParsableArguments {
  /// When text may carry colours.
  enum Colour: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  @Option(help: "text, json, ndjson (scan, extract) or github (check, lint).")
  var format: OutputOptions.Format = .text

  @Option(
    help: ArgumentHelp("Write the report here, whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Add a rule file or a folder of them.", valueName: "path"),
    completion: .file())
  var rules: [String] = []

  @Option(help: ArgumentHelp("Skip larger files, and say so.", valueName: "bytes"))
  var maxFileSize = RepostLint.defaultMaximumSize

  @Option(help: "Colours in text. NO_COLOR is respected.")
  var color: Colour = .auto

  @Option(help: ArgumentHelp("The name that “-” (standard input) goes by.", valueName: "name"))
  var stdinFilename = "stdin"

  @Option(
    help: ArgumentHelp("How many files to read at once; the report stays the same.", valueName: "n")
  )
  var jobs = 1

  @Flag(help: "Count warnings as failures (exit code 1).")
  var strict = false

  @Flag(help: "End with 0 although something was not read.")
  var allowIncomplete = false

  @Flag(name: .shortAndLong, help: "Say nothing on standard error.")
  var quiet = false

  @Flag(help: "Show no progress, not even on a terminal.")
  var noProgress = false

  func validate() throws {
    guard maxFileSize > 0 else { throw ValidationError("--max-file-size has to be above 0.") }
    guard jobs > 0 else { throw ValidationError("--jobs has to be above 0.") }
  }

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

extension OutputOptions.Format: ExpressibleByArgument {}
