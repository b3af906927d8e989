import Foundation
import Testing

@Suite struct RulesTests {
  @Test("explain shows the words a rule is found by, and how far before them a match may start")
  func explain() throws {
    let run = try Command.run(["rules", "explain", "gfdl-name"])
    #expect(run.status == 0)
    let page = run.text
    #expect(page.contains("Found by\n  “gfdl”, capitals or not\n"), "\(page)")
    #expect(page.contains("a match starts at most"), "\(page)")
  }

  @Test("explain says of a rule for metadata that it looks at all of them")
  func metadata() throws {
    let run = try Command.run(["rules", "explain", "cc-meta"])
    let page = run.text
    #expect(page.contains("Found by\n  runs everywhere, because metadata are"), "\(page)")
  }

  @Test("explain speaks JSON")
  func json() throws {
    let run = try Command.run(["rules", "explain", "gfdl-name", "--format", "json"])
    #expect(run.status == 0)
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
    let search = try #require(page["foundBy"] as? [String: Any])
    let literals = try #require(search["literals"] as? [[String: Any]])
    #expect(literals.contains { $0["text"] as? String == "gfdl" })
    #expect(literals.allSatisfy { $0["isCaseless"] as? Bool == true })
    #expect(search["maximumBefore"] is Int)
    #expect(page["id"] as? String == "gfdl-name")
  }

  @Test("test tells a rule that is too slow from its form and from the time it takes")
  func slowRule() throws {
    let folder = try TemporaryFolder()
    let rule = """
      id: lend-me-a-rule
      title: Lends
      status: stable
      description: A sample.
      pattern: lend[^.]*a\\srule\\sor\\stwo
      emits: statement.arr
      examples:
        match:
          - {name: one, text: "⟦lend me a rule or two⟧"}
          - {name: two, text: "⟦lend us a rule or two⟧"}
        noMatch:
          - {name: asking, text: "a rule"}
          - {name: giving, text: "lent"}
      """
    try folder.write(rule, to: "ours/lend-me-a-rule.yaml")
    let run = try Command.run(["rules", "test", "ours"], in: folder.url)
    let output = run.text
    #expect(run.status == 1)
    #expect(output.contains("lend-me-a-rule: unbounded-repeat at byte 4"), "\(output)")
    #expect(output.contains("lend-me-a-rule: too slow: "), "\(output)")
  }

  @Test("a rule without words of its own is not loaded")
  func noWords() throws {
    let folder = try TemporaryFolder()
    let rule = """
      id: any-number
      title: Numbers
      status: stable
      description: A sample.
      pattern: \\d{2,9}
      emits: statement.arr
      examples:
        match: [{name: a, text: "⟦12⟧"}, {name: b, text: "⟦13⟧"}]
        noMatch: [{name: c, text: "x"}, {name: d, text: "y"}]
      """
    try folder.write(rule, to: "ours/any-number.yaml")
    let run = try Command.run(["rules", "test", "ours"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.error.contains("ours/any-number.yaml:5"), "\(run.error)")
    #expect(run.error.contains("alwaysRun"), "\(run.error)")
  }
}
