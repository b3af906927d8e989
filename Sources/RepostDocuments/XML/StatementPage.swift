internal import RepostCore

/// Writes what a feed or a package says of itself as a document of its own.
///
/// Titles and statements of rights come as blocks too, in the zone of metadata, so that rules read a
/// notice wherever it stands; readers see none of it.
struct StatementPage {
  private let path: String
  private let bytes: [UInt8]
  private let lines: LineIndex
  private let limits: ReadLimits
  private var builder: TextBuilder
  private var draft: MetadataDraft
  private var blocks: [Block] = []

  /// Starts a document over bytes of UTF-8.
  init(path: String, bytes: [UInt8], lines: LineIndex, limits: ReadLimits) {
    self.path = path
    self.bytes = bytes
    self.lines = lines
    self.limits = limits
    builder = TextBuilder(sourceCount: bytes.count)
    draft = MetadataDraft(path: path, lines: lines, limit: limits.metadataValue)
  }

  /// Adds a statement.
  mutating func add(_ stated: StatedField) {
    draft.add(stated, of: bytes, limit: limits.metadataValue)
    switch stated.field {
    case .title: write(stated.pieces, role: .title, zone: .meta)
    case .rights: write(stated.pieces, role: .paragraph, zone: .meta)
    default: break
    }
  }

  /// Writes text as a block.
  mutating func write(_ pieces: [XMLPiece], role: BlockRole, zone: Zone) {
    guard blocks.count < limits.blocks else { return }
    for piece in pieces { builder.append(piece, of: bytes) }
    guard let span = builder.endBlock() else { return }
    blocks.append(Block(text: span, role: role, zone: zone))
  }

  /// The document.
  func document(
    as format: Document.Format, language: String?, incidents: [Incident], notes: [String],
    parts: [DocumentPart] = []
  ) -> Document {
    var incidents = incidents
    if draft.hasReachedLimit || draft.hasCutValue {
      incidents.append(
        Incident(
          path: path, outcome: .partial, code: .textLimit,
          detail: "it states more, or longer, values for machines than are read"))
    }
    return Document(
      path: path, format: format, bytes: bytes, text: builder.text, sourceMap: builder.sourceMap,
      blocks: blocks, links: [], images: [], metadata: draft.metadata(language: language),
      incidents: incidents, notes: notes, lines: lines, parts: parts)
  }
}

extension TextBuilder {
  /// Appends the text of a piece of an XML document.
  mutating func append(_ piece: XMLPiece, of bytes: [UInt8]) {
    var start = piece.range.lowerBound
    let end = piece.range.upperBound
    while start < end {
      let mark =
        piece.isCharacterData
        ? end : bytes.firstOffset(of: UInt8(ascii: "&"), from: start, limit: end)
      append(bytes[start..<mark])
      start = mark
      guard mark < end else { return }
      if let reference = XMLReference(in: bytes, at: mark, end: end) {
        for scalar in reference.scalars {
          append(decoded: String(scalar), source: mark, count: reference.length)
        }
        start += reference.length
      } else {
        append(bytes[mark...mark])
        start += 1
      }
    }
  }
}

extension XMLProblem {
  /// What of an XML document was not read as it was meant, as incidents of `path`.
  func incidents(_ path: String, firstFault: String?, limits: XMLLimits) -> [Incident] {
    let place = firstFault.map { " (first at \($0))" } ?? ""
    var incidents: [Incident] = []
    func add(_ code: Incident.Code, _ detail: String) {
      incidents.append(Incident(path: path, outcome: .partial, code: code, detail: detail))
    }
    if contains(.abandoned) {
      add(
        .malformedXML, "Its tags do not match\(place); read up to the point where too many did not."
      )
    } else if contains(.unfinished) {
      add(.truncated, "It ends inside an element or a declaration\(place); read to there.")
    } else if contains(.malformed) {
      add(.malformedXML, "It is not well-formed\(place); read as well as can be.")
    }
    if contains(.depth) {
      add(
        .depthLimit,
        "elements nested deeper than \(limits.depth) levels count as the element around them")
    }
    if contains(.attributes) {
      add(
        .textLimit,
        "an element has more than \(limits.attributes) attributes or \(limits.prefixes) prefixes")
    }
    return incidents
  }
}
