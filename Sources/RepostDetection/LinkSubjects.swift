internal import RepostCore
internal import RepostDocuments
internal import RepostPatterns

/// The targets of a document's links, as rules for links read them.
struct LinkSubjects {
  /// The targets, each followed by a line feed.
  private var text: [UInt8] = []
  private var spans: [TextSpan] = []
  /// The links in whose targets literals of rules stand.
  let hits: LiteralHits

  init(_ links: [Link], plan: SearchPlan) {
    if plan.hasLinkRules {
      spans.reserveCapacity(links.count)
      for link in links {
        let start = text.count
        text.append(contentsOf: link.address.text.utf8)
        spans.append(TextSpan(start, text.count))
        text.append(UInt8(ascii: "\n"))
      }
    }
    hits = LiteralHits(
      plan.links.filter, in: text, ranges: [0..<text.count], pieces: spans,
      span: \.self)
  }

  /// The target of a link.
  func subject(_ link: Int) -> [UInt8] { Array(text[spans[link].range]) }
}
