import RepostCore

/// Checks that the repost names every author of the original, in words that readers see.
struct CreditAuthorCheck: ObligationCheck {
  let id = ConditionID.creditAuthor

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let authors = Self.names(condition, repost.terms)
    guard !authors.isEmpty else {
      return condition.verdict(
        .cantTell, "The original asks for the author's name, but names no author that was found.",
        remedy: "Look for the author in the original and in the repost.")
    }
    var places: [Place] = []
    var reservations: [String] = []
    for author in authors {
      let credit = Credit(of: [author], in: repost)
      guard let place = credit.place else {
        let remedy = "Add a byline: “By \(author)”."
        if credit.isOnlyInCopiedText {
          return condition.verdict(
            .cantTell, "“\(author)” stands only in the copied text itself.", remedy: remedy)
        }
        let near = credit.longerName
        return condition.verdict(
          .failed,
          near.map { "The repost names “\($0.text)”, which is another name than “\(author)”." }
            ?? "The repost does not name the author, “\(author)”.",
          remedy: remedy, evidence: near.map { [$0.place] } ?? [])
      }
      places.append(place)
      reservations += credit.reservations
    }
    return condition.verdict(
      .passed, "The repost names \(authors.map { "“\($0)”" }.joined(separator: " and ")).",
      reservations: reservations, evidence: places)
  }

  /// The authors that the notice names, else those of the work.
  static func names(_ condition: Condition, _ terms: Terms) -> [String] {
    let asked = condition.parameters["names"]?.strings ?? []
    return asked.isEmpty ? terms.work.authors : asked
  }
}
