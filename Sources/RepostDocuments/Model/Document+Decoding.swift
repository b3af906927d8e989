package import RepostCore

extension Document {
  /// The same document with every place stated in the bytes that its own were decoded from.
  ///
  ///     let page = HTMLReader().document(path: path, bytes: text.bytes, limits: limits)
  ///       .decoded(from: text, in: file)
  ///
  /// Readers know one source, the bytes they are given. Where those were decoded first (another
  /// encoding, a page escaped in a feed), this leads all they found back to the file.
  ///
  /// - Parameters:
  ///   - text: What the document was read from.
  ///   - bytes: What the text was decoded from.
  ///   - lines: The lines of those bytes; those of the text if not given, which is right where all of
  ///     the file was decoded.
  /// - Returns: The document in terms of `bytes`.
  package func decoded(
    from text: DecodedText, in bytes: [UInt8], lines: LineIndex? = nil
  ) -> Self {
    let lines = lines ?? self.lines.decoded(from: text)
    return Self(
      path: path, format: format, bytes: bytes, text: self.text,
      sourceMap: sourceMap.decoded(from: text), blocks: blocks,
      links: links.map { $0.with(source: text.source(of: $0.source)) },
      images: images.map { $0.with(source: text.source(of: $0.source)) },
      metadata: metadata.mapPlaces { place in
        let span = text.source(of: place.span)
        return Place(
          path: place.path, span: span, start: lines.position(of: span.start),
          end: lines.position(of: span.end), text: place.text)
      },
      codeSpans: codeSpans, frameSpans: frameSpans, incidents: incidents, notes: notes,
      lines: lines, encoding: encoding, parts: parts)
  }

  /// The same document with what is known about its encoding.
  func with(
    encoding: SourceEncoding, notes: [String], incidents: [Incident]
  ) -> Self {
    Self(
      path: path, format: format, bytes: bytes, text: text, sourceMap: sourceMap, blocks: blocks,
      links: links, images: images, metadata: metadata, codeSpans: codeSpans,
      frameSpans: frameSpans,
      incidents: incidents + self.incidents, notes: notes + self.notes, lines: lines,
      encoding: encoding, parts: parts)
  }

  /// The same document with what its file or its container says about it.
  func with(
    path: String? = nil, format: Format? = nil, metadata: PageMetadata? = nil, links: [Link]? = nil,
    blocks: [Block]? = nil, incidents: [Incident]? = nil, notes: [String]? = nil,
    parts: [DocumentPart]? = nil
  ) -> Self {
    Self(
      path: path ?? self.path, format: format ?? self.format, bytes: bytes, text: text,
      sourceMap: sourceMap, blocks: blocks ?? self.blocks, links: links ?? self.links,
      images: images, metadata: metadata ?? self.metadata, codeSpans: codeSpans,
      frameSpans: frameSpans, incidents: incidents ?? self.incidents, notes: notes ?? self.notes,
      lines: lines,
      encoding: encoding, parts: parts ?? self.parts)
  }

  /// A document without text, whose incident says why nothing was read.
  static func unread(
    _ path: String, as format: Format, _ outcome: Incident.Outcome, _ code: Incident.Code,
    _ detail: String
  ) -> Self {
    Self(
      path: path, format: format, bytes: [], text: [], sourceMap: SourceMap(sourceCount: 0),
      blocks: [], links: [], images: [], metadata: PageMetadata(),
      incidents: [Incident(path: path, outcome: outcome, code: code, detail: detail)], notes: [],
      lines: LineIndex([]))
  }
}

extension PageMetadata {
  /// The same values at other places.
  func mapPlaces(_ transform: (Place) -> Place) -> Self {
    func moved(_ items: [Item]) -> [Item] {
      items.map { Item($0.value, carrier: $0.carrier, place: transform($0.place)) }
    }
    return Self(
      titles: moved(titles), authors: moved(authors), publishers: moved(publishers),
      published: moved(published), copyrightHolders: moved(copyrightHolders),
      copyrightYears: moved(copyrightYears), addresses: moved(addresses),
      licences: moved(licences), rights: moved(rights), others: moved(others),
      language: language)
  }
}
