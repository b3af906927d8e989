import Foundation
import Testing

/// What may stand on the command line as something to read.
@Suite struct InputTests {
  private static let original = "Fixtures/demo/original.html"
  private static let repost = "Fixtures/demo/repost.html"

  @Test("an original that is not there ends the run with 2, before anything is judged")
  func missingOriginal() throws {
    let run = try Command.run(["check", Self.repost, "--original", "no-such.html"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("no-such.html"), "\(run.error)")
    #expect(run.error.contains("No such file"), "\(run.error)")
  }

  @Test(
    "where no input is there the report names them and the run ends with 2",
    arguments: [
      ["check", "no-such.html", "--original", original], ["scan", "no-such.html", "nor-such.html"],
      ["scan", "no-such.html", "--allow-incomplete"],
    ])
  func missingInputs(arguments: [String]) throws {
    let run = try Command.run(arguments + ["--format", "json"])
    #expect(run.status == 2)
    #expect(run.text.contains("\"not-found\""), "\(run.text)")
    #expect(run.text.contains("no-such.html"))
  }

  @Test("a missing repost does not keep the others from being judged")
  func missingAmongOthers() throws {
    let run = try Command.run(
      ["check", "no-such.html", Self.repost, "--original", Self.original, "--allow-incomplete"])
    // The shipped repost links to the home page.
    #expect(run.status == 1)
    #expect(run.text.contains("duty.link-article"))
    #expect(run.text.contains("no-such.html"))
    #expect(try Command.run(["scan", "no-such.html", Self.repost]).status == 3)
  }

  @Test("an empty repost is said to be empty")
  func emptyRepost() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "copy.html")
    let run = try Command.run(
      ["check", folder.url.appending(path: "copy.html").path, "--original", Self.original])
    #expect(run.status == 3)
    #expect(run.text.contains("It is empty. [empty]"), "\(run.text)")
  }

  @Test("a folder without files is no input")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(["scan", folder.url.path])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("no file was found"), "\(run.error)")
  }

  @Test("standard input goes by the name it is given, and is read by that name's format")
  func standardInput() throws {
    let page = "<p>You may republish this.</p><!-- You may republish this. -->"
    let run = try Command.run(
      ["scan", "-", "--stdin-filename", "pages/page.html", "--format", "ndjson"],
      input: Array(page.utf8))
    #expect(run.status == 0)
    let lines = run.text.split(separator: "\n")
    #expect(lines.count { $0.contains("\"path\":\"pages/page.html\"") } == 2, "\(run.text)")
    #expect(lines.count { $0.contains("\"hidden\":true") } == 1)
  }

  @Test("nothing on standard input is a file without findings")
  func emptyInput() throws {
    let run = try Command.run(["scan", "-"])
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("0 findings in 1 file"), "\(run.text)")
  }

  @Test("a file above the bound is skipped, and the code says why")
  func tooLarge() throws {
    let run = try Command.run(
      ["scan", Self.repost, "--max-file-size", "10", "--format", "ndjson"])
    #expect(run.status == 3)
    #expect(run.text.contains("\"code\":\"too-large\""), "\(run.text)")
    #expect(run.text.contains("\"outcome\":\"skipped\""))
    #expect(run.text.contains("\"skipped\":1"), "the summary counts it")
  }

  @Test("a binary file that is named is a gap; one in a folder is not")
  func binary() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1], to: "picture.png")
    try folder.write("Nothing to see.\n", to: "note.txt")
    let named = try Command.run(["scan", file.path])
    #expect(named.status == 3)
    #expect(named.text.contains("[binary]"), "\(named.text)")
    let walked = try Command.run(["scan", folder.url.path])
    #expect(walked.status == 0)
    #expect(walked.text.contains("picture.png"), "it is accounted for: \(walked.text)")
  }

  @Test("a pipe among the files is not waited for")
  func pipe() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.url.appending(path: "pipe.html")
    try #require(mkfifo(pipe.path, 0o600) == 0)
    let run = try Command.run(["scan", pipe.path])
    #expect(run.status == 3)
    #expect(run.text.contains("special-file"), "\(run.text)")
  }

  @Test("links that go round in a folder are reported and end")
  func linkLoop() throws {
    let folder = try TemporaryFolder()
    try folder.write("You may republish this.\n", to: "inner/note.txt")
    let files = FileManager.default
    for (name, target) in [("inner/up", ".."), ("self", "self"), ("gone", "nowhere")] {
      try files.createSymbolicLink(
        atPath: folder.url.appending(path: name).path, withDestinationPath: target)
    }
    let run = try Command.run(["scan", ".", "--format", "ndjson"], in: folder.url)
    #expect(run.status == 3, "a link to nowhere is a gap")
    #expect(run.text.split(separator: "\n").count { $0.contains("\"rule\"") } == 1)
    #expect(run.text.contains("\"code\":\"symlink\""), "\(run.text)")
    #expect(run.text.contains("\"code\":\"not-found\""), "\(run.text)")
  }

  @Test(
    "a file that may not be read is a failure with its reason",
    .disabled(if: geteuid() == 0, "root may read everything"))
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("You may republish this.\n", to: "closed.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    let run = try Command.run(["scan", file.path])
    #expect(run.status == 3)
    #expect(run.text.contains("unreadable"), "\(run.text)")
    #expect(run.text.contains("Permission denied"), "\(run.text)")
  }
}
