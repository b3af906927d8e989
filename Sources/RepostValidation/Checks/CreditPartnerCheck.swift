import RepostCore

/// Checks that the repost names the partners, or the institution, that the original asks to credit.
///
/// Each of them has to be named, in words that readers see and outside the copied text. A notice that
/// asks for "any partner" without a name leaves to a person who that is.
struct CreditPartnerCheck: ObligationCheck {
  /// The most partners that are looked for, each over the whole page.
  private static let maximumPartners = 64

  let id = ConditionID.creditPartner

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let partners = condition.parameters["names"]?.strings ?? []
    guard !partners.isEmpty, partners.count <= Self.maximumPartners else {
      return condition.verdict(
        .cantTell, "The original asks to credit partners, but does not name them in its notice.",
        remedy: id.entry.question)
    }
    var places: [Place] = []
    var reservations: [String] = []
    for partner in partners {
      let credit = Credit(of: [partner], in: repost)
      guard let place = credit.place else {
        return missing(partner, credit, condition, places)
      }
      places.append(place)
      reservations += credit.reservations
    }
    let names = partners.map { "“\($0)”" }.joined(separator: " and ")
    return condition.verdict(
      .passed, "The repost names \(names).", reservations: reservations, evidence: places)
  }

  private func missing(
    _ partner: String, _ credit: Credit, _ condition: Condition, _ places: [Place]
  ) -> Verdict {
    let remedy = "Add the partner to the credit: “in partnership with \(partner)”."
    if credit.isOnlyInCopiedText {
      return condition.verdict(
        .cantTell, "“\(partner)” stands only in the copied text itself.", remedy: remedy)
    }
    if credit.isOnlyForPicture {
      return condition.verdict(
        .cantTell, "“\(partner)” is named for a picture, not for the text.", remedy: remedy)
    }
    if let near = credit.longerName {
      return condition.verdict(
        .failed, "The repost names “\(near.text)”, which is another name than “\(partner)”.",
        remedy: remedy, evidence: [near.place])
    }
    return condition.verdict(
      .failed, "The repost does not name the partner, “\(partner)”.", remedy: remedy,
      evidence: places)
  }
}
