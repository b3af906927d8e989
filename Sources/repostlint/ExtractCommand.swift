import ArgumentParser
import RepostLintKit

struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Shows what is read of a file: text with zones, links, metadata.",
    discussion: """
      repostlint extract page.html
      repostlint extract page.html --zones article,adjacent
      repostlint extract pages/ --format ndjson
      repostlint extract page.html --format html --output reading.html
      """)

  @Argument(help: ArgumentHelp("Files, folders, or “-”.", valueName: "path"), completion: .file())
  var paths: [String]

  @Option(help: ArgumentHelp("Only the blocks of these zones, with commas.", valueName: "zones"))
  var zones: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let options = common.options
    let lint = try options.lint()
    let zones = zones?.split(separator: ",").map(String.init) ?? []
    try options.finish { () throws(RunError) in
      try lint.extract(options.inputs(paths), zones: zones, options: options.outputOptions)
    }
  }
}
