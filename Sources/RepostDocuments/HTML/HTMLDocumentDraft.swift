internal import RepostCore

/// Puts a document together from what was noted about a page.
struct HTMLDocumentDraft {
  private let path: String
  private let bytes: [UInt8]
  private let page: HTMLTreeSink
  private let base: PageBase?
  private let lines: LineIndex
  private let relations: LinkRelations

  init(path: String, bytes: [UInt8], page: HTMLTreeSink) {
    self.path = path
    self.bytes = bytes
    self.page = page
    base = page.base.map { PageBase(WebAddress(page.bytes.decodedAttribute($0.value))) }
    lines = LineIndex(bytes)
    relations = LinkRelations(page.links, page.bytes)
  }

  /// The document.
  func document() -> Document {
    let elementZones = ZoneClassifier(page).zones()
    var writer = BlockWriter(page, zones: elementZones)
    writer.write(page.events)
    var refiner = ZoneRefiner(page.elements, elementZones, writer)
    refiner.refine()
    let (blocks, zones) = (refiner.blocks, refiner.zones)
    var draft = MetadataDraft(path: path, lines: lines, limit: page.limits.metadataValue)
    addMetadata(to: &draft)
    PageStatements(page, zones: zones).add(to: &draft)
    var notes = self.notes(invalidSequences: writer.builder.invalidSequences)
    addLinkedData(to: &draft, notes: &notes)
    var reached = page.reachedLimits
    if writer.hasReachedLimit { reached.insert(.blocks) }
    if draft.hasReachedLimit { reached.insert(.metadata) }
    if draft.hasCutValue { reached.insert(.metadataValue) }
    return Document(
      path: path, format: .html, bytes: bytes, text: writer.builder.text,
      sourceMap: writer.builder.sourceMap, blocks: blocks, links: links(writer, blocks, zones),
      images: images(zones),
      metadata: draft.metadata(
        language: page.language.map { value($0) }.flatMap { $0.isEmpty ? nil : $0 }),
      frameSpans: frameSpans(writer), incidents: incidents(reached), notes: notes, lines: lines)
  }

  private func links(_ writer: BlockWriter, _ blocks: [Block], _ zones: [Zone]) -> [Link] {
    var links: [Link] = []
    links.reserveCapacity(page.links.count)
    for (number, link) in page.links.enumerated() {
      let (anchor, emptyIn) = writer.anchors[number]
      let row = page.elements[link.row]
      let block = block(at: anchor, emptyIn: emptyIn, in: blocks)
      var zone = zone(row, link.row, zones, hidden: row.hidden, isInHead: link.isInHead)
      // Where a block was moved, its links were moved with it.
      if let block, row.concealment < 0, !(blocks[block].zone == writer.blocks[block].zone) {
        zone = blocks[block].zone
      }
      links.append(
        Link(
          element: link.element, leadsTo: target(link.target), rel: relations[number].tokens,
          anchor: anchor,
          source: ByteSpan(link.start, link.end), block: block, zone: zone, hidden: row.hidden,
          isInNoindex: link.isInNoindex, isInHead: link.isInHead, bearing: link.bearing,
          alternative: anchor.isEmpty ? link.alternative.map { text($0) } : nil))
    }
    return links
  }

  /// The longest value that is decoded each time somebody asks for it, in bytes; a longer one is
  /// decoded once.
  private static let longestLazyValue = 1_024

  private func target(_ range: Range<Int>) -> PageTarget {
    let written = PageTarget.written(.attribute(bytes, SourceRange(range)), base: base)
    return range.count <= Self.longestLazyValue
      ? written : .address(written.address, text: written.text)
  }

  private func text(_ range: Range<Int>) -> PageText {
    let written = PageText.attribute(bytes, SourceRange(range))
    return range.count <= Self.longestLazyValue ? written : .decoded(written.folded)
  }

  /// Where the text of frames' documents stands.
  private func frameSpans(_ writer: BlockWriter) -> [TextSpan] {
    guard !page.frames.isEmpty else { return [] }
    return zip(writer.blocks, writer.rows).compactMap { block, row in
      page.elements[row].flags.contains(.frameDocument) ? block.text : nil
    }
  }

  /// The block that the link's text starts in.
  private func block(at anchor: TextSpan, emptyIn: Int?, in blocks: [Block]) -> Int? {
    guard !anchor.isEmpty else { return emptyIn.flatMap { $0 < blocks.count ? $0 : nil } }
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].text.end <= anchor.start { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count ? low : nil
  }

  private func images(_ zones: [Zone]) -> [Image] {
    page.images.map { image in
      // A frame's own content is not rendered; the frame is.
      let row = page.elements[image.row]
      let isShownFrame = image.element == .frame && row.hidden == .notRendered
      let hidden = isShownFrame ? page.elements[row.parent].hidden : row.hidden
      return Image(
        element: image.element, loads: target(image.target),
        words: image.alternative.map { text($0) }, width: image.width, height: image.height,
        source: ByteSpan(image.source.lowerBound, image.source.upperBound),
        zone: zone(row, image.row, zones, hidden: hidden, isInHead: image.isInHead),
        hidden: hidden)
    }
  }

  private func zone(
    _ element: ElementRow, _ row: Int32, _ zones: [Zone], hidden: HiddenReason?, isInHead: Bool
  ) -> Zone {
    if hidden != nil { return .hidden }
    if element.flags.contains(.noscript) { return .noscript }
    return isInHead ? .meta : zones[Int(row)]
  }

  private func addMetadata(to draft: inout MetadataDraft) {
    if let title = page.title {
      draft.noteLength(title.count)
      draft.add(
        page.bytes.decoded(title, limit: page.limits.metadataValue, inAttribute: false),
        to: .title, rank: 8, carrier: "title", source: page.bytes.trimmed(title))
    }
    for record in page.metadata {
      guard let name = record.name else {
        draft.add(
          value(record.value), to: .published, rank: 2, carrier: "time", source: record.source)
        continue
      }
      guard name.count <= 64 else { continue }
      let carrier = page.bytes.decodedAttribute(name).trimmed.lowercased()
      if record.isOfPicture {
        guard let statement = PictureStatement(page.bytes, name) else { continue }
        draft.noteLength(record.value.count)
        draft.add(
          value(record.value), to: .other, rank: 1, carrier: statement.carrier,
          source: record.source)
        continue
      }
      guard let meaning = MetaName(carrier) else { continue }
      draft.noteLength(record.value.count)
      draft.add(
        value(record.value), to: meaning.field, rank: meaning.rank, carrier: carrier,
        source: record.source)
    }
    for (number, link) in page.links.enumerated()
    where link.rel != nil || link.property != nil {
      let relation = relations[number]
      guard relation.saysMetadata || link.property != nil,
        page.elements[link.row].flags.isDisjoint(with: [.template, .frameDocument])
      else { continue }
      addLink(link, rel: relation.tokens, to: &draft)
    }
  }

  /// Adds what a link says by its `rel`, in microdata or in RDFa.
  private func addLink(_ link: LinkRecord, rel: [String], to draft: inout MetadataDraft) {
    func add(_ field: MetadataDraft.Field, _ rank: Int, _ carrier: String) {
      draft.add(
        value(link.target), to: field, rank: rank, carrier: carrier, source: link.start..<link.end)
    }
    switch link.bearing {
    case .page: break
    case .machines: return add(.other, 0, "rsl")
    case .picture:
      let names = [link.rel, link.property].compactMap { $0 }
      guard let statement = names.lazy.compactMap({ PictureStatement(page.bytes, $0) }).first else {
        return
      }
      return add(.other, 1, statement.carrier)
    }
    if link.isInHead, rel.contains("canonical") { add(.address, 0, "canonical") }
    if rel.contains("c2pa-manifest") { add(.other, 0, "c2pa-manifest") }
    if rel.contains("license") { add(.licence, 0, "rel-license") }
    let properties = link.property.map { value($0).lowercased().split(separator: " ") } ?? []
    for name in rel + properties.map(String.init) {
      switch LinkProperty(name) {
      case .licence: add(.licence, 0, name)
      case .other: add(.other, 0, name)
      case nil: break
      }
    }
    // In `rel` these are words of their own; as a property only microdata has them.
    if properties.contains("license") { add(.licence, 0, "license") }
    if properties.contains("isbasedon") { add(.other, 0, "isbasedon") }
  }

  private func addLinkedData(to draft: inout MetadataDraft, notes: inout [String]) {
    for script in page.linkedData {
      let data = LinkedData(bytes, in: script, limit: page.limits.metadataValue)
      data.add(to: &draft)
      guard let problem = data.problem else { continue }
      let line = lines.position(of: script.lowerBound).line
      notes.append("The JSON-LD in line \(line) \(problem.rawValue); what could be read was read.")
    }
  }

  private func notes(invalidSequences: Int) -> [String] {
    var notes: [String] = []
    if let base { notes.append("The page sets its base address to \(base.address.text).") }
    if page.isAMP {
      notes.append("The page is AMP; the ordinary page is the one its canonical link names.")
    }
    if page.reachedLimits.contains(.citations) {
      notes.append(
        "Of quotations and cited works the first \(HTMLTreeSink.maximumCitations) each are listed.")
    }
    if invalidSequences > 0 {
      notes.append(
        "Not valid UTF-8 at \(invalidSequences) places; each is read as U+FFFD.")
    }
    if page.reachedLimits.contains(.frameDocument) {
      notes.append("A frame inside of a frame holds a document of its own, which is not read.")
    }
    if page.reachedLimits.contains(.outsideSheet) {
      notes.append("A style sheet outside the page was not seen; it may hide text.")
    }
    if page.reachedLimits.contains(.styleSheet) {
      notes.append(
        "The style sheets in the page are too long to be read whole; they may hide more.")
    }
    if page.reachedLimits.contains(.styleMatching) {
      notes.append("The page has too many elements and style rules to try them all.")
    }
    return notes
  }

  private func incidents(_ reached: ReachedLimits) -> [Incident] {
    var incidents: [Incident] = []
    func add(_ code: Incident.Code, _ detail: String) {
      incidents.append(Incident(path: path, outcome: .partial, code: code, detail: detail))
    }
    let limits = page.limits
    if reached.contains(.depth) {
      add(
        .depthLimit,
        "Elements nested deeper than \(limits.depth) levels count as the element around them.")
    }
    if reached.contains(.blocks) {
      add(.blockLimit, "Text after the first \(limits.blocks) blocks was not read.")
    }
    if reached.contains(.links) {
      add(.linkLimit, "Links after the first \(limits.links) were not read.")
    }
    if reached.contains(.images) {
      add(.linkLimit, "Images, scripts and frames after the first \(limits.links) were not read.")
    }
    if reached.contains(.frameDocuments) {
      add(.textLimit, "the documents in frames are too many or too long to be read all")
    }
    if reached.contains(.metadata) {
      add(.textLimit, "The page states more values for machines than are read.")
    }
    if reached.contains(.metadataValue) {
      add(.textLimit, "A value for machines was cut after \(limits.metadataValue) bytes.")
    }
    return incidents
  }

  private func value(_ range: Range<Int>) -> String {
    page.bytes.decodedAttribute(range, limit: page.limits.metadataValue).folded
  }
}
