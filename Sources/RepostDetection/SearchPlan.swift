internal import RepostPatterns
internal import RepostRules

/// Which rules have to look where, as far as it can be told before their patterns run.
///
/// Rules come with the literals of which every match has one. Those that match anywhere share a filter,
/// and so do clause rules of the same regions, since these are only looked through where regions are
/// open. Rules are known by their place in the detector's order.
struct SearchPlan: Sendable {
  /// What is known of a rule.
  struct Search: Sendable {
    /// The clause group it belongs to, or nil for a rule that matches anywhere.
    let group: Int?
    /// What its pattern is matched against.
    let subject: Rule.Subject
  }

  /// Rules of the same regions.
  struct ClauseGroup: Sendable {
    let regions: Set<String>
    let filter: DeferredFilter
  }

  /// The search of each rule.
  let searches: [Search]
  /// The filter of the rules that read text anywhere.
  let blocks: DeferredFilter
  /// The filter of the rules that read links.
  let links: DeferredFilter
  let groups: [ClauseGroup]
  /// The rules that ``blocks`` says nothing of, in order: clause rules, those that read links or
  /// metadata, and those without literals.
  let others: [Int]

  init(rules: [Rule], prefilter: Prefilter) {
    var searches: [Search] = []
    typealias Required = [(rule: Int, literals: RequiredLiterals)]
    var anywhere: Required = []
    var links: Required = []
    var groups: [(regions: Set<String>, required: Required)] = []
    for (number, rule) in rules.enumerated() {
      var group: Int?
      if !rule.within.isEmpty {
        group = groups.firstIndex { $0.regions == rule.within } ?? groups.count
        if group == groups.count { groups.append((rule.within, [])) }
      }
      searches.append(Search(group: group, subject: rule.subject))
      guard prefilter == .always, let literals = rule.literals else { continue }
      switch (rule.subject, group) {
      case (.text, .some(let group)): groups[group].required.append((number, literals))
      case (.text, .none): anywhere.append((number, literals))
      case (.link, _): links.append((number, literals))
      // Metadata are a few short lines.
      case (.meta, _): break
      }
    }
    self.searches = searches
    let filtered = Set(anywhere.map(\.rule))
    others = rules.indices.filter { !filtered.contains($0) }
    hasLinkRules = searches.contains { $0.subject == .link }
    hasMetadataRules = searches.contains { $0.subject == .meta }
    blocks = DeferredFilter(anywhere, ruleCount: rules.count)
    self.links = DeferredFilter(links, ruleCount: rules.count)
    self.groups = groups.map {
      ClauseGroup(
        regions: $0.regions, filter: DeferredFilter($0.required, ruleCount: rules.count))
    }
  }

  /// Whether any rule reads links.
  let hasLinkRules: Bool
  /// Whether any rule reads metadata.
  let hasMetadataRules: Bool
}
