internal import RepostCore
internal import RepostDocuments

/// Finds the links whose words share something with a piece of the text.
struct LinkIndex {
  private struct Entry {
    let anchor: TextSpan
    /// The largest end of this anchor and those before it.
    let reach: Int
    let link: Int
  }

  private let entries: [Entry]
  private let links: [Link]

  /// The most links that are looked at for one piece; a credit has one or two.
  private static let maximumLooks = 64

  init(_ links: [Link]) {
    self.links = links
    var reach = 0
    entries = links.indices.filter { !links[$0].anchor.isEmpty }
      .sorted { (links[$0].anchor, $0) < (links[$1].anchor, $1) }
      .map { index in
        reach = max(reach, links[index].anchor.end)
        return Entry(anchor: links[index].anchor, reach: reach, link: index)
      }
  }

  /// The first link over `span` that leads to a page.
  func page(over span: TextSpan) -> Link? {
    first(over: span) { $0.address.scheme == nil || $0.address.isWeb }
  }

  /// The first link over `span` of which `isWanted` holds.
  func first(over span: TextSpan, where isWanted: (Link) -> Bool) -> Link? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].reach <= span.start { low = middle + 1 } else { high = middle }
    }
    for entry in entries[low...].prefix(Self.maximumLooks) {
      guard entry.anchor.start < span.end else { return nil }
      let link = links[entry.link]
      if entry.anchor.overlaps(span), isWanted(link) { return link }
    }
    return nil
  }
}
