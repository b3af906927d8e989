public import ArgumentParser
public import RepostLintKit

struct CreditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credit",
    abstract: "Writes the credit that satisfies the terms of an original, ready to paste.",
    discussion: """
      repostlint credit original.html --original-url https://example.org/story
      repostlint credit original.html --style markdown >> copy.md

      What the terms ask for and the original does not tell is left out and said on standard error; \
      the command then ends with 3.
      """)

  @Argument(
    help: ArgumentHelp("The original, or “-”; not needed with --terms.", valueName: "path"),
    completion: .file())
  var original: String?

  @Option(help: "The format of the credit.")
  var style: CreditRequest.Style = .html

  @Option(help: ArgumentHelp("The address of the original.", valueName: "url"))
  var originalUrl: String?

  @Option(
    help: ArgumentHelp(
      "The terms, as “terms --format json” prints them or as YAML.", valueName: "file"),
    completion: .file())
  var terms: String?

  @Option(
    help: ArgumentHelp(
      "The language of the credit; otherwise that of the original.", valueName: "tag"))
  var language: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let options = common.options
    let lint = try options.lint()
    let request = CreditRequest(
      original: original.map(options.input), terms: terms, originalURL: originalUrl, style: style,
      language: language)
    try options.finish { () throws(RunError) in
      try lint.credit(request, options: options.outputOptions)
    }
  }
}

extension CreditRequest.Style: ExpressibleByArgument {}
