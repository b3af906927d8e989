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

  /// Reads the literals off the patterns of `rules`, unless there is to be no filter.
  init(rules: [Rule], usesPrefilter: Bool) {
    var searches: [Search] = []
    var anywhere: [(rule: Int, literals: RequiredLiterals)] = []
    var groups: [(regions: Set<String>, literals: [(rule: Int, literals: RequiredLiterals)])] = []
    for (number, rule) in rules.enumerated() {
      var group: Int?
      if !rule.within.isEmpty {
        group = groups.firstIndex { $0.regions == rule.within } ?? groups.count
        if group == groups.count { groups.append((rule.within, [])) }
      }
      let required =
        usesPrefilter && rule.subject == .text
        ? RequiredLiterals(of: rule.pattern.source, whiteSpace: .folded) : nil
      if let required {
        if let group {
          groups[group].literals.append((number, required))
        } else {
          anywhere.append((number, required))
        }
      }
      searches.append(Search(group: group, isFiltered: required != nil))
    }
    self.searches = searches
    index = LiteralIndex(anywhere)
    self.groups = groups.map {
      ClauseGroup(regions: $0.regions, index: LiteralIndex($0.literals))
    }
  }
}
