import RepostCore
import RepostDocuments
import RepostReuse
import Testing

/// A page made of blocks for tests; `⟦…⟧` in a block marks text to leave out.
struct Page: CustomTestStringConvertible {
  let document: Document
  let excluded: [TextSpan]

  var testDescription: String { String(decoding: document.text, as: UTF8.self) }

  /// One block: its text, where it stands, what it is.
  struct Part: ExpressibleByStringLiteral {
    var text: String
    var zone = Zone.article
    var role = BlockRole.paragraph
    var hidden: HiddenReason?

    init(
      _ text: String, zone: Zone = .article, role: BlockRole = .paragraph,
      hidden: HiddenReason? = nil
    ) {
      (self.text, self.zone, self.role, self.hidden) = (text, zone, role, hidden)
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  init(_ parts: Part...) { self.init(parts) }

  init(_ parts: [Part]) {
    let source = Array(parts.map(\.text).joined(separator: "\n\n").utf8)
    var builder = TextBuilder(sourceCount: source.count)
    var blocks: [Block] = []
    var excluded: [TextSpan] = []
    var offset = 0
    for part in parts {
      var start: Int?
      // Both marks have three bytes.
      let marks = part.text.indices.filter { part.text[$0] == "⟦" || part.text[$0] == "⟧" }
      var position = part.text.startIndex
      for mark in marks + [part.text.endIndex] where mark >= position {
        let count = part.text[position..<mark].utf8.count
        builder.append(source[offset..<(offset + count)])
        offset += count
        guard mark < part.text.endIndex else { break }
        if part.text[mark] == "⟦" {
          start = builder.position
        } else {
          excluded.append(TextSpan(start ?? 0, builder.text.count))
        }
        position = part.text.index(after: mark)
        offset += 3
      }
      offset += 2
      if let span = builder.endBlock() {
        blocks.append(Block(text: span, role: part.role, zone: part.zone, hidden: part.hidden))
      }
    }
    self.excluded = excluded
    document = Document(
      path: "page.txt", format: .text, bytes: source, text: builder.text,
      sourceMap: builder.sourceMap, blocks: blocks, links: [], images: [],
      metadata: PageMetadata(), incidents: [], notes: [], lines: LineIndex(source))
  }
}

extension Page {
  /// What of `self` stands in `repost`.
  func measure(in repost: Page, limits: ComparisonLimits = .init()) -> ReuseMeasure {
    TextComparison(limits: limits).measure(
      original: document, repost: repost.document,
      ignoring: ComparisonExclusions(original: excluded, repost: repost.excluded))
  }
}
