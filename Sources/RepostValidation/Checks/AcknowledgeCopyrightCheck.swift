import RepostCore

/// Checks that the repost carries a copyright line for the holder of the original.
///
///     © South Shore, 2017             passed where South Shore holds the copyright
///     © South Shore Studio, 2017      failed: another holder
///
/// A missing or another year is a reservation: the notices ask for the holder.
struct AcknowledgeCopyrightCheck: ObligationCheck {
  let id = ConditionID.acknowledgeCopyright

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let holders = Self.holders(repost.terms)
    guard let holder = holders.first else {
      return condition.verdict(
        .cantTell, "The original asks for its copyright to be named, but names no holder.",
        remedy: "Look for a copyright line in the original and in the repost.")
    }
    let notices = repost.copyFindings.compactMap { finding -> (Finding, CopyrightNotice)? in
      if case .copyright(let notice) = finding.detail { (finding, notice) } else { nil }
    }
    let pictures = PictureCredits(repost)
    // A picture's copyright says nothing about the text.
    let visible = notices.filter {
      $0.0.isVisible && $0.0.zone != .comment && !pictures.holds($0.0)
    }
    let years = holder.years.map(String.init).joined(separator: ", ")
    let remedy = "Add a line: “© \(holder.name)\(years.isEmpty ? "" : ", \(years)")”."

    // A line by the story comes before one beside it.
    let ordered =
      visible.filter { !$0.0.zone.isBesideStory } + visible.filter(\.0.zone.isBesideStory)
    for folds in [false, true] {
      for (finding, notice) in ordered {
        guard let named = holders.first(where: { Self.names(notice, $0.name, folds: folds) })
        else { continue }
        return condition.verdict(
          .passed, "The repost carries “\(finding.place.text)”.",
          reservations: Self.reservations(notice, named, finding, folds: folds)
            + (finding.textSpan.map { repost.concealments(in: $0) } ?? []),
          evidence: [finding.place])
      }
    }
    if let (finding, _) = visible.first(where: { notice in
      repost.terms.assigner.map { party in notice.1.holders.contains { party.isNamed($0) } }
        ?? false
    }) {
      return condition.verdict(
        .cantTell,
        "The copyright line names “\(finding.place.text)”, who grants; the holder is “\(holder.name)”.",
        remedy: remedy, evidence: [finding.place])
    }
    if let (finding, _) = notices.first(where: { notice in
      !notice.0.isVisible && holders.contains { Self.names(notice.1, $0.name, folds: false) }
    }) {
      let reason = finding.hidden.map { "hidden \($0.phrase)" } ?? "not shown to readers"
      return condition.verdict(
        .failed, "The copyright line for “\(holder.name)” is \(reason).", remedy: remedy,
        evidence: [finding.place])
    }
    let other = visible.first { !$0.1.holders.isEmpty }
    return condition.verdict(
      .failed,
      other.map {
        "The copyright line names “\($0.1.holders.joined(separator: ", "))”, not “\(holder.name)”."
      } ?? "The repost has no copyright line for “\(holder.name)”.",
      remedy: remedy, evidence: other.map { [$0.0.place] } ?? [])
  }

  private static func holders(_ terms: Terms) -> [Work.Holder] {
    if !terms.work.holders.isEmpty { return terms.work.holders }
    return [terms.assigner, terms.work.source].compactMap { $0 }.map {
      Work.Holder(name: $0.name, years: [], place: nil)
    }
  }

  private static func names(_ notice: CopyrightNotice, _ holder: String, folds: Bool) -> Bool {
    let wanted = FoldedName(folds ? LookAlikes.folded(holder) : holder)
    return notice.holders.contains {
      FoldedName(folds ? LookAlikes.folded($0) : $0).isSpelling(of: wanted)
    }
  }

  private static func reservations(
    _ notice: CopyrightNotice, _ holder: Work.Holder, _ finding: Finding, folds: Bool
  ) -> [String] {
    var reservations: [String] = []
    if folds {
      reservations.append("the name is written with look-alike letters of another script")
    }
    if !holder.years.isEmpty, !holder.years.contains(where: notice.years.contains) {
      let years = holder.years.map(String.init).joined(separator: ", ")
      reservations.append(
        notice.years.isEmpty
          ? "the year is missing (\(years))" : "the year differs from the original's (\(years))")
    }
    if let reservation = finding.zone.reservation { reservations.append(reservation) }
    return reservations
  }
}
