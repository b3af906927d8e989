internal import RepostCore
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

  /// Makes the plan of some rules.
  ///
  /// - Parameters:
  ///   - rules: The rules in their order.
  ///   - prefilter: Whether they are searched by their literals.
  ///   - packed: ``packed`` of the plan of the same rules, or nil where there is none at hand.
  init(rules: [Rule], prefilter: Prefilter, packed: ArraySlice<UInt8>? = nil) {
    var searches: [Search] = []
    var anywhere: [Int] = []
    var links: [Int] = []
    var groups: [(regions: Set<String>, filtered: [Int])] = []
    for (number, rule) in rules.enumerated() {
      var group: Int?
      if !rule.within.isEmpty {
        group = groups.firstIndex { $0.regions == rule.within } ?? groups.count
        if group == groups.count { groups.append((rule.within, [])) }
      }
      searches.append(Search(group: group, subject: rule.subject))
      guard prefilter == .always, rule.hasLiterals else { continue }
      switch (rule.subject, group) {
      case (.text, .some(let group)): groups[group].filtered.append(number)
      case (.text, .none): anywhere.append(number)
      case (.link, _): links.append(number)
      // Metadata are a few short lines.
      case (.meta, _): break
      }
    }
    self.searches = searches
    let filtered = Set(anywhere)
    others = rules.indices.filter { !filtered.contains($0) }
    hasLinkRules = searches.contains { $0.subject == .link }
    hasMetadataRules = searches.contains { $0.subject == .meta }
    var reader = packed.map { PackedReader($0) }
    let made = ([anywhere, links] + groups.map(\.filtered)).map { numbers in
      reader?.slice().map { DeferredFilter(packed: $0, ruleCount: rules.count) }
        ?? DeferredFilter(rules, of: numbers)
    }
    blocks = made[0]
    self.links = made[1]
    self.groups = zip(groups, made.dropFirst(2)).map {
      ClauseGroup(regions: $0.regions, filter: $1)
    }
  }

  /// The filters as bytes, with which the plan of the same rules is made at once.
  var packed: [UInt8] {
    var out = PackedWriter()
    for filter in [blocks, links] + groups.map(\.filter) { out.write(filter.packed) }
    return out.bytes
  }

  /// Whether any rule reads links.
  let hasLinkRules: Bool
  /// Whether any rule reads metadata.
  let hasMetadataRules: Bool
}
