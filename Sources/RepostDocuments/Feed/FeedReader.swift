internal import RepostCore

/// Reads RSS and Atom: the feed's own document, and one for each entry.
///
/// An entry's document is a page of its title, its content and the credits of its pictures, read as
/// HTML; every place in it is one of the feed's bytes, through escapes and CDATA sections.
package struct FeedReader: Sendable {
  private let limits: ReadLimits

  /// Creates a reader.
  package init(limits: ReadLimits = .init()) {
    self.limits = limits
  }

  /// Whether the root element of a file is one of a feed.
  package static func isFeed(_ bytes: [UInt8]) -> Bool { FeedKind(bytes) != nil }

  /// The documents of a feed, or nil where it is none.
  func documents(path: String, _ source: SourceText, bytes: [UInt8]) -> FileDocuments? {
    let text = source.decoded?.bytes ?? bytes
    guard let kind = FeedKind(text) else { return nil }
    let lines = LineIndex(text)
    let outline = FeedOutline(text, kind: kind)
    var own = document(path: path, text, lines, outline)
    if let decoded = source.decoded { own = own.decoded(from: decoded, in: bytes) }
    own = own.with(
      encoding: source.encoding, notes: source.notes,
      incidents: source.problem.map {
        [Incident(path: path, outcome: .partial, code: .unsupportedEncoding, detail: $0)]
      } ?? [])
    let entries = FeedEntries(
      path: path, bytes: bytes, text: text, decoded: source.decoded, lines: lines,
      outline: outline, feed: own, limits: limits)
    return FileDocuments(own: own, series: entries)
  }

  /// What the feed says of itself.
  private func document(
    path: String, _ text: [UInt8], _ lines: LineIndex, _ outline: FeedOutline
  ) -> Document {
    let item = outline.item
    var page = StatementPage(path: path, bytes: text, lines: lines, limits: limits)
    for field in item.fields { page.add(field) }
    if let summary = item.summary, summary.form != .markup {
      page.write(summary.text.pieces, role: .paragraph, zone: .adjacent)
    }
    var incidents = outline.problem.incidents(
      path, firstFault: outline.firstFault.map { "line \(lines.position(of: $0).line)" },
      limits: XMLLimits())
    if outline.hasMore {
      incidents.append(
        Incident(
          path: path, outcome: .partial, code: .entryLimit,
          detail: "entries after the first \(FeedOutline.maximumEntries) were not read"))
    }
    var notes: [String] = []
    if outline.problem.contains(.entities) {
      notes.append("It declares entities of its own, which are not expanded.")
    }
    let language = item.language.map { text.xmlText(of: $0, limit: 64).folded }
    return page.document(
      as: .feed, language: language.flatMap { $0.isEmpty ? nil : $0 }, incidents: incidents,
      notes: notes)
  }
}
