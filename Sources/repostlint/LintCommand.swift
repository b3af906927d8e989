import ArgumentParser
import RepostLintKit

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Checks the reposts of a site, as .repostlint.yml says.",
    discussion: """
      The configuration says which files are reposts of what, and in which context:

      version: 1
      site: {kind: community, url: https://neighbours.example/}
      reposts:
        - files: content/reposts/ledger.md
          original: originals/ledger.html
          original-url: https://harbour-bulletin.example/2024/ledger

      In a workflow, --format github writes annotations.
      """)

  @Argument(
    help: ArgumentHelp("Only these files or folders of the site.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "The configuration; otherwise .repostlint.yml here or in a folder above.", valueName: "file"),
    completion: .file())
  var config: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let options = common.options
    try options.finish { () throws(RunError) in
      let path: String = if let config { config } else { try RepostLint.nearestConfiguration() }
      return try RepostLint.lint(
        configuration: path, paths: paths,
        adding: options.rules, today: Terminal.today, maximumSize: options.maxFileSize,
        searchPath: Terminal.searchPath, options: options.outputOptions)
    }
  }
}
