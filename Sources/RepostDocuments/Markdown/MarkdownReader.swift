internal import RepostCore

/// Reads Markdown as site generators write it: front matter, CommonMark with tables and footnotes,
/// raw HTML, and shortcodes.
///
/// Links agree with CommonMark. Shortcodes, template tags and components are dropped; text in code
/// is kept, but nothing in it is a link. Raw HTML that hides hides the Markdown inside it too.
package struct MarkdownReader: Reader {
  /// Creates a reader.
  package init() {}

  package func document(path: String, bytes: [UInt8], limits: ReadLimits) -> Document {
    let readsComponents = path.lowercased().hasSuffix(".mdx")
    let lines = LineIndex(bytes)
    let frontMatter = FrontMatter(bytes)
    var metadata = FrontMatterFields.metadata(
      of: frontMatter.entries, path: path, lines: lines, limits: limits)
    let source = MarkdownMask.masked(
      bytes, from: frontMatter.end, readsComponents: readsComponents)

    var writer = MarkdownWriter(path: path, source: source, limits: limits)
    for title in metadata.titles { writer.writeTitle(title.value, in: title.place.span) }
    let scanner = MarkdownBlockScanner(
      source, from: frontMatter.end, readsComponents: readsComponents)
    let unseen = MarkdownFootnote.unseenLeaves(
      scanner.footnotes, in: scanner.leaves, of: source)
    for (index, leaf) in scanner.leaves.enumerated() {
      writer.isUnseen = unseen.contains(index)
      writer.write(leaf, references: scanner.references, readsComponents: readsComponents)
    }
    writer.isUnseen = false
    writer.closeAnchor(at: bytes.count)
    writer.endBlock()

    var incidents = writer.incidents
    if scanner.isTooDeep || writer.hiding.isTooDeep {
      incidents.append(
        Incident(
          path: path, outcome: .partial, code: .depthLimit,
          detail: "Nested more than \(MarkdownBlockScanner.maximumDepth) levels deep; "
            + "deeper marks count as text."))
    }
    var notes = frontMatter.notes
    if writer.builder.invalidSequences > 0 {
      notes.append(TextBuilder.invalidNote(count: writer.builder.invalidSequences))
    }
    if metadata.titles.isEmpty,
      let heading = writer.blocks.first(where: { $0.role == .heading && $0.isVisible })
    {
      let span = writer.builder.sourceMap.bytes(of: heading.text)
      let words = String(decoding: writer.builder.text[heading.text.range], as: UTF8.self)
      let place = Place(
        path: path, span: span, start: lines.position(of: span.start),
        end: lines.position(of: span.end), text: words)
      metadata.titles = [PageMetadata.Item(words, carrier: "heading", place: place)]
    }
    return Document(
      path: path, format: .markdown, bytes: bytes, text: writer.builder.text,
      sourceMap: writer.builder.sourceMap, blocks: writer.blocks,
      links: writer.links.sorted { $0.source < $1.source }, images: writer.images,
      metadata: metadata, codeSpans: writer.codeSpans, incidents: incidents, notes: notes,
      lines: lines)
  }
}
