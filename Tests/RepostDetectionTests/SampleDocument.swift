import RepostCore
import RepostDocuments

/// Builds documents for tests from lines of text; `<words|address>` in a line is a link.
struct SampleDocument {
  private var source: [UInt8] = []
  private var lines: [(range: Range<Int>, role: BlockRole, zone: Zone, hidden: HiddenReason?)] = []

  /// Adds a block.
  func block(
    _ text: String, _ role: BlockRole = .paragraph, _ zone: Zone = .article,
    hidden: HiddenReason? = nil
  ) -> Self {
    var copy = self
    if !source.isEmpty { copy.source.append(UInt8(ascii: "\n")) }
    let start = copy.source.count
    copy.source += Array(text.utf8)
    copy.lines.append((start..<copy.source.count, role, zone, hidden))
    return copy
  }

  /// The document, with these metadata items under `rights`.
  func document(rights: [(carrier: String, value: String)] = []) -> Document {
    var builder = TextBuilder(sourceCount: source.count)
    var blocks: [Block] = []
    var links: [Link] = []
    for line in lines {
      var index = line.range.lowerBound
      while index < line.range.upperBound {
        let rest = source[index..<line.range.upperBound]
        guard rest.first == UInt8(ascii: "<"), let bar = rest.firstIndex(of: UInt8(ascii: "|")),
          let close = rest.firstIndex(of: UInt8(ascii: ">"))
        else {
          let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
          builder.append(rest[..<end])
          index = end
          continue
        }
        let start = builder.position
        builder.append(rest[(index + 1)..<bar])
        let target = String(decoding: rest[(bar + 1)..<close], as: UTF8.self)
        links.append(
          Link(
            element: .anchor, target: target, address: WebAddress(target),
            anchor: TextSpan(start, max(start, builder.position)),
            source: ByteSpan(index, close + 1), block: blocks.count, zone: line.zone,
            hidden: line.hidden))
        index = close + 1
      }
      guard let span = builder.endBlock() else { continue }
      blocks.append(Block(text: span, role: line.role, zone: line.zone, hidden: line.hidden))
    }
    let index = LineIndex(source)
    var metadata = PageMetadata()
    metadata.rights = rights.map { item in
      let position = index.position(of: 0)
      return PageMetadata.Item(
        item.value, carrier: item.carrier,
        place: Place(
          path: "sample.html", span: ByteSpan(0, 1), start: position, end: position,
          text: item.value))
    }
    return Document(
      path: "sample.html", format: .html, bytes: source, text: builder.text,
      sourceMap: builder.sourceMap, blocks: blocks, links: links, images: [], metadata: metadata,
      incidents: [], notes: [], lines: index)
  }
}
