package import RepostCore

/// Decides one obligation.
///
/// One check is one file in `Checks/`. Whether an obligation applies and whether it is kept are two questions, answered in two places.
package protocol ObligationCheck: Sendable {
  /// The obligation it decides.
  var id: ConditionID { get }

  /// Whether a pass claims something of the whole page ("there is no image", "nothing was
  /// changed"), so that a page read only in part cannot pass.
  var concernsWholePage: Bool { get }

  /// Why the condition does not apply to the repost, or nil where it does.
  func exemption(from condition: Condition, in repost: RepostCase) -> String?

  /// What the condition comes to for the repost, given that it applies.
  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict
}

extension ObligationCheck {
  package var concernsWholePage: Bool { false }
  package func exemption(from condition: Condition, in repost: RepostCase) -> String? { nil }
}

/// Hands an obligation that no check decides to a person, with the question to answer.
struct PersonCheck: ObligationCheck {
  let id: ConditionID

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let entry = id.entry
    let reason =
      entry.check == .manual
      ? "Only a person can decide this." : "No check decides this yet; a person has to look."
    let question = entry.question.isEmpty ? "Is this kept: \(entry.title)?" : entry.question
    return condition.verdict(.cantTell, reason, remedy: question)
  }
}
