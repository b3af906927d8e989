import RepostCore

/// Checks that the repost is not printed, by what the caller declares.
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
    return repost.context.medium == .print
      ? condition.verdict(.failed, "Print is kept back; the repost is printed.", remedy: contact)
      : condition.verdict(
        .cantTell, "Print and other forms are kept back; the repost is broadcast.",
        remedy: contact)
  }
}
