import ArgumentParser
import RepostLintKit

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Measures what one text copies of another.",
    discussion: """
      How much was copied of each, the longest verbatim run, the repost's own words, what was changed, \
      moved, quoted, and where the source is named beside it. Facts to weigh; nothing is weighed here.

      repostlint compare repost.html original.html
      repostlint compare repost.html original.html --format json
      repostlint compare repost.html original.html --format html --output side-by-side.html
      """)

  @Argument(
    help: ArgumentHelp("The text that may copy, or “-”.", valueName: "repost"),
    completion: .file())
  var repost: String

  @Argument(
    help: ArgumentHelp("The text that may be copied, or “-”.", valueName: "original"),
    completion: .file())
  var original: String

  @Option(
    help: ArgumentHelp("The address of the original, to tell links to it.", valueName: "url"))
  var originalUrl: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let options = common.options
    let lint = try options.lint()
    try options.finish { () throws(RunError) in
      try lint.compare(
        options.input(repost), to: options.input(original), originalURL: originalUrl,
        options: options.outputOptions)
    }
  }
}
