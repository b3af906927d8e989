import Foundation
import Testing

@Suite struct RulePagesTests {
  @Test("the pages in docs/rules are what the rules say")
  func fresh() throws {
    let run = try Command.run(["rules", "docs", "docs/rules", "--check"])
    #expect(run.status == 0, "\(run.text)")
    #expect(run.text.isEmpty)
  }

  @Test("a page that was edited or belongs to no pack is stale, and other files are left alone")
  func stale() throws {
    let folder = try TemporaryFolder()
    let written = try Command.run(["rules", "docs", "pages"], in: folder.url)
    #expect(written.status == 0, "\(written.error)")
    let page = folder.url.appending(path: "pages/bylines.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("\n## byline-dated\n"))
    let first = try #require(text.split(separator: "\n").first)
    try folder.write(text + "More.\n", to: "pages/bylines.md")
    try folder.write("\(first)\n", to: "pages/gone.md")
    try folder.write("Ours.\n", to: "pages/ours.md")

    let check = try Command.run(["rules", "docs", "pages", "--check"], in: folder.url)
    #expect(check.status == 1)
    #expect(
      check.text == """
        pages/bylines.md is stale: run make rules and commit the result.
        pages/gone.md is stale: run make rules and commit the result.

        """)
    let again = try Command.run(["rules", "docs", "pages"], in: folder.url)
    #expect(again.text.hasSuffix(" pages, 2 of them changed.\n"), "\(again.text)")
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "pages").path)
    #expect(names.contains("ours.md") && !names.contains("gone.md"))
  }

  @Test("examples on the pages stand in blocks of code, so nothing in them is found there")
  func examples() throws {
    let folder = try TemporaryFolder()
    try Command.run(["rules", "docs", "pages"], in: folder.url)
    let page = try String(
      contentsOf: folder.url.appending(path: "pages/copyright.md"), encoding: .utf8)
    var lines = page.components(separatedBy: "\n")
    let starts = lines.indices.filter { lines[$0] == "~~~~~~text" }
    #expect(starts.count > 4)
    // Of the page, only the blocks.
    var isCode = false
    for index in lines.indices {
      if lines[index].hasPrefix("~~~~~~") {
        isCode.toggle()
      } else if !isCode {
        lines[index] = ""
      }
    }
    try folder.write(lines.joined(separator: "\n"), to: "blocks.md")
    let run = try Command.run(["scan", "blocks.md"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.text.contains("0 findings") || run.text.contains("no findings"), "\(run.text)")
  }
}
