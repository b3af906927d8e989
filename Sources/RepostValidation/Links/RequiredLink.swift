import RepostCore

/// The link that the terms ask for: to the article, to the site, or to either.
///
/// Duties about the manner of a link (active, followable, where it stands) speak of this one.
struct RequiredLink {
  /// The links of the repost that lead where asked, the best first.
  let candidates: [CreditLinks.Candidate]
  /// What the link has to lead to, in words.
  let target: String
  /// The address to link to.
  let address: String

  /// The required link, or nil where the address of the original is not known.
  init?(_ repost: RepostCase) {
    let asked = repost.terms.conditions.first {
      [.linkArticle, .linkHome, .linkAny].contains($0.id)
    }
    if let asked, asked.id == .linkHome {
      let homes = LinkHomeCheck.addresses(asked, repost)
      guard let home = homes.first else { return nil }
      candidates = CreditLinks(repost, originals: homes).toSite
      target = "the publisher's site"
      address = home.text
    } else {
      guard let original = repost.originalAddresses.first else { return nil }
      let links = CreditLinks(repost)
      candidates = asked?.id == .linkArticle ? links.toArticle : links.toSite
      target = "the original"
      address = original.text
    }
  }
}
