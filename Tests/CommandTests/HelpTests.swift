import Testing

@Suite struct HelpTests {
  @Test("--version names the tool's version and the pattern library's, and nothing else")
  func version() throws {
    let run = try Command.run(["--version"])
    #expect(run.status == 0)
    #expect(run.text.contains(#/^\d+\.\d+\.\d+ \(PCRE2 [^)]+\)\n$/#), "\(run.text)")
    #expect(run.error.isEmpty)
  }

  @Test(
    "--help says what there is, on standard output",
    arguments: [
      (
        [],
        [
          "check", "terms", "compare", "scan", "lint", "extract", "rules", "Exit codes",
          "not legal advice",
          "--version",
        ]
      ),
      (["scan"], ["--format", "--max-file-size", "--stdin-filename", ".gitignore", "--rules"]),
      (["terms"], ["--original-url", "--format"]),
      (
        ["check"],
        [
          "--original", "--original-url", "--repost-url", "--site-kind", "--medium", "--basis",
          "--permission-record", "--strict", "--allow-incomplete", "--output", "--color",
        ]
      ),
      (["compare"], ["--original-url", "--format", "html", "side-by-side.html"]),
      (["lint"], ["--config", ".repostlint.yml", "original-url", "github"]),
      (["extract"], ["--zones", "ndjson"]),
      (["rules"], ["list", "explain", "test", "new", "docs", "schema"]),
      (["rules", "new"], ["--pattern", "--near-miss", "--overwrite", "--no-questions"]),
      (["rules", "test"], ["--rules"]),
    ])
  func help(_ command: [String], _ words: [String]) throws {
    let run = try Command.run(command + ["--help"])
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    for word in words {
      #expect(run.text.contains(word), "“\(word)” is not in the help")
    }
  }

  @Test(
    "what is not understood is said on standard error with the usage, and ends with 2",
    arguments: [
      (["chekc", "a.html"], "chekc"),
      (["scan", "--fromat", "json", "."], "--fromat"),
      (["scan"], "path"),
      (["check", "a.html", "--site-kind", "shop"], "shop"),
      (["scan", ".", "--format", "pdf"], "pdf"),
      (["scan", ".", "--max-file-size", "0"], "--max-file-size"),
      (["scan", ".", "--max-file-size", "many"], "many"),
    ])
  func usage(_ arguments: [String], _ word: String) throws {
    let run = try Command.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(word), "\(run.error)")
    #expect(run.error.contains("Usage: repostlint"), "\(run.error)")
  }
}
