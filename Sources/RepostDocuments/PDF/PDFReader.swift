package import RepostCore

/// Puts a document together from what programs made of a PDF.
///
/// A place in it is a page and a line of the text on it, `paper.pdf#page-3:12:5`; the bytes are those
/// of the page's text. What the file states for machines stands in `paper.pdf#metadata`.
package struct PDFReader: Sendable {
  /// The most pages that are told apart; further text belongs to the last.
  private static let maximumPages = 20_000

  private let limits: ReadLimits

  /// Creates a reader.
  package init(limits: ReadLimits = .init()) {
    self.limits = limits
  }

  /// Whether a file is a PDF, by its first bytes.
  package static func starts(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(64).drop { $0.isHTMLSpace || [0xEF, 0xBB, 0xBF, 0].contains($0) }
    return start.starts(with: "%PDF-".utf8)
  }

  /// The document of a PDF that was not read.
  package static func unread(
    _ path: String, _ outcome: Incident.Outcome, _ code: Incident.Code, _ detail: String
  ) -> Document {
    .unread(path, as: .pdf, outcome, code, detail)
  }

  /// The document.
  package func document(path: String, _ contents: PDFContents) -> Document {
    let metadata = contents.metadata ?? []
    let bytes = contents.text + metadata
    let parts = self.parts(path, contents.text, metadata)
    var writer = PlainTextWriter(path: path, bytes: bytes, limits: limits)
    var scanner = PlainLineScanner(contents.text)
    var pages = parts.makeIterator()
    var page = pages.next()
    var paragraph: [ByteSpan] = []
    while let line = scanner.next() {
      var startsPage = false
      while let current = page, line.text.start >= current.range.upperBound {
        page = pages.next()
        startsPage = true
      }
      if line.isBlank || startsPage {
        writer.write(paragraph, mayBeTitle: line.isBlank)
        paragraph.removeAll(keepingCapacity: true)
      }
      if !line.isBlank { paragraph.append(line.text) }
    }
    writer.write(paragraph, mayBeTitle: false)
    let stated = Self.fields(bytes, contents.text.count..<bytes.count)
    for field in stated where field.field == .rights { writer.write(field) }

    let document = writer.finish().with(format: .pdf, parts: parts)
    var incidents = contents.incidents + document.incidents
    if !document.blocks.contains(where: { $0.zone == .article }) {
      incidents.append(
        Incident(
          path: path, outcome: .partial, code: .noText,
          detail: "Its pages hold no text; they may be pictures of text, which are not read."))
    }
    let links = contents.layout.map {
      PDFLinks($0, in: document, limit: limits.links).links
    }
    return document.with(
      metadata: self.metadata(path, stated, bytes, parts, contents.info, document.metadata),
      links: Self.merged(links ?? [], document.links), incidents: incidents)
  }

  private func parts(_ path: String, _ text: [UInt8], _ metadata: [UInt8]) -> [DocumentPart] {
    var parts: [DocumentPart] = []
    var start = 0
    while start < text.count {
      let isLast = parts.count == Self.maximumPages - 1
      let feed = isLast ? text.count : text.firstOffset(of: 0x0C, from: start)
      let end = min(text.count, feed + 1)
      parts.append(
        DocumentPart(
          path: "\(path)#page-\(parts.count + 1)", bytes: Array(text[start..<end]), start: start))
      start = end
    }
    if !metadata.isEmpty {
      parts.append(DocumentPart(path: "\(path)#metadata", bytes: metadata, start: text.count))
    }
    return parts
  }

  /// What the metadata stream states.
  private static func fields(_ bytes: [UInt8], _ range: Range<Int>) -> [StatedField] {
    guard !range.isEmpty else { return [] }
    var scanner = XMLScanner(bytes, in: range)
    var fields: [StatedField] = []
    while let token = scanner.next() {
      guard case .start(let name, _) = token else { continue }
      if name.isNamed("Description", in: .rdf) {
        // Short values stand in attributes of the description.
        for attribute in scanner.attributes {
          let carrier = attribute.name.namespace.carrierPrefix.map {
            "\($0):\(attribute.name.local)"
          }
          guard let carrier, let meaning = MetaName(carrier.lowercased()) else { continue }
          fields.append(
            StatedField(
              meaning.field, rank: meaning.rank, carrier: carrier, attribute: attribute.value))
        }
      } else if let stated = StatedField.fields(name, &scanner) {
        fields += stated
      }
    }
    return fields
  }

  private func metadata(
    _ path: String, _ stated: [StatedField], _ bytes: [UInt8], _ parts: [DocumentPart],
    _ info: [UInt8]?, _ text: PageMetadata
  ) -> PageMetadata {
    var draft = MetadataDraft(path: path, lines: LineIndex([]), limit: limits.metadataValue)
    for field in stated { draft.add(field, of: bytes, limit: limits.metadataValue) }
    let own = draft.metadata(language: nil).mapPlaces { place in
      parts.part(at: place.span.start)?.place(of: place.span, text: place.text) ?? place
    }
    let described = info.map { PDFInfo($0, path: path, limit: limits.metadataValue).metadata }
    return own.joined(with: described ?? PageMetadata()).joined(
      with: text.mapPlaces { place in
        parts.part(at: place.span.start)?.place(of: place.span, text: place.text) ?? place
      })
  }

  /// Links of the file, and addresses written out in the text where no link covers them.
  private static func merged(_ links: [Link], _ written: [Link]) -> [Link] {
    let anchors = links.map(\.anchor).filter { !$0.isEmpty }.sorted()
    let bare = written.filter { link in
      let before = anchors.partitioningIndex { $0.end > link.anchor.start }
      return before == anchors.count || !anchors[before].overlaps(link.anchor)
    }
    return (links + bare).sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }
}

extension [TextSpan] {
  /// The first index from which on `belongs` holds, in an array where it does from some index on.
  fileprivate func partitioningIndex(where belongs: (TextSpan) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
