import Foundation
import Testing

/// `fix` as a shell sees it: what it prints, what it writes, how it ends.
@Suite struct FixTests {
  private static let fixtures = Command.package.appending(path: "Fixtures/reposts")
  private static let original =
    fixtures.appending(path: "ru-source-missing/original.html").path
  private static let context = [
    "--original", original, "--original-url",
    "https://zarechny-listok.example/gorod/bashennye-chasy", "--site-kind", "community",
  ]

  /// The repost of a fixture, as text.
  private static func page() throws -> String {
    try String(
      contentsOf: fixtures.appending(path: "ru-source-missing/copy.html"), encoding: .utf8)
  }

  /// One byte a letter, as windows-1251 has them; of what stands in the fixture.
  private static func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x410...0x44F: UInt8(scalar.value - 0x410 + 0xC0)
      case 0x2014: 0x97
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static let credit =
    "<p>Источник: <a href=\"https://zarechny-listok.example/\">Заречный листок</a>.</p>"

  @Test("encoding and line ends are kept, git takes the patch, and a second run changes nothing")
  func bytes() throws {
    let page = try Self.page()
    let anchor = "заводить будильник.</p>"
    func fixed(_ page: String, _ end: String) -> String {
      page.replacingOccurrences(of: anchor, with: anchor + end + Self.credit)
    }
    let windows = page.replacingOccurrences(of: "utf-8", with: "windows-1251")
    let lines = page.replacingOccurrences(of: "\n", with: "\r\n")
    let dense = page.replacingOccurrences(of: "\n", with: "")
    let cases: [(String, [UInt8], [UInt8])] = [
      ("UTF-8", Array(page.utf8), Array(fixed(page, "\n").utf8)),
      ("CRLF", Array(lines.utf8), Array(fixed(lines, "\r\n").utf8)),
      ("one line", Array(dense.utf8), Array(fixed(dense, "").utf8)),
      ("windows-1251", Self.windows1251(windows), Self.windows1251(fixed(windows, "\n"))),
      ("UTF-16", Self.utf16(page), Self.utf16(fixed(page, "\n"))),
    ]
    for (name, old, new) in cases {
      let folder = try TemporaryFolder()
      let file = try folder.write(old, to: "posts/copy.html")
      let arguments = ["fix", "posts/copy.html"] + Self.context
      let diff = try Command.run(arguments + ["--diff"], in: folder.url)
      #expect(diff.status == 0, "\(name): \(diff.error)")
      #expect(diff.error.contains("duty.credit-source") == false)
      try folder.write(diff.output, to: "fix.patch")
      #expect(try Self.git(["apply", "fix.patch"], in: folder.url) == 0, "\(name)")
      #expect(try Array(Data(contentsOf: file)) == new, "\(name)")

      try folder.write(old, to: "posts/copy.html")
      #expect(try Command.run(arguments + ["--write"], in: folder.url).status == 0, "\(name)")
      #expect(try Array(Data(contentsOf: file)) == new, "\(name)")
      let again = try Command.run(arguments + ["--diff"], in: folder.url)
      #expect(again.status == 0 && again.output.isEmpty, "\(name)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/posts").count == 1)
    }
  }

  @Test("without a flag it shows what it would do, and writes nothing")
  func show() throws {
    let folder = try TemporaryFolder()
    let page = try Self.page()
    let file = try folder.write(page, to: "copy.html")
    let run = try Command.run(["fix", "copy.html"] + Self.context, in: folder.url)
    #expect(run.status == 0)
    #expect(run.text.contains("    + \(Self.credit)\n"), "\(run.text)")
    #expect(run.text.contains("line 16\n"), "\(run.text)")
    #expect(run.text.contains("Conditions met"))
    #expect(run.text.contains("Nothing was written"))
    #expect(try String(contentsOf: file, encoding: .utf8) == page)
  }

  @Test("what needs a person is said, and the exit code is that of the fixed repost")
  func person() throws {
    let name = "en-text-edited"
    let folder = Self.fixtures.appending(path: name).path
    let run = try Command.run([
      "fix", folder + "/copy.html", "--original", folder + "/original.html",
    ])
    #expect(run.status == 1)
    #expect(run.text.contains("What needs a person:"))
    #expect(run.text.contains("prohibition.edit"))
  }

  @Test("a contradiction that stays is pointed at")
  func contradiction() throws {
    let folder = Self.fixtures.appending(path: "en-cc-by-misnamed").path
    let run = try Command.run([
      "fix", folder + "/copy.html", "--original", folder + "/original.html", "--site-kind",
      "personal", "--format", "json",
    ])
    #expect(run.text.contains("\"left_standing\": [\n"), "\(run.text)")
    #expect(run.text.contains("\"schema\": \"repostlint/fix/1\""))
  }

  @Test(
    "files that text cannot be inserted into are left alone, with the reason",
    arguments: [
      ("copy.swift", "a program"), ("copy.json", "a program"), ("feed.xml", "several documents"),
    ])
  func refused(_ name: String, _ reason: String) throws {
    let folder = try TemporaryFolder()
    let feed =
      "<rss version=\"2.0\"><channel><title>x</title><item><title>y</title>"
      + "<description>A story of some words.</description></item></channel></rss>"
    let text = name == "feed.xml" ? feed : "A story that is told in some words.\n"
    let file = try folder.write(text, to: name)
    let run = try Command.run(["fix", name, "--write"] + Self.context, in: folder.url)
    #expect(run.text.contains(reason), "\(run.text)")
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test("without an original or terms nothing is added to a repost; standard input is not written")
  func usage() throws {
    let alone = try Command.run(["fix", "Fixtures/demo/repost.html"])
    #expect(alone.status == 2)
    #expect(alone.error.contains("--original"))
    let both = try Command.run(["fix", "x.html", "--write", "--diff"] + Self.context)
    #expect(both.status == 2)
    let input = try Command.run(["fix", "-", "--write"] + Self.context)
    #expect(input.status == 2)
    #expect(input.error.contains("--diff"))
  }

  private static func git(_ arguments: [String], in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
