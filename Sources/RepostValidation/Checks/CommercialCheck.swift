import RepostCore

/// Checks that the repost is not a commercial use, by what the caller declares.
///
/// A permission on record whose scope names commercial use lifts the ban. Where the notice makes an
/// exception of another kind, a person has to see whether it holds.
struct CommercialCheck: ObligationCheck {
  let id = ConditionID.noCommercial

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let contact = repost.terms.contacts.first.map { "Ask \($0.text)." } ?? "Ask for permission."
    switch repost.context.siteKind {
    case .community, .nonprofit, .personal:
      return condition.verdict(
        .passed, "The site is declared \(repost.context.siteKind.rawValue), not commercial.")
    case .commercial:
      let standing = PermissionRecords(repost).standing(for: ["commercial"])
      if case .covered(let record) = standing { return condition.verdict(onRecord: record) }
      if let exception = ConditionWords(condition).otherExceptions.first {
        return condition.verdict(
          .cantTell, "Commercial use is kept back, with an exception: “\(exception)”.",
          remedy: "Decide whether the exception holds for this repost, or ask. \(contact)")
      }
      let more = standing.shortfall.map { " \($0)" } ?? ""
      return condition.verdict(
        .failed, "Commercial use is kept back; the site is declared commercial.\(more)",
        remedy: contact)
    case .unknown:
      return condition.verdict(
        .cantTell, "Commercial use is kept back.",
        remedy: "Say what this site is: --site-kind community|nonprofit|commercial|personal.")
    }
  }
}
