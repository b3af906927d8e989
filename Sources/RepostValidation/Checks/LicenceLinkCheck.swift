import RepostCore

/// Checks that the repost links to the licence of the original, where readers see it.
struct LicenceLinkCheck: ObligationCheck {
  let id = ConditionID.licenceLink

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let linked = LicenceMentions(repost).mentions.filter { $0.finding.carrier == .link }
    return WantedLicences(repost.terms).verdict { verdict(on: condition, $0, linked, in: repost) }
      ?? condition.verdict(
        .cantTell, "The original asks for its licence to be linked, but names none that was found.",
        remedy: "Look for the licence of the original.")
  }

  /// The verdict for one licence of the original.
  private func verdict(
    on condition: Condition, _ wanted: LicenceStatement, _ linked: [LicenceMentions.Mention],
    in repost: RepostCase
  ) -> Verdict {
    if let exact = linked.first(where: { LicenceMentions.isSame($0.licence, wanted) }) {
      return condition.verdict(
        .passed, "The repost links to \(exact.licence.name).",
        reservations: LicenceMentions.reservations(on: exact.finding, in: repost.copy),
        evidence: [exact.finding.place])
    }
    let remedy = "Link to the licence\(wanted.url.map { ": \($0)" } ?? ", \(wanted.name)")."
    if let other = linked.first {
      return condition.verdict(
        .failed, "The repost links to \(other.licence.name), not to \(wanted.name).",
        remedy: remedy, evidence: [other.finding.place])
    }
    return condition.verdict(
      .failed, "The repost does not link to \(wanted.name).", remedy: remedy)
  }
}
