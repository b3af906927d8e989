import RepostCore
import RepostDocuments

/// Checks that the repost points `rel=canonical` at the original or keeps itself out of search
/// engines, as it likes.
///
///     <link rel="canonical" href="…the original…">     passed
///     <meta name="robots" content="noindex, follow">   passed
///     <noindex>…</noindex>                             failed: it hides a part, not the page
///
/// `noindex` for one search engine only passes with a reservation, and so does one in front matter,
/// which the theme has to write out.
struct CanonicalOrNoindexCheck: ObligationCheck {
  let id = ConditionID.canonicalOrNoindex

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let canonical = CanonicalCheck().verdict(on: condition, in: repost)
    if canonical.outcome == .passed, canonical.reservations.isEmpty { return canonical }
    if let noindex = noindex(in: repost.copy.metadata) {
      return condition.verdict(
        .passed, "The page asks search engines not to index it.",
        reservations: noindex.reservations, evidence: [noindex.item.place])
    }
    if canonical.outcome == .passed { return canonical }
    let address = repost.originalAddresses.first?.text
    let remedy =
      (address.map { "Put <link rel=\"canonical\" href=\"\($0)\"> into the head" }
        ?? "Point rel=canonical at the original")
      + ", or <meta name=\"robots\" content=\"noindex\">."
    if canonical.outcome == .cantTell {
      let links = repost.copy.links.filter { $0.element == .link && $0.rel.contains("canonical") }
      return links.isEmpty
        ? condition.verdict(
          .failed, "The page has neither rel=canonical nor noindex.", remedy: remedy)
        : condition.verdict(
          .cantTell, canonical.why, remedy: canonical.remedy,
          evidence: links.prefix(1).map { repost.copy.place(of: $0.source, text: $0.target) })
    }
    return condition.verdict(
      .failed, "\(canonical.why) Nor does the page ask not to be indexed.", remedy: remedy,
      evidence: canonical.evidence)
  }

  /// What keeps the page out of search engines, with what a person would want to know of it.
  private func noindex(in metadata: PageMetadata)
    -> (item: PageMetadata.Item, reservations: [String])?
  {
    let robots = metadata.others.filter { Self.closes($0) }
    if let all = robots.first(where: { $0.carrier.lowercased() == "robots" }) { return (all, []) }
    if let stated = robots.first(where: { $0.carrier.hasPrefix("front-matter") }) {
      return (stated, ["the theme has to write it into the head"])
    }
    return robots.first.map { ($0, ["it is for \($0.carrier) only"]) }
  }

  private static func closes(_ item: PageMetadata.Item) -> Bool {
    let carrier = item.carrier.lowercased()
    let words = item.value.lowercased().split { !($0.isLetter || $0.isNumber) }
    if carrier.hasPrefix("front-matter") {
      let key = carrier.split { $0 == ":" || $0 == "." }.last ?? ""
      if key == "noindex" { return words == ["true"] || words == ["yes"] }
      return ["robots", "robotsmeta", "robots_meta"].contains(key) && says(words)
    }
    return ["robots", "googlebot", "bingbot"].contains(carrier) && says(words)
  }

  private static func says(_ words: [Substring]) -> Bool {
    words.contains { $0 == "noindex" || $0 == "none" }
  }
}
