import RepostCore
import RepostDocuments

/// Checks that the links inside the original's text are kept.
///
/// Links of the notices, and links to the original itself, are not links of the text.
struct KeepLinksCheck: ObligationCheck {
  let id = ConditionID.keepLinks

  func exemption(from condition: Condition, in repost: RepostCase) -> String? {
    guard repost.original != nil else { return nil }
    return links(repost).isEmpty ? "The text of the original has no links." : nil
  }

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    guard repost.original != nil else {
      return condition.verdict(
        .cantTell, "The original is not at hand, so its links are not known.",
        remedy: "Give the original with --original.")
    }
    let wanted = links(repost)
    let kept = Dictionary(
      repost.copy.links.filter(\.isVisible).compactMap { link in
        ComparableAddress(link.address.resolved(against: repost.context.repostURL)).map {
          ($0, link)
        }
      }, uniquingKeysWith: { first, _ in first })
    let missing = wanted.filter { kept[$0.address] == nil }
    let places = wanted.compactMap { kept[$0.address] }.prefix(20).map {
      repost.copy.place(of: $0.source, text: $0.target)
    }
    guard let first = missing.first else {
      return condition.verdict(
        .passed, "All \(wanted.count) links of the text are kept.", evidence: Array(places))
    }
    return condition.verdict(
      .failed,
      "\(missing.count) of \(wanted.count) links of the text are missing, the first to "
        + "\(first.link.target).", remedy: "Put the links of the original back.",
      evidence: Array(places))
  }

  private func links(_ repost: RepostCase) -> [(address: ComparableAddress, link: Link)] {
    guard let original = repost.original else { return [] }
    let notices = Set(
      repost.originalFindings.filter { $0.id != nil }
        .compactMap { $0.textSpan.flatMap { original.blockIndex(at: $0.start) } })
    let base = repost.originalAddresses.first
    let own = LinkIdentity(originals: repost.originalAddresses, repost: base)
    return original.links.compactMap { link in
      guard link.isVisible, link.zone == .article, link.element != .bareAddress,
        !(link.block.map(notices.contains) ?? false)
      else { return nil }
      let resolved = link.address.resolved(against: base)
      guard resolved.isWeb, !own.relation(of: resolved).leadsToArticle else { return nil }
      return ComparableAddress(resolved).map { ($0, link) }
    }
  }
}
