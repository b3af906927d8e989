internal import RepostCore

/// Reads the parts of a DOCX file paragraph by paragraph.
///
/// Deleted and moved text is no text of the file.
struct DOCXWriter {
  private let bytes: [UInt8]
  private let styles: DOCXStyles
  private let limits: ReadLimits
  /// What was written so far.
  private(set) var blocks: DOCXBlocks

  private var zone = Zone.article
  private var relations = DOCXRelations()
  private var paragraphs: [DOCXParagraph] = []
  private var run = DOCXRun()
  private var fields: [DOCXField] = []
  private var tableDepth = 0
  private var reading = Reading.nothing

  private enum Reading { case nothing, text, instruction }

  private var site: DOCXBlocks.Site { .init(zone: zone, isInTable: tableDepth > 0) }

  /// Starts a document over the bytes of all parts.
  init(bytes: [UInt8], styles: DOCXStyles, limits: ReadLimits) {
    self.bytes = bytes
    self.styles = styles
    self.limits = limits
    blocks = DOCXBlocks(bytes: bytes, limits: limits)
  }

  /// Takes what the file states for machines.
  mutating func write(_ fields: [StatedField]) { blocks.write(fields) }

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
        if name.local == "blip" || name.local == "imagedata" { note(source, scanner) }
      case .end(let source):
        if let name = names.popLast() { end(name, source) }
      case .text, .characterData:
        if let piece = token.piece { take(piece) }
      }
    }
    while let paragraph = paragraphs.popLast() {
      blocks.write(paragraph, at: site, end: scanner.position)
    }
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
      guard Self.isShade(name, scanner) else { return }
      if isOfRun { run.isShaded = true } else { paragraphs[last].isShaded = true }
    default: break
    }
  }

  /// Whether a property puts a colour other than that of paper behind words.
  private static func isShade(_ name: String, _ scanner: XMLScanner) -> Bool {
    if name == "highlight" { return scanner.value("val", in: .word) != "none" }
    let fill = scanner.value("fill", in: .word)?.uppercased()
    return fill != nil && fill != "AUTO" && fill != "FFFFFF"
  }

  private mutating func end(_ name: String, _ source: Range<Int>) {
    switch name {
    case "p":
      if let paragraph = paragraphs.popLast() {
        blocks.write(paragraph, at: site, end: source.upperBound)
      }
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
      guard let last = fields.indices.last, !fields[last].isShown,
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
      blocks.write(paragraphs[last], at: site, end: 0)
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

  /// Notes a picture.
  private mutating func note(_ source: Range<Int>, _ scanner: XMLScanner) {
    let id = ["embed", "link", "id"].lazy.compactMap {
      scanner.value($0, in: .officeRelationships)
    }.first
    guard let target = id.flatMap(relations.picture) else { return }
    blocks.addPicture(target, source, zone: zone)
  }

  // MARK: Links

  /// Opens a link; one that leads nowhere is opened too, so that its end finds it.
  private mutating func openLink(_ address: String?, at offset: Int) {
    guard let last = paragraphs.indices.last else { return }
    var number: Int?
    if let target = address?.trimmed, !target.isEmpty {
      number = blocks.startLink(target, at: offset)
      if let number { append(.linkStart(number)) }
    }
    paragraphs[last].openLinks.append(number)
  }

  private mutating func closeLink(at offset: Int) {
    guard let last = paragraphs.indices.last, let number = paragraphs[last].openLinks.popLast()
    else { return }
    guard let number else { return }
    blocks.endLink(number, at: offset)
    append(.linkEnd(number))
  }

  /// Takes the beginning, the middle or the end of a field.
  private mutating func changeField(_ type: String?, _ source: Range<Int>) {
    switch type {
    case "begin": if fields.count < limits.depth { fields.append(DOCXField()) }
    case "separate":
      // A field that is separated again and again is read once.
      guard let last = fields.indices.last, !fields[last].isShown else { return }
      fields[last].isShown = true
      guard let address = fields[last].address else { return }
      openLink(address, at: source.lowerBound)
      fields[last].link = paragraphs.last?.openLinks.last ?? nil
    case "end":
      guard let field = fields.popLast(), let link = field.link,
        paragraphs.last?.openLinks.last == .some(link)
      else { return }
      closeLink(at: source.upperBound)
    default: break
    }
  }
}
