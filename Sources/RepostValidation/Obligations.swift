import RepostCore

/// What a repost owes: the obligations stated, and those that a licence of the text implies.
struct Obligations {
  /// The obligations, stated ones first, each once.
  let conditions: [Condition]

  init(terms: Terms, reuse: ReuseMeasure?) {
    var conditions = terms.conditions.filter(\.id.isObligation)
    var known = Set(conditions.map(\.id))
    // What a licence asks for in any case comes before what one of a choice asks for.
    let implied = Self.implied(terms: terms, reuse: reuse)
    let sorted =
      implied.filter { $0.parameters[Self.choice] == nil }
      + implied.filter { $0.parameters[Self.choice] != nil }
    for condition in sorted where known.insert(condition.id).inserted {
      conditions.append(condition)
    }
    self.conditions = conditions
  }

  /// Attribution, name and link of the licence; NC, ND and SA; a word about changes.
  private static func implied(terms: Terms, reuse: ReuseMeasure?) -> [Condition] {
    terms.licences.flatMap { finding -> [Condition] in
      guard case .licence(let licence) = finding.detail,
        licence.scope == .page || licence.scope == .article
      else { return [] }
      let ways = licence.ways.map { way in
        way.flatMap { Self.implied(by: $0, terms: terms, reuse: reuse) }
      }
      var seen: Set<ConditionID> = []
      return ways.joined().filter { seen.insert($0).inserted }.map { id in
        let isCommon = ways.allSatisfy { $0.contains(id) }
        return Condition(
          id: id, strength: .must,
          parameters: isCommon ? [:] : [Self.choice: .text(licence.name)],
          places: [finding.place], rule: finding.rule)
      }
    }
  }

  /// The parameter of conditions that not each of the licences to choose from asks for.
  static let choice = "choice"

  /// What one licence asks for.
  private static func implied(
    by licence: LicenceStatement, terms: Terms, reuse: ReuseMeasure?
  ) -> [ConditionID] {
    guard licence.asksForAttribution else { return [] }
    var ids: [ConditionID] = [.licenceName, .licenceLink]
    if !terms.work.authors.isEmpty { ids.append(.creditAuthor) }
    if terms.work.source != nil || terms.assigner != nil { ids.append(.creditSource) }
    let allowsCommercial = terms.conditions.contains { $0.id == .commercialAllowed }
    if licence.forbidsCommercial, !allowsCommercial { ids.append(.noCommercial) }
    if licence.forbidsEdits { ids.append(.noEdit) }
    if licence.asksForShareAlike { ids.append(.shareAlike) }
    let isChanged = reuse.map { !$0.edits.isEmpty } ?? false
    if isChanged, !licence.forbidsEdits { ids.append(.indicateChanges) }
    return ids
  }
}
