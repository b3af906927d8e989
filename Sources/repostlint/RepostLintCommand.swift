import ArgumentParser
import RepostLintKit

/// The command: arguments in, report and exit code out.
@main
struct RepostLintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repostlint",
    abstract: "Checks reposts against the terms that publishers state.",
    discussion: """
      Publishers say in prose what a repost owes. repostlint reads it, and says for each condition \
      whether a repost keeps it, where that stands in both documents, and what to do.

      Is this repost in order?   repostlint check copy.html --original page.html
      What does this page ask?   repostlint terms page.html
      How much was copied?       repostlint compare copy.html page.html
      What credit does it want?  repostlint credit page.html
      Put in what is missing:    repostlint fix copy.html --original page.html --write
      What is in this folder?    repostlint scan content/
      In CI, as configured:      repostlint lint

      Exit codes: 0 nothing fails · 1 a repost does not meet its conditions or is not covered · \
      2 nothing could be judged (usage, configuration, rules, no input) · 3 something was not read.

      repostlint compares text with the conditions it found in that text. It does not decide whether \
      a use is lawful and is not legal advice.
      """,
    version: RepostLint.versionText,
    subcommands: [
      CheckCommand.self, FixCommand.self, CreditCommand.self, TermsCommand.self,
      CompareCommand.self, ScanCommand.self, LintCommand.self, ExtractCommand.self,
      RulesCommand.self,
    ])

  static func main() async {
    Allocator.keepFreedMemory()
    do {
      if let scan = QuickCommandLine.scan(CommandLine.arguments.dropFirst()) {
        try await scan.run()
      }
      var command = try parseAsRoot()
      if var scan = command as? any AsyncParsableCommand {
        try await scan.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      guard code != .success else { exit(withError: error) }
      Terminal.writeError(fullMessage(for: error))
      // What the parser calls a usage error is exit code 2 here, as for anything unusable.
      Terminal.exit(code == .validationFailure ? 2 : code.rawValue)
    }
  }
}
