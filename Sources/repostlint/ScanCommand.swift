import ArgumentParser
import RepostLintKit

struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan",
    abstract: "Lists every notice, licence, condition and credit, with its place.",
    discussion: """
      Folders are walked in a stable order; .gitignore and .repostlintignore are respected. Every \
      file is accounted for: what was skipped or read in part is named with a code.

      Web archives (WARC, WET, also compressed) are read page by page, feeds entry by entry, books \
      (EPUB) chapter by chapter. DOCX files are read, and PDF where pdftotext is on PATH.

      repostlint scan content/ --format ndjson
      repostlint scan crawl.warc.gz --jobs 4 --format ndjson
      curl -s https://example.org/ | repostlint scan - --stdin-filename page.html
      """)

  @Argument(help: ArgumentHelp("Files, folders, or “-”.", valueName: "path"), completion: .file())
  var paths: [String]

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await ScanRequest(paths: paths, options: common.options).run()
  }
}
