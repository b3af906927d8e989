public import ArgumentParser
public import RepostLintKit

/// Options that every reading command has.
struct CommonOptions: ParsableArguments {
  @Option(
    help: "text, json, ndjson (scan, extract), github (check, lint) or html (extract, compare).")
  var format = ReadingOptions.defaults.format

  @Option(
    help: ArgumentHelp("Write the report here, whole or not at all.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Add a rule file or a folder of them.", valueName: "path"),
    completion: .file())
  var rules: [String] = []

  @Option(help: ArgumentHelp("Skip larger files, and say so.", valueName: "bytes"))
  var maxFileSize = ReadingOptions.defaults.maxFileSize

  @Option(help: "Colours in text. NO_COLOR is respected.")
  var color = ReadingOptions.defaults.color

  @Option(help: ArgumentHelp("The name that “-” (standard input) goes by.", valueName: "name"))
  var stdinFilename = ReadingOptions.defaults.stdinFilename

  @Option(
    help: ArgumentHelp("How many files to read at once; the report stays the same.", valueName: "n")
  )
  var jobs = ReadingOptions.defaults.jobs

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

  /// The options as values.
  var options: ReadingOptions {
    var options = ReadingOptions()
    options.format = format
    options.output = output
    options.rules = rules
    options.maxFileSize = maxFileSize
    options.color = color
    options.stdinFilename = stdinFilename
    options.jobs = jobs
    options.strict = strict
    options.allowIncomplete = allowIncomplete
    options.quiet = quiet
    options.noProgress = noProgress
    return options
  }
}

extension OutputOptions.Format: ExpressibleByArgument {}
extension ReadingOptions.Colour: ExpressibleByArgument {}
