import RepostCore
import RepostDocuments

/// Checks that the link to the original is one readers can click, not an address written out.
struct LinkLiveCheck: ObligationCheck {
  let id = ConditionID.linkLive

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    guard let wanted = RequiredLink(repost) else {
      return condition.verdict(
        .cantTell, "The address of the original is not known.",
        remedy: "Give it with --original-url.")
    }
    if let link = wanted.candidates.first(where: { $0.link.element != .bareAddress }) {
      return condition.verdict(
        .passed, "“\(link.place.text)” is a link that readers can click.",
        reservations: [link.link.zone.reservation].compactMap { $0 },
        evidence: [link.place])
    }
    if let bare = wanted.candidates.first {
      return condition.verdict(
        .failed, "The address is written out, but it is no link.",
        remedy: "Make a link of \(bare.place.text).", evidence: [bare.place])
    }
    return condition.verdict(
      .failed, "There is no link to \(wanted.target) that readers can click.",
      remedy: "Add a link to \(wanted.address).")
  }
}
