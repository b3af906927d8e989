internal import RepostContainers
internal import RepostCore

/// Reads a DOCX file: body, notes, headers, footers and comments as one document of several parts.
struct DOCXReader {
  let limits: ReadLimits

  /// The document.
  ///
  /// - Throws: A `ContainerError` where the body is missing or cannot be read.
  func document(_ members: inout PackageMembers) throws(ContainerError) -> Document {
    let root = relations(of: "", &members)
    let body = root.names("officeDocument").first ?? "word/document.xml"
    let bodyText = SourceText(xml: try members.contents(of: body)).text
    let own = relations(of: body, &members)
    var loader = PartLoader(path: members.path, limit: limits.bytes)
    loader.add(body, bodyText, zone: .article, members)
    let kinds: [(String, Zone)] = [
      ("footnotes", .adjacent), ("endnotes", .adjacent), ("header", .header),
      ("footer", .footer), ("comments", .comment),
    ]
    for (kind, zone) in kinds {
      for name in own.names(kind).prefix(PartLoader.maximumParts) {
        loader.load(name, zone: zone, &members)
      }
    }
    let core = root.names("core-properties").first ?? "docProps/core.xml"
    if members.contains(core) { loader.load(core, zone: .meta, &members) }
    let styles =
      own.names("styles").first.flatMap { members.optionalContents(of: $0) }
      .map { DOCXStyles(SourceText(xml: $0).text) } ?? DOCXStyles()

    var writer = DOCXWriter(bytes: loader.bytes, styles: styles, limits: limits)
    var incidents = members.incidents + loader.incidents
    var fields: [StatedField] = []
    for part in loader.parts {
      let relations = part.name == body ? own : relations(of: part.name, &members)
      var scanner = XMLScanner(loader.bytes, in: part.range)
      if part.zone == .meta {
        fields = Self.fields(&scanner)
        writer.write(fields)
      } else {
        writer.write(&scanner, zone: part.zone, relations: relations)
      }
      let fault = scanner.firstFault.map { offset in
        let line = part.part.lines.position(of: offset - part.range.lowerBound).line
        return "\(part.name), line \(line)"
      }
      incidents += scanner.problem.incidents(
        members.path, firstFault: fault, limits: scanner.limits)
    }
    let metadata = metadata(fields, writer, loader)
    return writer.blocks.document(
      path: members.path, parts: loader.parts.map(\.part), metadata: metadata,
      incidents: incidents)
  }

  private func relations(of name: String, _ members: inout PackageMembers) -> DOCXRelations {
    let member = DOCXRelations.member(for: name)
    guard let bytes = members.optionalContents(of: member) else { return DOCXRelations() }
    return DOCXRelations(SourceText(xml: bytes).text, of: name)
  }

  /// What the file says of itself.
  private static func fields(_ scanner: inout XMLScanner) -> [StatedField] {
    var fields: [StatedField] = []
    while let token = scanner.next() {
      guard case .start(let name, _) = token else { continue }
      if let stated = StatedField.fields(name, &scanner) { fields += stated }
    }
    return fields
  }

  private func metadata(_ fields: [StatedField], _ writer: DOCXWriter, _ loader: PartLoader)
    -> PageMetadata
  {
    var metadata = PageMetadata()
    if let core = loader.parts.first(where: { $0.zone == .meta }) {
      // The draft asks for lines by offsets of the whole; a part knows its own.
      var draft = MetadataDraft(
        path: core.part.path, lines: LineIndex([]), limit: limits.metadataValue)
      for field in fields { draft.add(field, of: loader.bytes, limit: limits.metadataValue) }
      metadata = draft.metadata(language: nil).mapPlaces {
        core.part.place(of: $0.span, text: $0.text)
      }
    }
    if let title = writer.blocks.title, let body = loader.parts.first?.part {
      let place = body.place(of: title.source, text: title.text)
      metadata.titles.append(
        PageMetadata.Item(title.text, carrier: "docx:title", place: place))
    }
    return metadata
  }
}

/// Puts the parts of a DOCX file one behind the other.
private struct PartLoader {
  /// The most parts of one kind.
  static let maximumParts = 1_000

  struct Part {
    let name: String
    let zone: Zone
    let part: DocumentPart
    var range: Range<Int> { part.range }
  }

  let path: String
  let limit: Int
  private(set) var bytes: [UInt8] = []
  private(set) var parts: [Part] = []
  private(set) var incidents: [Incident] = []

  init(path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  mutating func add(_ name: String, _ text: [UInt8], zone: Zone, _ members: PackageMembers) {
    guard !parts.contains(where: { $0.name == name }) else { return }
    guard bytes.count + text.count <= limit else {
      incidents.append(
        Incident(
          path: path, outcome: .partial, code: .tooLarge,
          detail: "The parts come to more than \(limit) bytes; “\(name)” was not read."))
      return
    }
    let part = DocumentPart(path: members.path(of: name), bytes: text, start: bytes.count)
    bytes += text
    parts.append(Part(name: name, zone: zone, part: part))
  }

  /// Reads a part; one that cannot be read is said.
  mutating func load(_ name: String, zone: Zone, _ members: inout PackageMembers) {
    do throws(ContainerError) {
      let text = SourceText(xml: try members.contents(of: name)).text
      add(name, text, zone: zone, members)
    } catch {
      incidents.append(error.incident(path, outcome: .partial))
    }
  }
}
