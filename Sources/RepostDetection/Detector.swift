internal import RepostCore
package import RepostDocuments
package import RepostRules

/// Finds what rules say in documents.
///
///     let detection = Detector(rules: rules).detection(in: document)
///
/// Region rules run first, over everything in their scope; what they match opens regions. Clause rules
/// then run inside the regions they ask for. Rule by rule rather than block by block, so that one slow
/// rule takes nothing from the time of the others. Deprecated rules do not run.
package struct Detector: Sendable {
  /// The rules in the order they run: those that open regions anywhere, those that open regions inside
  /// others, and the rest, each by id.
  private let rules: [Rule]
  private let limits: DetectionLimits
  private let plan: SearchPlan

  /// Creates a detector.
  package init(
    rules: [Rule], limits: DetectionLimits = DetectionLimits(), prefilter: Prefilter = .always
  ) {
    self.rules = rules.filter { $0.status != .deprecated }
      .sorted { (Self.turn(of: $0), $0.id) < (Self.turn(of: $1), $1.id) }
    self.limits = limits
    plan = SearchPlan(rules: self.rules, prefilter: prefilter)
  }

  /// What the rules find in a document.
  package func detection(in document: Document) -> Detection {
    let (matches, incidents) = matches(in: document)
    let builder = FindingBuilder(document: document)
    let evasion = EvasionFinder(document)
    let findings =
      matches.compactMap { builder.finding(for: $0) } + LicenceBadges(document).findings
      + evasion.findings
    return Detection(
      findings: LicenceCatalogue.findings(of: FindingSelection.selected(findings)),
      incidents: incidents + evasion.incidents)
  }

  /// Every match of every rule, in the order of the rules, and what was not searched.
  func matches(in document: Document) -> (matches: [RuleMatch], incidents: [Incident]) {
    var runner = RuleRunner(document: document, plan: plan, limits: limits)
    // Most rules have nothing to look at.
    for number in runner.candidates where runner.hasWork(for: number) {
      runner.run(rules[number], number: number)
    }
    return (runner.matches, runner.incidents)
  }

  private static func turn(of rule: Rule) -> Int {
    if rule.opens == nil { return 2 }
    return rule.within.isEmpty ? 0 : 1
  }
}
