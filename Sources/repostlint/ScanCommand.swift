import ArgumentParser
import RepostLintKit

struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Lists every notice, licence, condition and credit, with its place.",
    discussion: """
      Folders are walked in a stable order; .gitignore and .repostlintignore are respected. Every \
      file is accounted for: what was skipped or read in part is named with a code.

      repostlint scan content/ --format ndjson
      curl -s https://example.org/ | repostlint scan - --stdin-filename page.html
      """)

  @Argument(help: ArgumentHelp("Files, folders, or “-”.", valueName: "path"), completion: .file())
  var paths: [String]

  @OptionGroup var common: CommonOptions

  func run() throws {
    let lint = try common.lint()
    try common.finish { () throws(RunError) in
      try lint.scan(common.inputs(paths), options: common.outputOptions)
    }
  }
}
