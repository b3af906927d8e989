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
      var tokenizer = HTMLTokenizer(
        bytes: source, sink: HTMLTreeSink(bytes: source, limits: limits), offset: hasMark ? 3 : 0)
      tokenizer.run()
      tokenizer.sink.finish()
      let page = Self.resolved(tokenizer.sink)
      return HTMLDocumentDraft(path: path, bytes: bytes, page: page)
        .document()
    }
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
