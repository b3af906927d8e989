internal import RepostCore

/// Reads HTML as browsers do, with the way back to the bytes for every word.
///
///     let document = HTMLReader().document(path: "copy.html", bytes: bytes, limits: ReadLimits())
///
/// A tokenizer splits the page, a sink notes elements, text and links in flat lists, zones are told
/// from the whole of it, and only then text is written block by block. Scripts are not run and style
/// sheets are not read: what they add or hide is not known.
package struct HTMLReader: Reader {
  /// Creates a reader.
  package init() {}

  /// The document in `bytes`, which are read as UTF-8.
  package func document(path: String, bytes: [UInt8], limits: ReadLimits) -> Document {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var tokenizer = HTMLTokenizer(
      bytes: bytes, sink: HTMLTreeSink(bytes: bytes, limits: limits), offset: hasMark ? 3 : 0)
    tokenizer.run()
    tokenizer.sink.finish()
    return HTMLDocumentDraft(path: path, page: tokenizer.sink, hasByteOrderMark: hasMark).document()
  }
}
