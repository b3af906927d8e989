import RepostCore

/// Checks that the repost is not a commercial use, by what the caller declares.
struct CommercialCheck: ObligationCheck {
  let id = ConditionID.noCommercial

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let contact = repost.terms.contacts.first.map { "Ask \($0.text)." } ?? "Ask for permission."
    switch repost.context.siteKind {
    case .community, .nonprofit, .personal:
      return condition.verdict(
        .passed, "The site is declared \(repost.context.siteKind.rawValue), not commercial.")
    case .commercial:
      return condition.verdict(
        .failed, "Commercial use is kept back; the site is declared commercial.", remedy: contact)
    case .unknown:
      return condition.verdict(
        .cantTell, "Commercial use is kept back.",
        remedy: "Say what this site is: --site-kind community|nonprofit|commercial|personal.")
    }
  }
}
