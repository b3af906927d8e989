import RepostCore

/// Checks that the reposting site is a community site, by what the caller declares.
struct CommunitySitesCheck: ObligationCheck {
  let id = ConditionID.communitySites

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let contact = repost.terms.contacts.first.map { "Ask \($0.text)." } ?? "Ask for permission."
    switch repost.context.siteKind {
    case .community:
      return condition.verdict(.passed, "The site is declared to be a community site.")
    case .commercial:
      return condition.verdict(
        .failed, "The permission is for community sites; this one is declared commercial.",
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
