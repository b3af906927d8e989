internal import RepostCore

/// Writes the parts of a DOCX file into blocks and links.
///
/// Deleted and moved text is no text of the file. What does not show (hidden text, letters in white
/// or of hardly any size) never splits what does: it comes as a block of its own behind the
/// paragraph.
struct DOCXWriter {
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

  private let bytes: [UInt8]
  private let styles: DOCXStyles
  private let limits: ReadLimits
  private var builder: TextBuilder
  private var blocks: [Block] = []
  private var links: [LinkDraft] = []
  private var hasReachedBlocks = false
  private var hasReachedLinks = false
  /// The first paragraph in the style of a title.
  private(set) var title: (text: String, source: ByteSpan)?

  private var zone = Zone.article
  private var relations = DOCXRelations()
  private var paragraphs: [DOCXParagraph] = []
  private var run = DOCXRun()
  private var fields: [DOCXField] = []
  private var tableDepth = 0
  private var reading = Reading.nothing

  private enum Reading { case nothing, text, instruction }

  /// Starts a document over the bytes of all parts.
  init(bytes: [UInt8], styles: DOCXStyles, limits: ReadLimits) {
    self.bytes = bytes
    self.styles = styles
    self.limits = limits
    builder = TextBuilder(sourceCount: bytes.count)
  }

  /// Writes titles and rights that the file states for machines.
  mutating func write(_ fields: [StatedField]) {
    for field in fields where field.field == .title || field.field == .rights {
      for piece in field.pieces { builder.append(piece, of: bytes) }
      endBlock(field.field == .title ? .title : .paragraph, zone: .meta, hidden: nil)
    }
  }

  /// Writes a part.
  mutating func write(_ scanner: inout XMLScanner, zone: Zone, relations: DOCXRelations) {
    self.zone = zone
    self.relations = relations
    paragraphs.removeAll()
    fields.removeAll()
    tableDepth = 0
    var names: [String] = []
    while let token = scanner.next() {
      switch token {
      case .start(let name, let source):
        guard !Self.isSkipped(name, scanner) else {
          _ = scanner.skipElement()
          continue
        }
        names.append(name.namespace == .word ? name.local : "")
        if name.namespace == .word { start(name.local, source, scanner, inside: names) }
      case .end(let source):
        if let name = names.popLast() { end(name, source) }
      case .text, .characterData:
        if let piece = token.piece { take(piece) }
      }
    }
    while let paragraph = paragraphs.popLast() { write(paragraph, end: scanner.position) }
  }

  /// What is passed over with all in it: what was deleted or moved away, how things looked before a
  /// change, what is there for older programs, and the lines that separate notes.
  private static func isSkipped(_ name: XMLName, _ scanner: XMLScanner) -> Bool {
    if name.namespace == .markupCompatibility { return name.local == "Fallback" }
    guard name.namespace == .word else { return false }
    switch name.local {
    case "del", "moveFrom", "rPrChange", "pPrChange", "sectPr", "tblPr", "tblGrid": return true
    case "footnote", "endnote":
      let type = scanner.value("type", in: .word)
      return type == "separator" || type == "continuationSeparator"
    default: return false
    }
  }

  private mutating func start(
    _ name: String, _ source: Range<Int>, _ scanner: XMLScanner, inside names: [String]
  ) {
    switch name {
    case "p": paragraphs.append(DOCXParagraph())
    case "r": run = DOCXRun()
    case "t": reading = .text
    case "instrText": reading = .instruction
    case "tab", "br", "cr": append(.space(source))
    case "noBreakHyphen": append(.character("-", source))
    case "tc": tableDepth += 1
    case "hyperlink":
      let address = scanner.value("id", in: .officeRelationships).flatMap(relations.address)
      openLink(address, at: source.lowerBound)
    case "fldChar": changeField(scanner.value("fldCharType", in: .word), source)
    case "fldSimple":
      let field = DOCXField(instruction: scanner.value("instr", in: .word) ?? "")
      openLink(field.address, at: source.lowerBound)
    default: style(name, scanner, inside: names)
    }
  }

  /// Takes a property of the paragraph or of the run.
  private mutating func style(_ name: String, _ scanner: XMLScanner, inside names: [String]) {
    guard !paragraphs.isEmpty else { return }
    let last = paragraphs.count - 1
    // The mark of a paragraph has a look too, which is not that of its words.
    let isOfParagraph = names.suffix(3).contains("pPr")
    let isOfRun = !isOfParagraph && names.dropLast().last == "rPr"
    switch name {
    case "pStyle":
      guard let style = scanner.value("val", in: .word).flatMap({ styles[$0] }) else { return }
      paragraphs[last].role = style.role ?? paragraphs[last].role
      paragraphs[last].isTitle = style.isTitle
      paragraphs[last].isHidden = style.isHidden
    case "numPr": paragraphs[last].role = paragraphs[last].role ?? .listItem
    case "rStyle" where isOfRun:
      if scanner.value("val", in: .word).flatMap({ styles[$0] })?.isHidden == true {
        run.isHidden = true
      }
    case "vanish", "specVanish": if isOfRun { run.isHidden = scanner.isOn }
    case "color":
      if isOfRun { run.isWhite = scanner.value("val", in: .word)?.uppercased() == "FFFFFF" }
    case "sz":
      if isOfRun, let size = scanner.value("val", in: .word).flatMap({ Int($0) }) {
        run.isTiny = size <= 4
      }
    case "shd", "highlight":
      if isOfRun { run.isShaded = true } else { paragraphs[last].isShaded = true }
    default: break
    }
  }

  private mutating func end(_ name: String, _ source: Range<Int>) {
    switch name {
    case "p": if let paragraph = paragraphs.popLast() { write(paragraph, end: source.upperBound) }
    case "t", "instrText": reading = .nothing
    case "tc": tableDepth -= 1
    case "hyperlink", "fldSimple": closeLink(at: source.upperBound)
    default: break
    }
  }

  private mutating func take(_ piece: XMLPiece) {
    switch reading {
    case .nothing: break
    case .text: append(.text(piece))
    case .instruction:
      guard let last = fields.indices.last,
        fields[last].instruction.utf8.count < DOCXField.longestInstruction
      else { return }
      fields[last].instruction += bytes.xmlText(
        of: piece.range, isCharacterData: piece.isCharacterData,
        limit: DOCXField.longestInstruction)
    }
  }

  private mutating func append(_ content: DOCXParagraph.Piece.Content) {
    guard let last = paragraphs.indices.last else { return }
    if paragraphs[last].pieces.count >= DOCXParagraph.maximumPieces {
      write(paragraphs[last], end: links.last?.start ?? 0)
      paragraphs[last].pieces.removeAll(keepingCapacity: true)
      paragraphs[last].openLinks.removeAll()
    }
    paragraphs[last].pieces.append(
      DOCXParagraph.Piece(content: content, hidden: hiddenReason(in: paragraphs[last])))
  }

  private func hiddenReason(in paragraph: DOCXParagraph) -> HiddenReason? {
    if run.isHidden || paragraph.isHidden { return .hiddenText }
    if run.isTiny { return .zeroSize }
    // What a cell or a text box is filled with is not known here.
    let isOnPaper =
      !run.isShaded && !paragraph.isShaded && tableDepth == 0 && paragraphs.count == 1
    return run.isWhite && isOnPaper ? .sameColour : nil
  }

  // MARK: Links

  /// Opens a link; one that leads nowhere is opened too, so that its end finds it.
  private mutating func openLink(_ address: String?, at offset: Int) {
    guard let last = paragraphs.indices.last else { return }
    var number = -1
    if let address, !address.trimmed.isEmpty {
      if links.count < limits.links {
        number = links.count
        links.append(LinkDraft(target: address.trimmed, start: offset, end: offset))
        append(.linkStart(number))
      } else {
        hasReachedLinks = true
      }
    }
    paragraphs[last].openLinks.append(number)
  }

  private mutating func closeLink(at offset: Int) {
    guard let last = paragraphs.indices.last, let number = paragraphs[last].openLinks.popLast()
    else { return }
    guard number >= 0 else { return }
    links[number].end = offset
    append(.linkEnd(number))
  }

  /// Takes the beginning, the middle or the end of a field.
  private mutating func changeField(_ type: String?, _ source: Range<Int>) {
    switch type {
    case "begin": if fields.count < limits.depth { fields.append(DOCXField()) }
    case "separate":
      guard let last = fields.indices.last, let address = fields[last].address else { return }
      openLink(address, at: source.lowerBound)
      fields[last].link = paragraphs.last?.openLinks.last
    case "end":
      guard let field = fields.popLast(), let link = field.link,
        paragraphs.last?.openLinks.last == link
      else { return }
      closeLink(at: source.upperBound)
    default: break
    }
  }

  // MARK: Blocks

  private mutating func write(_ paragraph: DOCXParagraph, end: Int) {
    var paragraph = paragraph
    for number in paragraph.openLinks.reversed() where number >= 0 {
      links[number].end = end
      paragraph.pieces.append(.init(content: .linkEnd(number), hidden: nil))
    }
    let role = paragraph.role ?? (tableDepth > 0 ? .cell : .paragraph)
    let seen = write(paragraph.pieces, hidden: nil, role: role)
    if let seen, paragraph.isTitle, title == nil, zone == .article {
      title = (
        String(decoding: builder.text[seen.range], as: UTF8.self), builder.sourceMap.bytes(of: seen)
      )
    }
    let reasons = Set(paragraph.pieces.compactMap(\.hidden))
    for reason in HiddenReason.allCases where reasons.contains(reason) {
      write(paragraph.pieces, hidden: reason, role: role)
    }
  }

  /// Writes the pieces that are hidden for one reason, or those that are seen.
  @discardableResult
  private mutating func write(
    _ pieces: [DOCXParagraph.Piece], hidden: HiddenReason?, role: BlockRole
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
    let zone = hidden != nil && self.zone != .comment ? .hidden : isCaption ? .caption : self.zone
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
      blocks: blocks, links: links, images: [], metadata: metadata, incidents: incidents,
      notes: [], lines: LineIndex([]), parts: parts)
  }
}
