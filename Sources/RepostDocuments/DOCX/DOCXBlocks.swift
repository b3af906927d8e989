internal import RepostCore

/// The blocks, links and pictures of a DOCX file as they are written.
///
/// What does not show (hidden text, letters in white or of hardly any size) never splits what does:
/// it comes as a block of its own behind the paragraph.
struct DOCXBlocks {
  /// A link whose words are not written yet, or are.
  private struct LinkDraft {
    let target: String
    let start: Int
    var end: Int
    var anchor: TextSpan?
    var hidden: HiddenReason?
    var zone = Zone.article
    var block: Int?
  }

  /// Where what is written stands.
  struct Site {
    var zone = Zone.article
    var isInTable = false
  }

  private let bytes: [UInt8]
  private let limits: ReadLimits
  private var builder: TextBuilder
  private var blocks: [Block] = []
  private var links: [LinkDraft] = []
  private var images: [Image] = []
  private var hasReachedBlocks = false
  private var hasReachedLinks = false
  /// The first paragraph in the style of a title.
  private(set) var title: (text: String, source: ByteSpan)?

  init(bytes: [UInt8], limits: ReadLimits) {
    self.bytes = bytes
    self.limits = limits
    builder = TextBuilder(sourceCount: bytes.count)
  }

  /// Starts a link, and gives its number; nil where there are too many.
  mutating func startLink(_ target: String, at offset: Int) -> Int? {
    guard links.count < limits.links else {
      hasReachedLinks = true
      return nil
    }
    links.append(LinkDraft(target: target, start: offset, end: offset))
    return links.count - 1
  }

  /// Notes where a link ends in the source.
  mutating func endLink(_ number: Int, at offset: Int) {
    links[number].end = max(links[number].start, offset)
  }

  /// Adds a picture.
  mutating func addPicture(_ target: String, _ source: Range<Int>, zone: Zone) {
    guard images.count < limits.links else {
      hasReachedLinks = true
      return
    }
    images.append(
      Image(
        element: .image, target: target, address: WebAddress(target),
        source: ByteSpan(source.lowerBound, source.upperBound), zone: zone))
  }

  /// Writes titles and rights that the file states for machines.
  mutating func write(_ fields: [StatedField]) {
    for field in fields where field.field == .title || field.field == .rights {
      for piece in field.pieces { builder.append(piece, of: bytes) }
      endBlock(field.field == .title ? .title : .paragraph, zone: .meta, hidden: nil)
    }
  }

  /// Writes a paragraph that ends at `end` in the source.
  mutating func write(_ paragraph: DOCXParagraph, at site: Site, end: Int) {
    var paragraph = paragraph
    for number in paragraph.openLinks.reversed() {
      guard let number else { continue }
      endLink(number, at: end)
      paragraph.pieces.append(.init(content: .linkEnd(number), hidden: nil))
    }
    let role = paragraph.role ?? (site.isInTable ? .cell : .paragraph)
    let seen = write(paragraph.pieces, hidden: nil, role: role, zone: site.zone)
    if let seen, paragraph.isTitle, title == nil, site.zone == .article {
      title = (
        String(decoding: builder.text[seen.range], as: UTF8.self), builder.sourceMap.bytes(of: seen)
      )
    }
    let reasons = Set(paragraph.pieces.compactMap(\.hidden))
    for reason in HiddenReason.allCases where reasons.contains(reason) {
      write(paragraph.pieces, hidden: reason, role: role, zone: site.zone)
    }
  }

  /// Writes the pieces that are hidden for one reason, or those that are seen.
  @discardableResult
  private mutating func write(
    _ pieces: [DOCXParagraph.Piece], hidden: HiddenReason?, role: BlockRole, zone: Zone
  ) -> TextSpan? {
    guard blocks.count < limits.blocks else {
      hasReachedBlocks = true
      return nil
    }
    var starts: [Int: Int] = [:]
    var written: [Int] = []
    for piece in pieces {
      switch piece.content {
      case .linkStart(let number): starts[number] = builder.position
      case .linkEnd(let number):
        guard let start = starts[number], links[number].anchor == nil,
          builder.text.count > start
        else { continue }
        links[number].anchor = TextSpan(start, builder.text.count)
        written.append(number)
      case .text(let text) where piece.hidden == hidden: builder.append(text, of: bytes)
      case .space(let source) where piece.hidden == hidden:
        builder.appendSpace(source: source.lowerBound, count: source.count)
      case .character(let text, let source) where piece.hidden == hidden:
        builder.append(decoded: text, source: source.lowerBound, count: source.count)
      default: break
      }
    }
    let isCaption = role == .caption && zone == .article
    let zone = hidden != nil && zone != .comment ? .hidden : isCaption ? .caption : zone
    guard let span = endBlock(role, zone: zone, hidden: hidden) else { return nil }
    for number in written {
      links[number].block = blocks.count - 1
      links[number].hidden = hidden
      links[number].zone = zone
    }
    return span
  }

  @discardableResult
  private mutating func endBlock(_ role: BlockRole, zone: Zone, hidden: HiddenReason?) -> TextSpan?
  {
    guard let span = builder.endBlock() else { return nil }
    blocks.append(Block(text: span, role: role, zone: zone, hidden: hidden))
    return span
  }

  // MARK: The document

  /// The document that was written.
  func document(
    path: String, parts: [DocumentPart], metadata: PageMetadata, incidents: [Incident]
  ) -> Document {
    var incidents = incidents
    if hasReachedBlocks { incidents.append(.limit(.blockLimit, path: path, limits: limits)) }
    if hasReachedLinks { incidents.append(.limit(.linkLimit, path: path, limits: limits)) }
    let nowhere = TextSpan(builder.text.count, builder.text.count)
    let links = links.map { draft in
      Link(
        element: .anchor, target: draft.target, address: WebAddress(draft.target),
        anchor: draft.anchor ?? nowhere, source: ByteSpan(draft.start, max(draft.start, draft.end)),
        block: draft.block, zone: draft.zone, hidden: draft.hidden)
    }
    return Document(
      path: path, format: .docx, bytes: bytes, text: builder.text, sourceMap: builder.sourceMap,
      blocks: blocks, links: links, images: images, metadata: metadata, incidents: incidents,
      notes: [], lines: LineIndex([]), parts: parts)
  }
}
