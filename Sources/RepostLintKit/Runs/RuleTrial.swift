import RepostDetection
import RepostDocuments
import RepostPatterns
import RepostRules

/// Everything that `rules test` asks of rules.
struct RuleTrial {
  /// What went wrong, rule by rule.
  let failures: [String]
  private let examples: ExampleTrial
  /// What was tested, in a line.
  let summary: String

  /// Tests rules, each over texts that may take `limit` of a thread's time.
  init(of chosen: [Rule], among rules: [Rule], limit: Duration) {
    let reader = DocumentReader()
    var matcher = Matcher()
    var failures: [String] = []
    var examples = ExampleTrial()
    for rule in chosen where rule.status != .deprecated {
      let trial = RuleExampleRunner.trial(of: rule, among: rules) {
        reader.document(path: $0, bytes: $1)
      }
      failures += trial.failures.map(\.description)
      examples.add(trial)
      failures += PatternLint.findings(in: rule.pattern).map { "\(rule.path): \(rule.id): \($0)" }
      failures += RuleProbe.slowTexts(for: rule, with: &matcher, limit: limit).map { slow in
        "\(rule.path): \(rule.id): too slow: \(slow); a rule has "
          + "\(limit / .milliseconds(1)) ms for each"
      }
    }
    self.failures = failures
    self.examples = examples
    summary =
      "\(chosen.count) rules, \(examples.examples) examples, \(examples.variants) variants of "
      + "them: \(failures.count) failed."
  }

  /// How many examples were run in each variant, a line each.
  var variants: [String] {
    let width = ExampleVariant.allCases.map(\.rawValue.count).max() ?? 0
    return ExampleVariant.allCases.compactMap { variant in
      guard let count = examples.counts[variant] else { return nil }
      let name = variant.rawValue + String(repeating: " ", count: width - variant.rawValue.count)
      let rest = count.notApplied == 0 ? "" : ", \(count.notApplied) cannot be written so"
      return "  \(name)  \(count.run) examples\(rest)"
    }
  }
}
