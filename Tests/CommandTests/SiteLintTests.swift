import Foundation
import Testing

/// The site of `Fixtures/sites/neighbours`, linted as its maintainers would.
///
/// With `RECORD=1` in the environment the golden files are written anew, to be reviewed like code.
@Suite struct SiteLintTests {
  private static let sites = Command.package.appending(path: "Fixtures/sites")

  @Test(
    "a site's reposts are reported as recorded",
    arguments: [("text", "neighbours-lint.txt"), ("github", "neighbours-lint.github.txt")])
  func golden(_ format: String, _ name: String) throws {
    let run = try Command.run(
      ["lint", "--format", format], in: Self.sites.appending(path: "neighbours"))
    #expect(run.status == 1)
    #expect(run.error.isEmpty)
    let file = Self.sites.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(run.output).write(to: file)
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    guard expected != run.text else { return }
    Issue.record(
      """
      \(name) is not as recorded. Expected:
      \(expected)
      Got:
      \(run.text)
      """)
  }

  @Test("the site is found from a folder below it")
  func below() throws {
    let site = Self.sites.appending(path: "neighbours")
    let run = try Command.run(["lint"], in: site.appending(path: "content/reposts"))
    #expect(run.status == 1)
    #expect(run.text.contains("orchard-edited.html"), "\(run.text)")
  }

  @Test("only the paths asked for are judged, and a kept repost ends with 0")
  func chosen() throws {
    let site = Self.sites.appending(path: "neighbours")
    let run = try Command.run(
      ["lint", "content/reposts/ledger-kept.md", "content/reposts/orchard.html"], in: site)
    #expect(run.status == 0, "\(run.text)")
    #expect(!run.text.contains("error:"), "\(run.text)")
  }
}
