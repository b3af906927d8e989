import RepostCore

/// Checks that the reposting site is one of those that the permission is for, by what the caller
/// declares.
///
/// Only "nonprofits" can be told from the kind of a site. Whether a site is a newsroom, a member or
/// in a country is for a person, unless the permission is on record.
struct AudienceCheck: ObligationCheck {
  let id = ConditionID.audience

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let standing = PermissionRecords(repost).standing(for: [])
    if case .covered(let record) = standing { return condition.verdict(onRecord: record) }
    let words = condition.places.first.map { "“\($0.text)”" } ?? "those named"
    let more = standing.shortfall.map { " \($0)" } ?? ""
    switch Self.isMet(condition, by: repost.context.siteKind) {
    case true:
      return condition.verdict(
        .passed, "The permission is for nonprofits, and the site is declared one.")
    case false:
      let contact = repost.terms.contacts.first.map { "Ask \($0.text)." } ?? "Ask for permission."
      return condition.verdict(
        .failed,
        "The permission is for \(words); the site is declared "
          + "\(repost.context.siteKind.rawValue).\(more)", remedy: contact)
    case nil:
      let kind =
        repost.context.siteKind == .unknown
        ? " Say what this site is: --site-kind community|nonprofit|commercial|personal." : ""
      return condition.verdict(
        .cantTell, "The permission is for some only: \(words).\(more)",
        remedy: id.entry.question + kind)
    }
  }

  /// Whether a site of this kind is one of those named, as far as its kind can tell.
  static func isMet(_ condition: Condition, by kind: RepostContext.SiteKind) -> Bool? {
    let words = ConditionWords(condition)
    guard words.speak(of: nonprofits), !words.speak(of: others) else { return nil }
    return switch kind {
    case .nonprofit: true
    case .commercial: false
    case .community, .personal, .unknown: nil
    }
  }

  private static let nonprofits = [
    "nonprofit", "non-profit", "not-for-profit", "gemeinnützig", "sin fines de lucro",
    "à but non lucratif", "некоммерческ", "educacionais e não comerciais",
  ]
  /// Whoever else is named makes the kind of a site say too little.
  private static let others = [
    "news", "media", "member", "partner", "subscriber", "outlet", "broadcaster", "publisher",
    "school", "outside the", "in the united", "journalist",
  ]
}
