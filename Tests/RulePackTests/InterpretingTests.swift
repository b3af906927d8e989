import RepostCore
import RepostPatterns
import RepostRules
import Testing

/// What the rules find must not depend on whether their patterns were translated already.
@Suite struct InterpretingTests {
  @Test("every pattern matches the same interpreted and translated")
  func patterns() throws {
    let rules = try RulePackReader.rules(from: RulePackFolder.files())
    let examples = try rules.flatMap { rule in
      try (rule.matches + rule.nonMatches).map { try Array(MarkedText($0.text).plain.utf8) }
    }
    var found = 0
    for (index, rule) in rules.enumerated() {
      let interpreted = Pattern(known: Array(rule.pattern.source.utf8)[...])
      let translated = Pattern(known: Array(rule.pattern.source.utf8)[...])
      translated.translate()
      let own = try (rule.matches + rule.nonMatches).map {
        try Array(MarkedText($0.text).plain.utf8)
      }
      // Some texts of other rules, others for each.
      let others = stride(from: index % 41, to: examples.count, by: 41).map { examples[$0] }
      for text in own + others {
        let first = matches(of: interpreted, in: text)
        let second = matches(of: translated, in: text)
        #expect(first.spans == second.spans, "\(rule.path)")
        #expect(first.end == second.end, "\(rule.path)")
        found += first.spans.count
      }
    }
    #expect(found > rules.count)
  }

  private func matches(of pattern: Pattern, in text: [UInt8]) -> (spans: [TextSpan], end: MatchEnd)
  {
    var spans: [TextSpan] = []
    var matcher = Matcher()
    let end = matcher.matches(
      of: pattern, in: text, range: 0..<text.count, deadline: .now + .seconds(10), atMost: 100
    ) { match in spans += [match.span] + match.groups.map(\.span) }
    return (spans, end)
  }
}
