internal import RepostCore

/// An entry of a feed as a page: its title, its content, its summary, the credits of its pictures.
///
/// Tags that only set the parts apart stand for the place where a part starts; they have no words.
struct EntryPage {
  /// Ends whatever a part may have left open that would take what follows for its own text; nothing
  /// where nothing is open.
  private static let end =
    "<!--></title></textarea></style></script></xmp></iframe></noembed></noframes></noscript></select>"

  private let bytes: [UInt8]
  private var builder: DecodedTextBuilder

  /// The page of an entry, with the way back to the feed.
  static func text(of item: FeedItem, in bytes: [UInt8]) -> DecodedText {
    var page = EntryPage(bytes, capacity: item.source.count)
    page.write(item)
    return page.builder.text()
  }

  private init(_ bytes: [UInt8], capacity: Int) {
    self.bytes = bytes
    builder = DecodedTextBuilder(pace: .same, sourceCount: bytes.count, capacity: capacity)
  }

  private mutating func write(_ item: FeedItem) {
    let start = item.source.lowerBound
    if let base = item.base {
      tag("<base href=\"", at: base.lowerBound)
      builder.append(XMLPiece(range: base, isCharacterData: false), of: bytes, escapes: true)
      tag("\">", at: base.upperBound)
    }
    tag("<article>", at: start)
    if let title = item.title { append(title, in: "h1") }
    let main = item.content ?? item.summary
    if let main { append(main, in: "div") }
    tag("</article>", at: (main ?? item.title)?.text.source.upperBound ?? start)
    if item.content != nil, let summary = item.summary { append(summary, in: "aside") }
    for credit in item.pictureCredits {
      tag("<figure><figcaption>", at: credit.source.lowerBound)
      for piece in credit.pieces { builder.append(piece, of: bytes, escapes: true) }
      tag("</figcaption></figure>", at: credit.source.upperBound)
    }
  }

  private mutating func append(_ words: FeedItem.Words, in element: String) {
    let source = words.text.source
    tag("<\(element)>", at: source.lowerBound)
    let start = builder.bytes.count
    switch words.form {
    case .plain, .escaped:
      for piece in words.text.pieces {
        builder.append(piece, of: bytes, escapes: words.form == .plain)
      }
    case .markup: builder.append(bytes[words.text.content])
    }
    if words.form != .plain, let tag = UnendedTag.start(in: builder.bytes[start...]) {
      builder.truncate(to: start + tag)
    }
    tag("\(words.form == .plain ? "" : Self.end)</\(element)>", at: source.upperBound)
  }

  private mutating func tag(_ tag: String, at source: Int) {
    builder.append(decoded: Array(tag.utf8), source: source, count: 0)
  }
}
