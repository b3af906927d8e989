import Foundation
import Testing

/// Settings that cannot be used end the run with 2 and say where and what.
@Suite struct SettingsTests {
  private static let demo = ["check", "Fixtures/demo/repost.html"]
  private static let original = ["--original", "Fixtures/demo/original.html"]

  @Test("an address of the original that is none on the web is refused")
  func originalAddress() throws {
    let run = try Command.run(
      Self.demo + Self.original + ["--original-url", "harbour-bulletin"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("--original-url"), "\(run.error)")
    #expect(run.error.contains("harbour-bulletin"), "\(run.error)")
  }

  @Test("a rule file with a misspelt key is refused with file, line and the key that was meant")
  func ruleFile() throws {
    let folder = try TemporaryFolder()
    let rule = """
      id: lend-me-a-rule
      title: Lends
      status: stable
      descripton: >-
        A key that is misspelt.
      """
    try folder.write(rule, to: "ours/lend-me-a-rule.yaml")
    let run = try Command.run(["scan", ".", "--rules", "ours"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("ours/lend-me-a-rule.yaml:4"), "\(run.error)")
    #expect(run.error.contains("descripton"), "\(run.error)")
    #expect(run.error.contains("description"), "the key that was meant: \(run.error)")
  }

  @Test("lint without a configuration says that there is none")
  func noConfiguration() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: ".git"), withIntermediateDirectories: true)
    let run = try Command.run(["lint"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(".repostlint.yml"), "\(run.error)")
  }

  @Test(
    "lint refuses a configuration that it does not understand, with the line",
    arguments: [
      ("version: 1\nrepost:\n  - files: a.md\n", "2", "reposts"),
      (
        "version: 1\nsite: {kind: comunity}\nreposts:\n  - {files: a.md, original: b.html}\n",
        "2", "community"
      ),
      ("version: 2\nreposts: []\n", "1", "version"),
      ("version: 1\nreposts: [\n", "", "YAML"),
      ("version: 1\nreposts:\n  - files: a.md\n", "3", "original"),
      (
        "version: 1\nreposts:\n  - {files: a.md, original: b.html, orignal-url: x}\n", "3",
        "original-url"
      ),
    ])
  func configuration(_ text: String, _ line: String, _ word: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(text, to: ".repostlint.yml")
    let run = try Command.run(["lint"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(".repostlint.yml:\(line)"), "\(run.error)")
    #expect(run.error.contains(word), "\(run.error)")
  }

  @Test("a configuration whose patterns match no file judges nothing and says so")
  func nothingToLint() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "version: 1\nreposts:\n  - files: posts/*.md\n    original: o.html\n",
      to: ".repostlint.yml")
    let run = try Command.run(["lint"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.error.contains("posts/*.md"), "\(run.error)")
  }

  @Test("an undetermined repost ends with 0, and with --strict with 1")
  func strict() throws {
    let folder = "Fixtures/reposts/en-link-shortener/"
    let arguments = [
      "check", folder + "copy.html", "--original", folder + "original.html", "--site-kind",
      "community",
    ]
    #expect(try Command.run(arguments).status == 0)
    #expect(try Command.run(arguments + ["--strict"]).status == 1)
  }
}
