package import RepostPatterns

/// How much work the detection in one document may be.
///
/// Each limit that is reached becomes an incident with the rule and the offset.
package struct DetectionLimits: Hashable, Sendable {
  /// The longest time for one rule in one document.
  package var rule: Duration
  /// The longest time for all rules in one document.
  package let file: Duration
  /// The most findings of one document, and the most matches of one rule.
  package var findings: Int
  /// The limits of a single attempt to match.
  package var matching: MatchLimits

  /// However much is asked for, no document takes longer than 10 s.
  package static let hardFileLimit = Duration.seconds(10)

  /// The defaults: 250 ms a rule, 2 s a document (10 s at most), 10,000 findings.
  package init(
    rule: Duration = .milliseconds(250), file: Duration = .seconds(2), findings: Int = 10_000,
    matching: MatchLimits = MatchLimits()
  ) {
    self.rule = rule
    self.file = min(file, Self.hardFileLimit)
    self.findings = findings
    self.matching = matching
  }
}
