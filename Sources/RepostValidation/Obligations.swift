import RepostCore

/// What a repost owes: the obligations stated, and those that a licence of the text implies.
struct Obligations {
  /// The obligations, stated ones first, each once.
  let conditions: [Condition]

  init(terms: Terms, reuse: ReuseMeasure?) {
    var conditions = terms.conditions.filter(\.id.isObligation)
    var known = Set(conditions.map(\.id))
    for implied in Self.implied(terms: terms, reuse: reuse)
    where known.insert(implied.id).inserted {
      conditions.append(implied)
    }
    self.conditions = conditions
  }

  /// Attribution, name and link of the licence; NC, ND and SA; a word about changes.
  private static func implied(terms: Terms, reuse: ReuseMeasure?) -> [Condition] {
    let stated = Set(terms.conditions.map(\.id))
    return terms.licences.flatMap { finding -> [Condition] in
      guard case .licence(let licence) = finding.detail, licence.asksForAttribution,
        licence.scope == .page || licence.scope == .article
      else { return [] }
      var ids: [ConditionID] = [.licenceName, .licenceLink]
      if !terms.work.authors.isEmpty { ids.append(.creditAuthor) }
      if terms.work.source != nil || terms.assigner != nil { ids.append(.creditSource) }
      if licence.forbidsCommercial, !stated.contains(.commercialAllowed) {
        ids.append(.noCommercial)
      }
      if licence.forbidsEdits { ids.append(.noEdit) }
      if licence.asksForShareAlike { ids.append(.shareAlike) }
      let isChanged = reuse.map { !$0.edits.isEmpty } ?? false
      if isChanged, !licence.forbidsEdits { ids.append(.indicateChanges) }
      return ids.map {
        Condition(id: $0, strength: .must, places: [finding.place], rule: finding.rule)
      }
    }
  }
}
