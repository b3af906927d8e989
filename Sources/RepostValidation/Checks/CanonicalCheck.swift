import RepostCore
import RepostDocuments

/// Checks that the repost points `rel=canonical` at the original.
///
/// Only a `link` element in the head counts; search engines ignore one in the body. In front matter
/// it passes with a reservation, since the theme has to write it out.
struct CanonicalCheck: ObligationCheck {
  let id = ConditionID.canonical

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    guard let original = repost.originalAddresses.first else {
      return condition.verdict(
        .cantTell, "The address of the original is not known.",
        remedy: "Give it with --original-url.")
    }
    let identity = LinkIdentity(
      originals: repost.originalAddresses, repost: repost.context.repostURL)
    let remedy = "Put <link rel=\"canonical\" href=\"\(original.text)\"> into the head."
    let links = repost.copy.links.filter { $0.element == .link && $0.rel.contains("canonical") }
    let inHead = links.filter { $0.isInHead && $0.hidden == nil }
    func place(_ link: Link) -> Place { repost.copy.place(of: link.source, text: link.target) }

    if let wrong = inHead.first(where: { identity.relation(of: $0.address) != .same }) {
      return condition.verdict(
        .failed, "rel=canonical points at \(wrong.target), not at the original.", remedy: remedy,
        evidence: [place(wrong)])
    }
    if let right = inHead.first {
      return condition.verdict(
        .passed, "rel=canonical points at the original.", evidence: [place(right)])
    }
    let stated = repost.copy.metadata.addresses.first {
      $0.carrier.hasPrefix("front-matter") && identity.relation(of: WebAddress($0.value)) == .same
    }
    if let stated {
      return condition.verdict(
        .passed, "The front matter names the original as canonical.",
        reservations: ["the theme has to write it into the head"], evidence: [stated.place])
    }
    if let misplaced = links.first {
      return condition.verdict(
        .failed, "rel=canonical stands outside the head, where it is not honoured.",
        remedy: remedy, evidence: [place(misplaced)])
    }
    return condition.verdict(.failed, "The page has no rel=canonical.", remedy: remedy)
  }
}
