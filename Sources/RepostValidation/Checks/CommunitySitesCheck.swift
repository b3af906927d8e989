import RepostCore

/// Checks that the reposting site is a community site, by what the caller declares.
struct CommunitySitesCheck: ObligationCheck {
  let id = ConditionID.communitySites

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let contact = repost.terms.contacts.first.map { "Ask \($0.text)." } ?? "Ask for permission."
    let standing = PermissionRecords(repost).standing(for: ["commercial"])
    switch repost.context.siteKind {
    case .community:
      return condition.verdict(.passed, "The site is declared to be a community site.")
    case .commercial:
      if case .covered(let record) = standing { return condition.verdict(onRecord: record) }
      let more = standing.shortfall.map { " \($0)" } ?? ""
      return condition.verdict(
        .failed, "The permission is for community sites; this one is declared commercial.\(more)",
        remedy: contact)
    case .nonprofit, .personal:
      return condition.verdict(
        .cantTell,
        "The permission is for community sites; this one is declared "
          + "\(repost.context.siteKind.rawValue).", remedy: "Decide whether that is meant, or ask.")
    case .unknown:
      return condition.verdict(
        .cantTell, "The permission is for community sites.",
        remedy: "Say what this site is: --site-kind community|nonprofit|commercial|personal.")
    }
  }
}
