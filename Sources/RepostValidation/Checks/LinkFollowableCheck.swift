import RepostCore
import RepostDocuments

/// Checks that search engines may follow the link to the original.
///
/// `rel` with `nofollow`, `ugc` or `sponsored`, a `noindex` wrapper, a redirect and a page that asks
/// robots not to follow its links all close it.
struct LinkFollowableCheck: ObligationCheck {
  let id = ConditionID.linkFollowable

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    guard let wanted = RequiredLink(repost) else {
      return condition.verdict(
        .cantTell, "The address of the original is not known.",
        remedy: "Give it with --original-url.")
    }
    guard let best = wanted.candidates.first else {
      return condition.verdict(
        .failed, "There is no link to \(wanted.target).",
        remedy: "Add a link to \(wanted.address).")
    }
    let robots = Self.robotsObstacle(repost.copy.metadata)
    if robots == nil, let open = wanted.candidates.first(where: { Self.obstacles($0).isEmpty }) {
      return condition.verdict(
        .passed, "Nothing keeps search engines from following “\(open.place.text)”.",
        evidence: [open.place])
    }
    let obstacles = Self.obstacles(best) + [robots].compactMap { $0 }
    return condition.verdict(
      .failed, "Search engines may not follow the link: \(obstacles.joined(separator: "; ")).",
      remedy: "Link to \(wanted.address) directly, without any of these.", evidence: [best.place])
  }

  private static func obstacles(_ candidate: CreditLinks.Candidate) -> [String] {
    var obstacles: [String] = []
    let closing = candidate.link.rel.filter { ["nofollow", "ugc", "sponsored"].contains($0) }
    if !closing.isEmpty { obstacles.append("rel is “\(closing.joined(separator: " "))”") }
    if candidate.link.isInNoindex { obstacles.append("it stands in a noindex wrapper") }
    if case .wrapped(let wrapper) = candidate.relation {
      obstacles.append("it goes through \(wrapper)")
    }
    if candidate.link.element == .bareAddress { obstacles.append("it is no link") }
    return obstacles
  }

  private static func robotsObstacle(_ metadata: PageMetadata) -> String? {
    let robots = metadata.others.filter { $0.carrier.lowercased() == "robots" }
    let closes = robots.contains { item in
      item.value.lowercased().split { !$0.isLetter }.contains { $0 == "nofollow" || $0 == "none" }
    }
    return closes ? "the page asks robots not to follow its links" : nil
  }
}
