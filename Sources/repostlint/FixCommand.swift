import ArgumentParser
import RepostLintKit

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Inserts into a repost the credit, link or copyright line that it misses.",
    discussion: """
      repostlint fix copy.html --original page.html --original-url https://example.org/story
      repostlint fix copy.html --original page.html --diff | git apply
      repostlint fix copy.md --original page.html --write

      Nothing but what is missing is inserted, and the result is checked before it is shown. What \
      needs a person (changed text, pictures, permission) is listed. A second run changes nothing.

      The exit code is that of checking the fixed repost.
      """)

  @Argument(
    help: ArgumentHelp("The reposts: files, folders, or “-”.", valueName: "repost"),
    completion: .file())
  var reposts: [String]

  @OptionGroup var judging: JudgingOptions

  @Option(
    help: ArgumentHelp(
      "The language of the credit; otherwise that of the original.", valueName: "tag"))
  var language: String?

  @Flag(help: "Change the file.")
  var write = false

  @Flag(help: "Print a patch that git apply accepts, and what to know of it on standard error.")
  var diff = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if write, diff { throw ValidationError("--write and --diff exclude each other.") }
  }

  func run() throws {
    let options = common.options
    let lint = try options.lint()
    let request = FixRequest(
      check: judging.request(options), mode: write ? .write : diff ? .diff : .show,
      language: language)
    try options.finish { () throws(RunError) in
      try lint.fix(options.inputs(reposts), request, options: options.outputOptions)
    }
  }
}
