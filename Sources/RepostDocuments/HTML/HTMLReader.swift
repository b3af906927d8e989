internal import RepostCore

/// Reads HTML as browsers do, with the way back to the bytes for every word.
///
///     let document = HTMLReader().document(path: "copy.html", bytes: bytes, limits: ReadLimits())
///
/// A tokenizer splits the page, a sink notes elements, text and links in flat lists, zones are told
/// from the whole of it, and only then text is written block by block. Scripts are not run and style
/// sheets outside the page are not read: what they add or hide is not known.
package struct HTMLReader: Reader {
  /// Creates a reader.
  package init() {}

  /// The document in `bytes`, which are read as UTF-8.
  package func document(path: String, bytes: [UInt8], limits: ReadLimits) -> Document {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return bytes.withUnsafeBufferPointer { memory in
      // No place beyond 4 GiB can be noted; a page of that size is not one.
      let source = SourceBytes(
        UnsafeBufferPointer(rebasing: memory.prefix(SourceRange.longestSource)))
      let page = Self.page(source, offset: hasMark ? 3 : 0, limits: limits)
      guard !page.frames.isEmpty else {
        return HTMLDocumentDraft(path: path, bytes: bytes, page: page).document()
      }
      let frames = FrameDocuments(page.frames, of: bytes)
      let text = frames.text.bytes
      let document = text.withUnsafeBufferPointer { memory in
        let whole = frames.page(page, source: SourceBytes(memory), limits: limits)
        return HTMLDocumentDraft(path: path, bytes: text, page: whole).document()
      }
      return document.decoded(from: frames.text, in: bytes, lines: LineIndex(bytes))
    }
  }

  /// What is noted of the page that starts at `offset`, with what its readers do not see.
  static func page(
    _ source: SourceBytes, offset: Int, limits: ReadLimits, inFrame: Bool = false
  ) -> HTMLTreeSink {
    var sink = HTMLTreeSink(bytes: source, limits: limits)
    sink.isInFrame = inFrame
    // A document in a frame is one of today without saying so.
    sink.hasDoctype = inFrame
    var tokenizer = HTMLTokenizer(bytes: source, sink: sink, offset: offset)
    tokenizer.run()
    tokenizer.sink.finish()
    return resolved(tokenizer.sink)
  }

  /// The page with what its attributes and its own style sheets hide, which may stand after what
  /// they hide.
  private static func resolved(_ page: consuming HTMLTreeSink) -> HTMLTreeSink {
    var page = page
    var sheet: StyleSheet?
    if !page.styleSheets.isEmpty {
      let ignoresCase = !page.hasDoctype
      let names = PageNames(page.elements, bytes: page.bytes, ignoresCase: ignoresCase)
      let read = StyleSheet(
        page.bytes, in: page.styleSheets, page: names, ignoresCase: ignoresCase)
      if read.isCut { page.reachedLimits.insert(.styleSheet) }
      if read.importsSheet { page.reachedLimits.insert(.outsideSheet) }
      if !read.rules.isEmpty { sheet = read }
    }
    var resolver = SightResolver(page.elements, bytes: page.bytes, sheet: sheet)
    resolver.resolve(&page.elements.rows)
    if resolver.hasReachedLimit { page.reachedLimits.insert(.styleMatching) }
    return page
  }
}
