/// A feed's own statements, and where its entries stand.
///
/// Entries are only passed over here; each is read when its document is asked for.
struct FeedOutline: Sendable {
  /// The most entries of one feed.
  static let maximumEntries = 20_000

  let kind: FeedKind
  /// What the feed says of itself.
  private(set) var item: FeedItem
  /// The entries, in their order.
  private(set) var entries: [Range<Int>] = []
  /// Whether there are more than are read.
  private(set) var hasMore = false
  let problem: XMLProblem
  let firstFault: Int?
  /// The prefixes that hold for the entries.
  private(set) var scope: XMLScope

  /// Reads a feed in UTF-8.
  init(_ bytes: [UInt8], kind: FeedKind) {
    self.kind = kind
    var scanner = XMLScanner(bytes)
    var reader = FeedItemReader(kind)
    var entries: [Range<Int>] = []
    var hasMore = false
    var scope = XMLScope()
    while let token = scanner.next() {
      guard case .start(let name, let source) = token else { continue }
      switch (name.namespace, name.local) {
      case (.none, "rss"), (.rdf, "RDF"), (.none, "channel"), (.rss1, "channel"), (.atom, "feed"):
        reader.readOwn(scanner)
        scope = scanner.scope
      case (.none, "item"), (.rss1, "item"), (.atom, "entry"):
        _ = scanner.skipElement()
        if entries.count < Self.maximumEntries {
          entries.append(source.lowerBound..<scanner.position)
        } else {
          hasMore = true
        }
      default: reader.read(name, source, &scanner)
      }
    }
    item = reader.item
    self.entries = entries
    self.hasMore = hasMore
    self.scope = scope
    problem = scanner.problem
    firstFault = scanner.firstFault
  }

  /// What an entry says of itself.
  func entry(_ index: Int, in bytes: [UInt8]) -> FeedItem {
    var scanner = XMLScanner(bytes, in: entries[index], scope: scope)
    var reader = FeedItemReader(kind)
    var isInside = false
    while let token = scanner.next() {
      guard case .start(let name, let source) = token else { continue }
      if isInside {
        reader.read(name, source, &scanner)
      } else {
        reader.readOwn(scanner)
        isInside = true
      }
    }
    var item = reader.item
    item.source = entries[index]
    item.problem = scanner.problem
    item.firstFault = scanner.firstFault
    item.base = item.base ?? self.item.base
    item.language = item.language ?? self.item.language
    return item
  }
}
