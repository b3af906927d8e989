import RepostDetection
import RepostDocuments
import RepostPatterns
import RepostRules

/// Everything that `rules test` asks of rules.
struct RuleTrial {
  /// What went wrong, rule by rule.
  let failures: [String]
  /// What was tested, in a line.
  let summary: String

  /// Tests rules, each over texts that may take `limit` of a thread's time.
  init(of chosen: [Rule], among rules: [Rule], limit: Duration) {
    let reader = DocumentReader()
    var matcher = Matcher()
    var failures: [String] = []
    for rule in chosen where rule.status != .deprecated {
      failures += RuleExampleRunner.failures(of: rule, among: rules) {
        reader.document(path: $0, bytes: $1)
      }.map(\.description)
      failures += PatternLint.findings(in: rule.pattern).map { "\(rule.path): \(rule.id): \($0)" }
      failures += RuleProbe.slowTexts(for: rule, with: &matcher, limit: limit).map { slow in
        "\(rule.path): \(rule.id): too slow: \(slow); a rule has "
          + "\(limit / .milliseconds(1)) ms for each"
      }
    }
    let examples = chosen.reduce(0) { $0 + $1.matches.count + $1.nonMatches.count }
    self.failures = failures
    summary = "\(chosen.count) rules, \(examples) examples: \(failures.count) failed."
  }
}
