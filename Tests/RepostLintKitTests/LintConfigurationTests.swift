import RepostCore
import Testing

@testable import RepostLintKit

@Suite struct LintConfigurationTests {
  private func error(_ text: String) -> String? {
    do {
      _ = try LintConfiguration(bytes: Array(text.utf8), path: ".repostlint.yml")
      return nil
    } catch {
      return error.description
    }
  }

  @Test("a configuration says which files are reposts of what, and in which context")
  func reading() throws {
    let text = """
      version: 1
      site: {kind: community, url: https://neighbours.example/}
      reposts:
        - files: [content/a.md, "content/b/*.md"]
          original: originals/a.html
          original-url: https://harbour.example/a
        - files: content/c.md
          original: originals/c.html
          site-kind: commercial
      """
    let configuration = try LintConfiguration(
      bytes: Array(text.utf8), path: "site/.repostlint.yml")
    #expect(configuration.siteKind == .community)
    #expect(configuration.entries.count == 2)
    #expect(configuration.entries[0].files[1].matches("content/b/x.md"))
    #expect(configuration.entries[1].siteKind == .commercial)
    #expect(configuration.path(to: "originals/a.html") == "site/originals/a.html")
    #expect(configuration.relative("site/content/a.md") == "content/a.md")
  }

  @Test(
    "what cannot be meant is an error with its line and what to write",
    arguments: [
      (
        "version: 1\nsite:\n  knid: community\nreposts:\n  - {files: a, original: b}",
        ".repostlint.yml:3: unknown key \"knid\". Did you mean \"kind\"?"
      ),
      (
        "version: 1\nsite: {kind: comunity}\nreposts:\n  - {files: a, original: b}",
        ".repostlint.yml:2: \"kind\" cannot be \"comunity\"; it is one of unknown, community, "
          + "commercial, nonprofit, personal. Did you mean \"community\"?"
      ),
      ("version: 1\nreposts:\n  - files: a", ".repostlint.yml:3: \"original\" is missing"),
      (
        "version: 1\nreposts: []",
        ".repostlint.yml:1: \"reposts\" lists nothing, so nothing would be checked"
      ),
      (
        "reposts:\n  - {files: a, original: b}",
        ".repostlint.yml:1: \"version\" has to be 1, so that later versions can mean something else"
      ),
      ("a: [", ".repostlint.yml:2: the file is not YAML"),
    ])
  func faults(text: String, expected: String) {
    #expect(error(text) == expected)
  }

  @Test("aliases, deep nesting and large files are refused before they cost anything")
  func hostile() {
    #expect(error("version: &a 1\nreposts: *a")?.contains("alias") == true)
    #expect(error(String(repeating: "[", count: 10_000))?.contains("nests more than") == true)
    let stairs = (0..<400).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    #expect(error(stairs)?.contains("indented by more than") == true)
    #expect(error(String(repeating: "#", count: 2 << 20))?.contains("bytes") == true)
  }
}
