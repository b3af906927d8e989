import RepostCore

/// Checks that the repost links to the original article.
///
/// A link that readers see and can click counts, wherever it stands and however its address is spelt:
///
///     <a href="https://example.org/story?utm_source=x">the original</a>   passed
///     <a href="https://example.org/">Example</a>                          failed: the home page
///     <a href="https://bit.ly/x">the original</a>                         cantTell: opaque
///
/// Hidden links, addresses in scripts and bare addresses in HTML do not count.
struct LinkArticleCheck: ObligationCheck {
  let id = ConditionID.linkArticle

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    guard let original = repost.originalAddresses.first else {
      return condition.verdict(
        .cantTell, "The address of the original is not known.",
        remedy: "Give it with --original-url.")
    }
    let links = CreditLinks(repost)
    let remedy = "Link to \(original.text) beside the credit line."
    if let best = links.toArticle.min(by: {
      ($0.reservations(in: repost.copy).count, $0.relation)
        < ($1.reservations(in: repost.copy).count, $1.relation)
    }) {
      return condition.verdict(
        .passed, "“\(best.place.text)” links to the original article.",
        reservations: best.reservations(in: repost.copy), evidence: [best.place])
    }
    if let opaque = links.candidates.first(where: {
      if case .opaque = $0.relation { true } else { false }
    }),
      case .opaque(let host) = opaque.relation
    {
      return condition.verdict(
        .cantTell,
        "A link goes through the shortener \(host); where it leads cannot be known offline.",
        remedy: "Link to \(original.text) itself.", evidence: [opaque.place])
    }
    if let hidden = links.unusable {
      return condition.verdict(
        .failed, "A link to the article is there, but \(hidden.obstacle).", remedy: remedy,
        evidence: [hidden.place])
    }
    return Self.failure(condition, links, remedy)
  }

  /// Nothing leads to the article: name the link that comes nearest.
  private static func failure(_ condition: Condition, _ links: CreditLinks, _ remedy: String)
    -> Verdict
  {
    for candidate in links.candidates {
      switch candidate.relation {
      case .home:
        return condition.verdict(
          .failed, "The link leads to the home page, not to the article.", remedy: remedy,
          evidence: [candidate.place])
      case .site:
        return condition.verdict(
          .failed, "The link leads to another page of the site, not to the article.",
          remedy: remedy, evidence: [candidate.place])
      case .different(let hint?):
        return condition.verdict(
          .failed, "The link does not lead to the article: \(hint).", remedy: remedy,
          evidence: [candidate.place])
      case .sibling(let host):
        return condition.verdict(
          .failed, "The link leads to \(host), another host than the article's.", remedy: remedy,
          evidence: [candidate.place])
      case .different(nil), .same, .sameVariant, .declared, .wrapped, .opaque: continue
      }
    }
    return condition.verdict(.failed, "No link leads to the original article.", remedy: remedy)
  }
}
