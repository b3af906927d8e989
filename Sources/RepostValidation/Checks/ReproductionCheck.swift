import RepostCore

/// Checks that there is a permission where the original forbids copying without one.
///
/// A repost copies by being one, so only a permission keeps this. A licence of the text, or a
/// sentence that allows republishing, contradicts the ban, and a person has to read both.
struct ReproductionCheck: ObligationCheck {
  let id = ConditionID.noReproduction

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let isAllowed =
      repost.terms.conditions.contains { $0.id == .republish }
      || repost.terms.textLicences.contains { licence in
        licence.members.allSatisfy { $0.asksForAttribution || $0.family == "cc0" }
      }
    let records = PermissionRecords(repost)
    if isAllowed, !records.isOnRecord(for: []) {
      return condition.verdict(
        .cantTell, "The original forbids copying, and allows it in another place.",
        remedy: "Read the two places, or ask.")
    }
    let others = ConditionWords(condition).otherExceptions
    if let exception = others.first, !records.isOnRecord(for: []) {
      return condition.verdict(
        .cantTell, "The original forbids copying, with an exception: “\(exception)”.",
        remedy: "Decide whether the exception holds for this repost, or ask.")
    }
    return condition.verdictByRecords(
      "The original forbids copying without permission.", uses: [], in: repost)
  }
}
