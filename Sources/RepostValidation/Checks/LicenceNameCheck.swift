import RepostCore

/// Checks that the repost names the licence of the original, in words that readers see.
///
/// A licence in the caption of a picture is the picture's.
struct LicenceNameCheck: ObligationCheck {
  let id = ConditionID.licenceName

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let named = LicenceMentions(repost).mentions.filter { $0.finding.carrier == .text }
    return WantedLicences(repost.terms).verdict { verdict(on: condition, $0, named, in: repost) }
      ?? condition.verdict(
        .cantTell, "The original asks for its licence to be named, but names none that was found.",
        remedy: "Look for the licence of the original.")
  }

  /// The verdict for one licence of the original.
  private func verdict(
    on condition: Condition, _ wanted: LicenceStatement, _ named: [LicenceMentions.Mention],
    in repost: RepostCase
  ) -> Verdict {
    if let exact = named.first(where: { LicenceMentions.isSame($0.licence, wanted) }) {
      return condition.verdict(
        .passed, "The repost names \(exact.licence.name).",
        reservations: LicenceMentions.reservations(on: exact.finding, in: repost.copy),
        evidence: [exact.finding.place])
    }
    let remedy = "Name the licence: \(wanted.name)."
    if let near = named.first(where: {
      LicenceMentions.isSameFamily($0.licence, wanted) && $0.licence.version == nil
    }) {
      return condition.verdict(
        .passed, "The repost names \(near.licence.name).",
        reservations: ["the version is not named (\(wanted.version ?? "none"))"]
          + LicenceMentions.reservations(on: near.finding, in: repost.copy),
        evidence: [near.finding.place])
    }
    if let other = named.first {
      return condition.verdict(
        .failed, "The repost names \(other.licence.name), not \(wanted.name).", remedy: remedy,
        evidence: [other.finding.place])
    }
    return condition.verdict(.failed, "The repost does not name \(wanted.name).", remedy: remedy)
  }
}
