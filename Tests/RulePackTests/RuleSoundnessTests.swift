import RepostLintKit
import RepostPatterns
import RepostRules
import Testing

/// No built-in rule takes more time than its text is worth.
@Suite struct RuleSoundnessTests {
  private static let loaded: Result<[Rule], any Error> = Result {
    try RulePackReader.rules(from: BuiltInRules.files)
  }

  @Test("the form of every pattern bounds its time")
  func form() throws {
    for rule in try Self.loaded.get() {
      for finding in PatternLint.findings(in: rule.pattern) {
        Issue.record("\(rule.path): \(finding)")
      }
    }
  }

  @Test("every rule that reads text or links has words it is found by, or says why not")
  func literals() throws {
    for rule in try Self.loaded.get() where rule.subject != .meta {
      #expect((rule.literals == nil) == (rule.alwaysRun != nil), "\(rule.path)")
    }
  }

  /// `rules test` probes all rules, in release and to the millisecond; here it is one in ten, and
  /// generously, since tests run unoptimised beside each other: what grows out of hand is found.
  @Test("texts made to be slow do not hold up one rule in ten", arguments: 0..<2)
  func time(_ half: Int) throws {
    var matcher = Matcher()
    let rules = try Self.loaded.get().sorted { $0.id < $1.id }
    for (number, rule) in rules.enumerated() where number % 20 == half * 10 {
      for slow in RuleProbe.slowTexts(for: rule, with: &matcher, limit: .milliseconds(500)) {
        Issue.record("\(rule.path): \(slow)")
      }
    }
  }
}
