import RepostCore
import RepostDocuments

/// Checks that the link to the original stands where asked: at the top, no lower than the second
/// paragraph, at the end.
struct LinkPositionCheck: ObligationCheck {
  let id = ConditionID.linkPosition

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    guard let position = Position(condition) else {
      return condition.verdict(
        .cantTell, "The original says where the link has to stand; the place was not understood.",
        remedy: "Compare the place of the link with what the original asks.")
    }
    guard let wanted = RequiredLink(repost) else {
      return condition.verdict(
        .cantTell, "The address of the original is not known.",
        remedy: "Give it with --original-url.")
    }
    guard let best = wanted.candidates.first else {
      return condition.verdict(
        .failed, "There is no link to \(wanted.target).",
        remedy: "Add a link to \(wanted.address); it has to stand \(position.phrase).")
    }
    let copied = repost.copiedText
    let placed = wanted.candidates.first { candidate in
      guard let block = candidate.link.block, !candidate.link.zone.isBesideStory else {
        return false
      }
      return copied.satisfies(position, block: block)
    }
    if let placed {
      return condition.verdict(
        .passed, "The link stands \(position.phrase).", evidence: [placed.place])
    }
    return condition.verdict(
      .failed, "The link does not stand \(position.phrase).",
      remedy: "Move the link: it has to stand \(position.phrase).", evidence: [best.place])
  }
}
