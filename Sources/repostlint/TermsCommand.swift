import ArgumentParser
import RepostLintKit

struct TermsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms",
    abstract: "Says what one original asks of reposts.",
    discussion: """
      repostlint terms original.html
      repostlint terms original.html --format json
      """)

  @Argument(help: ArgumentHelp("The original, or “-”.", valueName: "path"), completion: .file())
  var path: String

  @Option(help: ArgumentHelp("The address of the original.", valueName: "url"))
  var originalUrl: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let options = common.options
    let lint = try options.lint()
    try options.finish { () throws(RunError) in
      try lint.terms(
        of: options.input(path), originalURL: originalUrl, options: options.outputOptions)
    }
  }
}
