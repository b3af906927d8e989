internal import RepostCore
package import RepostDocuments
package import RepostRules

/// Finds what rules say in documents.
///
///     let detection = Detector(rules: rules).detection(in: document)
///
/// Region rules run first, over everything in their scope; what they match opens regions. Clause rules
/// then run inside the regions they ask for. Rule by rule rather than block by block, so that one slow
/// rule takes nothing from the time of the others. Deprecated rules do not run. What a sentence only
/// reports or asks, and what it quotes of others, is no finding of the page, see ``StatedWords``.
package struct Detector: Sendable {
  /// The rules in the order they run: those that open regions anywhere, those that open regions inside
  /// these, those that do inside other regions, and the rest, each by id.
  private let rules: [Rule]
  private let limits: DetectionLimits
  private let plan: SearchPlan

  /// Creates a detector.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - limits: How much is looked at, and for how long.
  ///   - prefilter: Whether rules are searched by their literals.
  ///   - packedPlan: ``packedPlan`` of a detector of the same rules, or nil; what is found is the same.
  package init(
    rules: [Rule], limits: DetectionLimits = DetectionLimits(), prefilter: Prefilter = .always,
    packedPlan: ArraySlice<UInt8>? = nil
  ) {
    self.rules = Self.inOrder(rules.filter { $0.status != .deprecated })
    self.limits = limits
    plan = SearchPlan(rules: self.rules, prefilter: prefilter, packed: packedPlan)
  }

  /// How the rules are searched, as bytes with which a detector of the same rules starts quickly.
  package var packedPlan: [UInt8] { plan.packed }

  /// What the rules find in a document.
  package func detection(in document: Document) -> Detection {
    let runner = run(over: document)
    let stated = runner.statedWords
    let builder = FindingBuilder(document: document)
    let evasion = EvasionFinder(document)
    var findings = LicenceBadges(document).findings + evasion.findings
    var others: [Finding] = []
    for match in runner.matches {
      guard let voice = stated.voice(of: match) else {
        if let finding = builder.finding(for: stated.marked(match)) { findings.append(finding) }
        continue
      }
      if let finding = builder.finding(for: match, voice: voice) { others.append(finding) }
    }
    let (items, own) = ItemCredits.split(
      PointedCredits.joined(FindingSelection.selected(findings), in: document))
    others += items
    return Detection(
      findings: LicenceCatalogue.findings(of: own),
      others: others.isEmpty ? [] : FindingSelection.selected(others),
      incidents: runner.incidents + evasion.incidents)
  }

  /// Every match that the document states, in the order of the rules, and what was not searched.
  func matches(in document: Document) -> (matches: [RuleMatch], incidents: [Incident]) {
    let runner = run(over: document)
    let stated = runner.statedWords
    return (runner.matches.filter { stated.voice(of: $0) == nil }, runner.incidents)
  }

  private func run(over document: Document) -> RuleRunner {
    var runner = RuleRunner(document: document, plan: plan, limits: limits)
    // Most rules have nothing to look at.
    for number in runner.candidates where runner.hasWork(for: number) {
      runner.run(rules[number], number: number)
    }
    return runner
  }

  /// Rules in the order they run.
  package static func inOrder(_ rules: [Rule]) -> [Rule] {
    var anywhere: Set<String> = []
    for rule in rules where rule.within.isEmpty {
      if let region = rule.opens { anywhere.insert(region.name) }
    }
    let turns = rules.map { (rule: $0, turn: turn(of: $0, anywhere: anywhere)) }
    // Those of the archive stand in this order, and comparing them once is quicker than sorting.
    let isSorted = zip(turns, turns.dropFirst()).allSatisfy {
      ($0.turn, $0.rule.id) < ($1.turn, $1.rule.id)
    }
    if isSorted { return rules }
    return turns.sorted { ($0.turn, $0.rule.id) < ($1.turn, $1.rule.id) }.map { $0.rule }
  }

  /// When a rule runs; `anywhere` are the regions that need no other region to be opened.
  private static func turn(of rule: Rule, anywhere: Set<String>) -> Int {
    if rule.opens == nil { return 3 }
    if rule.within.isEmpty { return 0 }
    return rule.within.isSubset(of: anywhere) ? 1 : 2
  }
}
