import RepostCore
import RepostDocuments

/// Checks that the repost keeps the original's headline.
///
/// A heading on the page counts first; a title that agrees where no heading does passes with a
/// reservation, since readers of the page do not see it.
struct HeadlineCheck: ObligationCheck {
  let id = ConditionID.noHeadlineChange

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let wanted = Self.headlines(repost)
    guard let headline = wanted.first else {
      return condition.verdict(
        .cantTell, "The original's headline is not known.", remedy: "Compare the headlines by eye.")
    }
    let folded = wanted.map { FoldedName($0).words }.filter { !$0.isEmpty }
    // A heading in a menu, beside the story or in its foot announces another story.
    let headings = repost.copy.blocks.filter {
      $0.isVisible && $0.role == .heading && [.article, .adjacent, .header].contains($0.zone)
    }
    for block in headings {
      let words = FoldedName(repost.copy.string(of: block.text)).words
      if folded.contains(words) {
        let place = repost.copy.place(of: block.text)
        return condition.verdict(.passed, "The headline is kept.", evidence: [place])
      }
    }
    for title in repost.copy.metadata.titles
    where Self.candidates(title.value).contains(where: folded.contains) {
      return condition.verdict(
        .passed, "The title keeps the headline.",
        reservations: headings.isEmpty ? [] : ["no heading on the page repeats it"],
        evidence: [title.place])
    }
    let remedy = "Use the original's headline: “\(headline)”."
    if let other = headings.first.map({ repost.copy.place(of: $0.text) })
      ?? repost.copy.metadata.titles.first?.place
    {
      return condition.verdict(
        .failed, "The headline is “\(other.text)”, not “\(headline)”.", remedy: remedy,
        evidence: [other])
    }
    return condition.verdict(
      .cantTell, "The repost has no headline that was found.", remedy: remedy)
  }

  /// A title as it stands, and without what a site puts behind its headlines: "Headline | Site".
  private static func candidates(_ title: String) -> [[String]] {
    var titles = [title]
    for separator in [" | ", " - ", " – ", " — ", " · ", " :: ", " » "] {
      guard let cut = title.ranges(of: separator).last else { continue }
      titles.append(String(title[..<cut.lowerBound]))
    }
    return titles.map { FoldedName($0).words }.filter { !$0.isEmpty }
  }

  /// The headlines of the original: its first heading, and its titles.
  private static func headlines(_ repost: RepostCase) -> [String] {
    var headlines: [String] = []
    if let original = repost.original,
      let heading = original.blocks.first(where: {
        $0.isVisible && $0.role == .heading && $0.zone != .nav
      })
    {
      headlines.append(original.string(of: heading.text))
    }
    headlines += repost.original?.metadata.titles.map(\.value) ?? []
    if let title = repost.terms.work.title { headlines.append(title) }
    return headlines
  }
}
