import RepostCore
import RepostDocuments

/// Checks that the reposting site offers a way of contact.
///
///     <footer><a href="/contact">Contact</a></footer>          passed
///     <footer>desk@our-site.example</footer>                   passed
///     <a href="https://the-original.example/contact">…         does not count: the original's
///
/// A page with the frame of its site and without any fails. Markdown, text and bare articles get
/// their frame from somewhere else, so a person has to look there.
struct SiteContactCheck: ObligationCheck {
  let id = ConditionID.siteContact

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let ways = ContactWays(repost).ways
    if let best = ways.first {
      return condition.verdict(
        .passed, "The page offers “\(best.place.text)”.", reservations: best.reservations,
        evidence: [best.place])
    }
    let remedy = "Link to a page for contact, or give an address, in the foot of the page."
    let hasFrame =
      repost.copy.format == .html
      && repost.copy.blocks.contains {
        $0.isVisible && [.nav, .footer, .header].contains($0.zone) && $0.role != .heading
      }
    guard hasFrame else {
      return condition.verdict(
        .cantTell, "The text comes without the frame of its site, where a contact would stand.",
        remedy: id.entry.question)
    }
    return condition.verdict(.failed, "The page offers no way of contact.", remedy: remedy)
  }
}
