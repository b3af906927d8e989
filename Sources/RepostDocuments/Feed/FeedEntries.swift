internal import RepostCore

/// The entries of a feed, each a document of its own.
struct FeedEntries: DocumentSeries {
  private let path: String
  /// The file, and its text in UTF-8.
  private let bytes: [UInt8]
  private let text: [UInt8]
  private let decoded: DecodedText?
  /// The lines of the text.
  private let lines: LineIndex
  private let outline: FeedOutline
  private let feed: PageMetadata
  private let encoding: SourceEncoding
  private let limits: ReadLimits
  private var index = 0

  init(
    path: String, bytes: [UInt8], text: [UInt8], decoded: DecodedText?, lines: LineIndex,
    outline: FeedOutline, feed: Document, limits: ReadLimits
  ) {
    self.path = path
    self.bytes = bytes
    self.text = text
    self.decoded = decoded
    self.lines = lines
    self.outline = outline
    self.limits = limits
    encoding = feed.encoding
    var metadata = feed.metadata
    // A feed is what publishes its entries; one that names no publisher is known by its title.
    if metadata.publishers.isEmpty { metadata.publishers = metadata.titles }
    self.feed = metadata
  }

  var paths: [String] { (index..<outline.entries.count).map(path(of:)) }

  private func path(of index: Int) -> String { "\(path)#entry-\(index + 1)" }

  mutating func next() -> SeriesDocument? {
    guard index < outline.entries.count else { return nil }
    let path = path(of: index)
    let item = outline.entry(index, in: text)
    index += 1
    let page = EntryPage.text(of: item, in: text)
    var draft = MetadataDraft(path: path, lines: lines, limit: limits.metadataValue)
    for field in item.fields { draft.add(field, of: text, limit: limits.metadataValue) }
    var document = HTMLReader().document(path: path, bytes: page.bytes, limits: limits)
      .decoded(from: page, in: text, lines: lines)
    let own = draft.metadata(language: language(of: item)).withDecodedTitles
    document = document.with(metadata: own.joined(with: document.metadata))
    if let decoded { document = document.decoded(from: decoded, in: bytes) }
    let statesRights = !own.rights.isEmpty || !own.licences.isEmpty
    let faults = item.problem.incidents(
      path, firstFault: item.firstFault.map { "line \(lines.position(of: $0).line)" },
      limits: XMLLimits())
    document = document.with(
      metadata: document.metadata.completed(by: feed),
      incidents: document.incidents + faults
        + (draft.hasCutValue ? [Self.cut(path, limits)] : []))
    return SeriesDocument(
      document: document.with(encoding: encoding, notes: [], incidents: []),
      record: record(of: item), inheritsRights: !statesRights)
  }

  private func language(of item: FeedItem) -> String? {
    let language = item.language.map { text.xmlText(of: $0, limit: 64).folded } ?? ""
    return language.isEmpty ? nil : language
  }

  private func record(of item: FeedItem) -> ArchiveRecord {
    let address = item.values(.address, in: text).first.map { WebAddress($0).text }
    let id = item.id.map { text.xmlText(of: $0.pieces, limit: 1_024).folded }
    let start = item.source.lowerBound
    return ArchiveRecord(
      url: address, date: item.values(.published, in: text).first, id: id,
      offset: decoded?.source(of: ByteSpan(start, start)).start ?? start)
  }

  private static func cut(_ path: String, _ limits: ReadLimits) -> Incident {
    Incident(
      path: path, outcome: .partial, code: .textLimit,
      detail: "a value for machines was cut after \(limits.metadataValue) bytes")
  }
}

extension PageMetadata {
  /// The metadata with references in titles decoded once more: RSS escapes pages, titles too.
  fileprivate var withDecodedTitles: Self {
    var metadata = self
    metadata.titles = titles.map { title in
      guard title.value.utf8.contains(UInt8(ascii: "&")) else { return title }
      let bytes = Array(title.value.utf8)
      let value = bytes.decoded(0..<bytes.count, limit: .max, inAttribute: false).folded
      let place = Place(
        path: title.place.path, span: title.place.span, start: title.place.start,
        end: title.place.end, text: value)
      return Item(value, carrier: title.carrier, place: place)
    }
    return metadata
  }
}
