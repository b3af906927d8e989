import RepostPatterns
import RepostRules
import Testing

@Suite struct RuleProbeTests {
  private func rule(pattern: String) throws -> Rule {
    let text = """
      id: sample
      title: A sample
      status: stable
      description: A sample.
      pattern: \(pattern)
      emits: statement.arr
      examples:
        match:
          - {name: a, text: "⟦reprint it, and the other parts, with our consent⟧."}
          - {name: b, text: "⟦reprint it with our consent⟧."}
        noMatch: [{name: c, text: "no"}, {name: d, text: "nor this"}]

      """
    let rules = try RulePackReader.rules(from: [
      RuleFile(path: "packs/sample/sample.yaml", bytes: Array(text.utf8))
    ])
    return try #require(rules.first)
  }

  private func slowTexts(_ pattern: String) throws -> [RuleProbe.SlowText] {
    var matcher = Matcher()
    return RuleProbe.slowTexts(for: try rule(pattern: pattern), with: &matcher)
  }

  @Test(
    "a pattern that is bounded passes",
    arguments: [#"\breprint\s[^.]{0,80}?consent"#, #"\breprint\s(?:[\w,]{1,20}\s){0,8}?with"#])
  func sound(pattern: String) throws {
    #expect(try slowTexts(pattern) == [])
  }

  @Test("a pattern that goes on to the end from every place takes too long")
  func quadratic() throws {
    let slow = try slowTexts(#"reprint\s[^.]*consents"#)
    #expect(!slow.isEmpty)
    #expect(slow.allSatisfy { $0.time > RuleProbe.limit || $0.stop != nil })
    #expect(slow.map(\.time) == slow.map(\.time).sorted(by: >))
  }

  @Test("a pattern that reads lists in many ways needs the limit of steps, and that is told")
  func exponential() throws {
    let slow = try slowTexts(#"reprint(?:,?\s(?!with)[^\s.]{1,25}){0,24}?\sconsents"#)
    let told = slow.map(\.description)
    #expect(told.contains { $0.contains("with commas, stopped by the limit of steps") }, "\(told)")
  }
}
