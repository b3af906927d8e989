import RepostCore

/// Checks that the repost is not printed, by what the caller declares.
///
/// A permission on record whose scope names print lifts the ban.
struct PrintCheck: ObligationCheck {
  let id = ConditionID.noPrint

  func exemption(from condition: Condition, in repost: RepostCase) -> String? {
    switch repost.context.medium {
    case .web: "The repost is published on the web."
    case .newsletter, .app: "The repost is published in a \(repost.context.medium.rawValue)."
    case .print, .broadcast: nil
    }
  }

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let contact = repost.terms.contacts.first.map { "Ask \($0.text)." } ?? "Ask for permission."
    let standing = PermissionRecords(repost).standing(for: ["print"])
    if case .covered(let record) = standing { return condition.verdict(onRecord: record) }
    if let exception = ConditionWords(condition).otherExceptions.first {
      return condition.verdict(
        .cantTell, "Print is kept back, with an exception: “\(exception)”.",
        remedy: "Decide whether the exception holds for this repost. \(contact)")
    }
    if repost.terms.conditions.contains(where: { $0.id == .printAllowed }) {
      return condition.verdict(
        .cantTell, "The original keeps print back, and allows it in another place.",
        remedy: "Read the two places, or ask. \(contact)")
    }
    let more = standing.shortfall.map { " \($0)" } ?? ""
    return repost.context.medium == .print
      ? condition.verdict(
        .failed, "Print is kept back; the repost is printed.\(more)", remedy: contact)
      : condition.verdict(
        .cantTell, "Print and other forms are kept back; the repost is broadcast.",
        remedy: contact)
  }
}
