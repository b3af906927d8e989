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
    let page = Self.page(bytes, limits: limits, offset: hasMark ? 3 : 0)
    return HTMLDocumentDraft(path: path, page: page).document()
  }

  /// Reads the tags and the text of a page.
  ///
  /// Style sheets may stand after what they hide. So the page is read up to the last of them first,
  /// and from the start again only if one of them matters to sight.
  private static func page(_ bytes: [UInt8], limits: ReadLimits, offset: Int) -> HTMLTreeSink {
    var tokenizer = HTMLTokenizer(
      bytes: bytes, sink: HTMLTreeSink(bytes: bytes, limits: limits), offset: offset)
    var reached = ReachedLimits()
    if let last = lastStyleTag(in: bytes) {
      tokenizer.run(past: last)
      let sheet = StyleSheet(
        bytes, in: tokenizer.sink.styleSheets, ignoresCase: !tokenizer.sink.hasDoctype)
      if sheet.isCut { reached.insert(.styleSheet) }
      if sheet.importsSheet { reached.insert(.outsideSheet) }
      if sheet.matters {
        tokenizer = HTMLTokenizer(
          bytes: bytes, sink: HTMLTreeSink(bytes: bytes, limits: limits, sheet: sheet),
          offset: offset)
      }
    }
    tokenizer.run()
    tokenizer.sink.finish()
    if tokenizer.sink.matcher?.hasReachedLimit == true { reached.insert(.styleMatching) }
    tokenizer.sink.reachedLimits.formUnion(reached)
    return tokenizer.sink
  }

  /// Where `<style` stands last, or nil.
  private static func lastStyleTag(in bytes: [UInt8]) -> Int? {
    var offset = bytes.count - 6
    while offset >= 0 {
      if bytes[offset] == UInt8(ascii: "<"), bytes.hasWord("<style", at: offset) { return offset }
      offset -= 1
    }
    return nil
  }
}
