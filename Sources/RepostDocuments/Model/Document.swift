package import RepostCore

/// One document as it was read: decoded text in blocks, links, metadata, and the way back to the
/// bytes.
///
///     let document = DocumentReader().document(path: "copy.html", bytes: bytes)
///     let place = document.place(of: document.blocks[0].text)
///
/// Reading never fails: broken input gives fewer blocks and more incidents, not an error.
package struct Document: Sendable {
  /// What the bytes were read as.
  package enum Format: String, Sendable, Hashable {
    case html, markdown, text
    /// What a feed says of itself; its entries are documents of their own.
    case feed
    /// What a book says of itself; its chapters are documents of their own.
    case epub
    case docx
    case pdf
  }

  /// The file, as named by the caller.
  package let path: String
  /// What the bytes were read as.
  package let format: Format
  /// The original bytes.
  package let bytes: [UInt8]
  /// The decoded text of every block as valid UTF-8, blocks separated by a line feed: entities and
  /// escapes resolved, white space (no-break spaces too) folded to one space, full-width and
  /// mathematical letters and ligatures made plain, characters that show nothing dropped.
  package let text: [UInt8]
  /// The blocks in the order of the source; hidden ones too, with their reason.
  package let blocks: [Block]
  /// The links in the order of the source; hidden ones too, with their reason.
  package let links: [Link]
  /// The images in the order of the source.
  package let images: [Image]
  /// What the page says about itself for machines.
  package let metadata: PageMetadata
  /// Where in the text code is quoted inside a line; it is text, but no credit and no notice.
  package let codeSpans: [TextSpan]
  /// Where in the text documents stand that frames of the page hold, in order.
  package let frameSpans: [TextSpan]
  /// What was not read, or not to the end.
  package let incidents: [Incident]
  /// What was guessed, in words: encoding, base address.
  package let notes: [String]
  /// Lines and columns, asked for by offsets of the original bytes.
  package let lines: LineIndex
  /// What encoding the bytes were read in, and how it was known.
  package let encoding: SourceEncoding
  /// The pieces of the bytes that places are stated in, in order; empty where all is one.
  package let parts: [DocumentPart]

  let sourceMap: SourceMap

  /// Creates a document.
  package init(
    path: String, format: Format, bytes: [UInt8], text: [UInt8], sourceMap: SourceMap,
    blocks: [Block], links: [Link], images: [Image], metadata: PageMetadata,
    codeSpans: [TextSpan] = [], frameSpans: [TextSpan] = [], incidents: [Incident], notes: [String],
    lines: LineIndex, encoding: SourceEncoding = .utf8, parts: [DocumentPart] = []
  ) {
    self.path = path
    self.format = format
    self.bytes = bytes
    self.text = text
    self.sourceMap = sourceMap
    self.blocks = blocks
    self.links = links
    self.images = images
    self.metadata = metadata
    self.codeSpans = codeSpans
    self.frameSpans = frameSpans
    self.incidents = incidents
    self.notes = notes
    self.lines = lines
    self.encoding = encoding
    self.parts = parts
  }

  /// Whether the whole document was read.
  package var isComplete: Bool { incidents.isEmpty }

  /// Whether it may show pictures that were not read: those of a PDF are not.
  package var mayHoldUnseenPictures: Bool { format == .pdf }

  /// The characters that show nothing and were left out of the text, in order.
  package var invisibleCharacters: [InvisibleCharacter] { sourceMap.dropped }

  /// Whether characters that show nothing stand between the letters of a piece of the text; soft
  /// hyphens are told apart, since they only say where a word may be broken.
  package func hidesCharacters(inside span: TextSpan) -> Bool {
    let characters = invisibleCharacters
    var low = 0
    var high = characters.count
    while low < high {
      let middle = (low + high) / 2
      if characters[middle].offset <= span.start { low = middle + 1 } else { high = middle }
    }
    return characters[low...].prefix { $0.offset < span.end }.contains { !$0.isSoftHyphen }
  }

  /// The bytes of the original that the text was decoded from, markup in between included.
  package func bytes(of span: TextSpan) -> ByteSpan { sourceMap.bytes(of: span) }

  /// The place of a piece of the text.
  package func place(of span: TextSpan) -> Place {
    place(of: bytes(of: span), text: string(of: span))
  }

  /// The place of a piece of the source, with the words to show for it.
  package func place(of span: ByteSpan, text: String) -> Place {
    if let part = parts.part(at: span.start) { return part.place(of: span, text: text) }
    return Place(
      path: path, span: span, start: lines.position(of: span.start),
      end: lines.position(of: span.end), text: text)
  }

  /// A piece of the text as a string.
  package func string(of span: TextSpan) -> String {
    String(decoding: text[span.range], as: UTF8.self)
  }

  /// The span of quoted code that overlaps a piece of the text, if any.
  package func codeSpan(over span: TextSpan) -> TextSpan? { Self.first(of: codeSpans, over: span) }

  /// Whether a piece of the text is of a document that a frame holds.
  package func isInFrame(_ span: TextSpan) -> Bool {
    Self.first(of: frameSpans, over: span) != nil
  }

  private static func first(of spans: [TextSpan], over span: TextSpan) -> TextSpan? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].overlaps(span) ? spans[low] : nil
  }

  /// The index of the block that holds the text at `offset`, if any.
  package func blockIndex(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].text.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].text.start <= offset ? low : nil
  }
}
