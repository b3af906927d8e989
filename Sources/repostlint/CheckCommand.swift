import ArgumentParser
import RepostLintKit

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says for each condition of the original whether a repost keeps it.",
    discussion: """
      The original's address is often not in its text; without it a link to the original cannot be \
      told from another. Some conditions depend on who reposts: say so with --site-kind.

      repostlint check repost.html --original original.html \\
        --original-url https://example.org/story --site-kind community

      Permission is judged apart from the conditions. A permission that you have in hand goes into a \
      file: {"permissions": [{"holder": "…", "scope": "web", "evidence": "letter of 3 May"}]}
      """)

  @Argument(
    help: ArgumentHelp("The reposts: files, folders, or “-”.", valueName: "repost"),
    completion: .file())
  var reposts: [String]

  @OptionGroup var judging: JudgingOptions

  @Flag(help: "Say of each condition why it applies, what was looked at and how it was decided.")
  var explain = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let options = common.options
    var output = options.outputOptions
    output.explains = explain
    let lint = try options.lint()
    try options.finish { () throws(RunError) in
      try lint.check(
        options.inputs(reposts), judging.request(options), options: output)
    }
  }
}
