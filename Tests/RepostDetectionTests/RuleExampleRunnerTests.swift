import RepostCore
import RepostDocuments
import RepostRules
import Testing

@testable import RepostDetection

@Suite struct RuleExampleRunnerTests {
  private func failures(pattern: String, match: String, noMatch: String) throws -> [String] {
    let text = """
      id: duty
      title: A duty
      status: stable
      description: A sample.
      within: [republication]
      pattern: \(pattern)
      emits: duty.link-article
      examples:
        match: [{name: a, text: "\(match)"}, {name: b, text: "may republish with a ⟦{what:link}⟧"}]
        noMatch: [{name: c, text: "\(noMatch)"}, {name: d, text: "with a link"}]

      """
    let rules = try RulePackReader.rules(from: [
      RuleFile(path: "packs/sample/duty.yaml", bytes: Array(text.utf8)),
      SampleRule.file("grant", SampleRule.grant("block")),
      SampleRule.file("same", "pattern: a\\slink\nemits: duty.link-article"),
    ])
    let rule = try #require(rules.first { $0.id == "duty" })
    return RuleExampleRunner.failures(of: rule, among: rules) { path, bytes in
      #expect(path == "example.txt")
      return SampleDocument().block(String(decoding: bytes, as: UTF8.self)).document()
    }.map(\.description)
  }

  @Test("examples that come out as marked give nothing, whatever other rules find")
  func sound() throws {
    let found = try failures(
      pattern: "(?<what>link)", match: "may republish: ⟦link⟧ and  ⟦{what:link}⟧", noMatch: "link")
    #expect(found.isEmpty)
  }

  @Test("a wrong span is shown as expected and got, one above the other")
  func wrongSpan() throws {
    let found = try failures(
      pattern: "(?<what>link)", match: "may republish é ⟦a {what:link}⟧", noMatch: "link")
    #expect(
      found == [
        """
        packs/sample/duty.yaml:9: duty, "a": it does not find what is marked
          expected: may republish é ⟦a {what:link}⟧
          got:      may republish é a ⟦{what:link}⟧
          blocks:
            paragraph: may republish é a link
        """
      ])
  }

  @Test("a wrong capture is shown as well")
  func wrongCapture() throws {
    let found = try failures(
      pattern: "(?<what>lin)k", match: "may republish ⟦{what:link}⟧", noMatch: "link")
    #expect(
      found.first?.contains("  got:      may republish ⟦{what:lin}k⟧") == true, "\(found)")
    #expect(found.count == 2)
  }

  @Test("what must not match and does is shown")
  func noMatch() throws {
    let found = try failures(
      pattern: "(?<what>link)", match: "may republish ⟦link⟧", noMatch: "may republish, link")
    #expect(
      found == [
        """
        packs/sample/duty.yaml:10: duty, "c": it must find nothing
          expected: may republish, link
          got:      may republish, ⟦link⟧
          blocks:
            paragraph: may republish, link
        """
      ])
  }

  @Test(
    "a rule for links is marked on the link or on its target",
    arguments: [
      ("⟦<a|https://{host:a.example}/x>⟧", 0), ("<a|⟦https://{host:a.example}/x⟧>", 0),
      ("<a|https://⟦{host:a.example}/x⟧>", 0), ("⟦<a⟧|https://a.example/x>", 1),
      ("<a|⟦https://a.{host:example}/x⟧>", 1),
    ])
  func links(text: String, count: Int) throws {
    let file = """
      id: link
      title: A link
      status: stable
      description: A sample.
      reads: link
      pattern: https://(?<host>[^/]{1,40})/x
      emits: statement.arr
      examples:
        match: [{name: a, text: "\(text)"}, {name: b, text: "⟦<b|https://b.example/x>⟧"}]
        noMatch: [{name: c, text: "<a|https://b.example/y>"}, {name: d, text: "https://a.example/x"}]

      """
    let rules = try RulePackReader.rules(from: [
      RuleFile(path: "packs/sample/link.yaml", bytes: Array(file.utf8))
    ])
    let rule = try #require(rules.first)
    let failures = RuleExampleRunner.failures(of: rule, among: rules) { path, bytes in
      #expect(path == "example.html")
      return SampleDocument().block(String(decoding: bytes, as: UTF8.self)).document()
    }
    #expect(failures.count == count, "\(failures)")
  }

  @Test("a clause outside of its region finds nothing and says so")
  func nothing() throws {
    let found = try failures(
      pattern: "(?<what>link)", match: "please ⟦link⟧", noMatch: "link")
    #expect(found.count == 1)
    #expect(found.first?.contains("\n  nothing was found") == true)
  }
}
