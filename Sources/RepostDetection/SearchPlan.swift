internal import RepostPatterns
internal import RepostRules

/// Which rules have to look where, as far as it can be told before their patterns run.
///
/// Rules that read text come with the literals of which every match has one. Those that match anywhere
/// share an index; clause rules have one for all rules of the same regions, since these are only
/// looked through where regions are open. Rules are known by their place in the detector's order.
struct SearchPlan: Sendable {
  /// What is known of a rule.
  struct Search: Sendable {
    /// The clause group it belongs to, or nil for a rule that matches anywhere.
    let group: Int?
    /// Whether it only runs where a literal of it stands.
    let isFiltered: Bool
    /// Whether it reads the targets of links.
    let readsLinks: Bool
  }

  /// Rules of the same regions.
  struct ClauseGroup: Sendable {
    let regions: Set<String>
    let index: LiteralIndex
  }

  /// The search of each rule.
  let searches: [Search]
  /// The literals of the rules that match anywhere.
  let index: LiteralIndex
  let groups: [ClauseGroup]
  /// The literals of the rules that read links.
  let linkIndex: LiteralIndex
  /// Whether any rule reads links.
  let hasLinkRules: Bool

  /// Reads the literals off the patterns of `rules`, unless there is to be no filter.
  init(rules: [Rule], usesPrefilter: Bool) {
    var searches: [Search] = []
    var anywhere: [(rule: Int, literals: RequiredLiterals)] = []
    var links: [(rule: Int, literals: RequiredLiterals)] = []
    var groups: [(regions: Set<String>, literals: [(rule: Int, literals: RequiredLiterals)])] = []
    for (number, rule) in rules.enumerated() {
      var group: Int?
      if !rule.within.isEmpty {
        group = groups.firstIndex { $0.regions == rule.within } ?? groups.count
        if group == groups.count { groups.append((rule.within, [])) }
      }
      let required = usesPrefilter ? Self.literals(of: rule) : nil
      if let required {
        if rule.subject == .link {
          links.append((number, required))
        } else if let group {
          groups[group].literals.append((number, required))
        } else {
          anywhere.append((number, required))
        }
      }
      searches.append(
        Search(
          group: group, isFiltered: required != nil, readsLinks: rule.subject == .link))
    }
    self.searches = searches
    index = LiteralIndex(anywhere)
    linkIndex = LiteralIndex(links)
    hasLinkRules = searches.contains(where: \.readsLinks)
    self.groups = groups.map {
      ClauseGroup(regions: $0.regions, index: LiteralIndex($0.literals))
    }
  }

  /// What the pattern of a rule requires, or nil where it is not known or not worth the look.
  private static func literals(of rule: Rule) -> RequiredLiterals? {
    switch rule.subject {
    case .text: RequiredLiterals(of: rule.pattern.source, whiteSpace: .folded)
    case .link: RequiredLiterals(of: rule.pattern.source, whiteSpace: .any)
    // Metadata are a few short lines.
    case .meta: nil
    }
  }
}
