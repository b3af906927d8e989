import RepostCore
import RepostDocuments

/// What of a repost a check looks at.
enum Surface {
  case words, links, head, pictures, comparison, declaration, record, person

  /// What that came to for a repost, with its numbers.
  func phrase(for repost: RepostCase) -> String {
    let copy = repost.copy
    switch self {
    case .words:
      let seen = copy.blocks.count(where: \.isVisible)
      let unseen = copy.blocks.count - seen
      let rest =
        unseen == 0
        ? "" : "; \(unseen) that they do not see \(unseen == 1 ? "was" : "were") left out"
      return "\(count(seen, "piece")) of text that readers see\(rest). Readers' comments, code, "
        + "captions and the copied text itself credit nobody."
    case .links:
      let links = copy.links.count { $0.element != .link }
      let seen = copy.links.count(where: \.isVisible)
      return "\(count(links, "link")) of the page, \(seen) of which readers see."
    case .head:
      let links = copy.links.count { $0.element == .link && $0.isInHead }
      return "The head of the page: \(count(links, "link element")), "
        + "\(count(copy.metadata.others.count, "other statement"))."
    case .pictures:
      return "\(count(copy.images.count, "picture, counter or script")) that the page loads."
    case .comparison:
      guard let reuse = repost.reuse else { return "The two texts, which could not be compared." }
      return "The two texts: \(reuse.copiedOriginalWords) of \(reuse.originalWords) words are "
        + "copied, with \(count(reuse.edits.count, "change"))."
    case .declaration:
      return "What the caller declares: site kind \(repost.context.siteKind.rawValue), medium "
        + "\(repost.context.medium.rawValue)."
    case .record:
      return "\(count(repost.context.records.count, "permission")) on record."
    case .person:
      return "Nothing: neither document shows it."
    }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
