internal import RepostCore

/// Writes the leaves of a Markdown document into blocks, links and images.
struct MarkdownWriter {
  /// A link whose end was not reached.
  struct OpenLink {
    let element: Link.Element
    let target: String
    var rel: [String] = []
    /// Where its words start in the text.
    let text: Int
    let source: Int
    /// Where it ends in the source, where that is known.
    var sourceEnd: Int?
    var imageText: String?
  }

  let path: String
  let limits: ReadLimits
  /// The source, with what is no part of the text masked by zeros.
  let source: [UInt8]
  var builder: TextBuilder
  var links: [Link] = []
  var images: [Image] = []
  /// Where code is quoted inside a line.
  var codeSpans: [TextSpan] = []
  private(set) var blocks: [Block] = []
  private(set) var incidents: [Incident] = []
  var hiding = HiddenElements()
  /// Whether the leaf stands in a footnote that nothing refers to.
  var isUnseen = false
  /// The Markdown link that is open.
  var link: OpenLink?
  /// The raw `a` element that is open.
  var anchor: OpenLink?
  /// The description of the image that is open, and how deep images are nested.
  var alternative: (depth: Int, text: String, target: String, source: Int, end: Int)?
  /// The role of the open block.
  var role = BlockRole.paragraph
  /// The role of the open leaf's text, where raw HTML does not give another.
  private(set) var leafRole = BlockRole.paragraph
  /// Comments inside the open block; they are written behind it, so as not to cut it.
  private var comments: [ByteSpan] = []
  private var firstLinkOfBlock = 0

  /// Starts a document.
  init(path: String, source: [UInt8], limits: ReadLimits) {
    self.path = path
    self.source = source
    self.limits = limits
    builder = TextBuilder(sourceCount: source.count)
  }

  /// Writes one leaf.
  mutating func write(_ leaf: MarkdownLeaf, references: MarkdownReferences, readsComponents: Bool) {
    guard !note(.blockLimit, blocks.count >= limits.blocks) else { return }
    let content = MarkdownContent(leaf.lines, of: source)
    if leaf.kind != .html { hiding.startBlock() }
    leafRole = leaf.role
    role = leaf.role
    switch leaf.kind {
    case .code: append(0..<content.bytes.count, of: content)
    case .html:
      for token in MarkdownInlineScanner.rawTokens(content.bytes) {
        write(token, of: content, inLeaf: false)
      }
    case .inline:
      let tokens = MarkdownInlineScanner.tokens(
        content.bytes, references: references, readsComponents: readsComponents)
      for token in tokens { write(token, of: content, inLeaf: true) }
      // An `a` that a block of raw HTML opened may go on; one of this paragraph may not.
      if let anchor, anchor.source >= content.source(of: 0) {
        closeAnchor(at: content.sourceEnd(of: content.bytes.count - 1))
      }
    }
    endBlock()
    if leaf.kind == .inline { hiding.endLeaf() }
  }

  /// Writes a title that front matter states on `line`.
  mutating func writeTitle(_ title: String, in line: ByteSpan) {
    // Where the words stand as they are, every one of them has its own place; else all have the line.
    if let span = place(of: Array(title.utf8), in: line) {
      builder.append(source[span.range])
    } else {
      builder.append(decoded: title, source: line.start, count: line.end - line.start)
    }
    guard let span = builder.endBlock() else { return }
    blocks.append(Block(text: span, role: .title, zone: .meta))
  }

  private func place(of words: [UInt8], in line: ByteSpan) -> ByteSpan? {
    guard (1...1_024).contains(words.count), line.end - line.start >= words.count else {
      return nil
    }
    for start in line.start...(line.end - words.count)
    where source[start..<(start + words.count)].elementsEqual(words) {
      return ByteSpan(start, start + words.count)
    }
    return nil
  }

  /// Why readers do not see what is written now, or nil if they do.
  var hiddenReason: HiddenReason? {
    hiding.visibility.reason ?? (isUnseen ? .notRendered : nil)
  }

  /// The blocks' zone here.
  var zone: Zone {
    if hiddenReason != nil { return .hidden }
    return hiding.visibility.isNoscript ? .noscript : .article
  }

  /// Closes the open block.
  mutating func endBlock() {
    let span = builder.endBlock()
    if let span {
      blocks.append(
        Block(
          text: span, role: role, zone: zone, hidden: hiddenReason,
          isAriaHidden: hiding.visibility.isAriaHidden))
    }
    for index in firstLinkOfBlock..<links.count {
      let block = block(of: links[index].anchor, open: span)
      let nowhere = TextSpan(builder.text.count, builder.text.count)
      links[index] = links[index].within(block.map { blocks[$0].text } ?? nowhere, block: block)
    }
    firstLinkOfBlock = links.count
    for comment in comments {
      builder.append(source[comment.range])
      guard let span = builder.endBlock(), !note(.blockLimit, blocks.count >= limits.blocks) else {
        continue
      }
      blocks.append(Block(text: span, role: .paragraph, zone: .hidden, hidden: .comment))
    }
    comments.removeAll()
  }

  /// The block that the words of a link start in; without words, the block it stands in.
  private func block(of anchor: TextSpan, open: TextSpan?) -> Int? {
    guard !anchor.isEmpty else { return open == nil ? nil : blocks.count - 1 }
    var found: Int?
    var index = blocks.count - 1
    while index >= 0, blocks[index].text.end > anchor.start {
      if blocks[index].text.start < anchor.end { found = index }
      index -= 1
    }
    return found
  }

  /// Keeps a comment for the end of the block.
  mutating func keepComment(_ comment: ByteSpan) { comments.append(comment) }

  /// Keeps a link.
  mutating func append(_ link: Link) {
    guard !note(.linkLimit, links.count >= limits.links) else { return }
    links.append(link)
  }

  /// Notes a bound once it is reached, and says whether it is.
  mutating func note(_ code: Incident.Code, _ isReached: Bool) -> Bool {
    guard isReached else { return false }
    if !incidents.contains(where: { $0.code == code }) {
      incidents.append(.limit(code, path: path, limits: limits))
    }
    return true
  }
}
