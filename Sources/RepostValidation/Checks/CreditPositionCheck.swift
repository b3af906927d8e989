import RepostCore
import RepostDocuments

/// Checks that the credit stands where the original asks: in the byline, at the top, at the end.
///
/// The top is whatever stands before the end of the first copied paragraph. Every name that the terms
/// ask for has to stand there; some of them only is for a person to decide.
struct CreditPositionCheck: ObligationCheck {
  let id = ConditionID.creditPosition

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    guard let position = Position(condition) else {
      return condition.verdict(
        .cantTell, "The original says where the credit has to stand; the place was not understood.",
        remedy: "Compare the place of the credit with what the original asks.",
        evidence: [])
    }
    let parties = Self.parties(repost.terms)
    guard !parties.isEmpty else {
      return condition.verdict(
        .cantTell, "The original does not say whom to credit \(position.phrase).",
        remedy: "Look for the credit.")
    }
    let copied = repost.copiedText
    let pictures = PictureCredits(repost)
    var found: [Place] = []
    var missing: [String] = []
    for names in parties {
      let hits = NameSearch(names: names, known: repost.knownNames).hits(in: repost)
      let hit = hits.first {
        $0.quality != .longerName && !$0.zone.isBesideStory && $0.role != .code
          && !copied.holds($0.span, block: $0.block)
          && !pictures.holds($0.span, zone: $0.zone)
          && copied.satisfies(position, block: $0.block)
      }
      if let hit {
        found.append(repost.copy.place(of: hit.span))
      } else {
        missing.append(names[0])
      }
    }
    let wanted = missing.map { "“\($0)”" }.joined(separator: " and ")
    if missing.isEmpty {
      return condition.verdict(.passed, "The credit stands \(position.phrase).", evidence: found)
    }
    let remedy = "Move the credit: \(wanted) has to stand \(position.phrase)."
    return found.isEmpty
      ? condition.verdict(.failed, "No credit stands \(position.phrase).", remedy: remedy)
      : condition.verdict(
        .cantTell, "\(wanted) does not stand \(position.phrase).", remedy: remedy, evidence: found)
  }

  /// Whom the terms ask to credit, each under all names.
  private static func parties(_ terms: Terms) -> [[String]] {
    var parties: [[String]] = []
    for condition in terms.conditions {
      if condition.id == .creditAuthor {
        parties += CreditAuthorCheck.names(condition, terms).map { [$0] }
      } else if condition.id == .creditSource {
        let names = CreditSourceCheck.names(condition, terms)
        if !names.isEmpty { parties.append(names) }
      }
    }
    if parties.isEmpty {
      let source = terms.assigner ?? terms.work.source
      if let source { parties.append(source.allNames) }
    }
    return parties
  }
}
