/// Finds the tag that a piece of markup opens and does not end.
///
///     UnendedTag.start(in: Array("<p>Boxes <a href=\"/two".utf8)[...])  // 9
///
/// Browsers drop such a tag with all that it has taken in. Where more follows the piece, the tag would
/// take that in as well.
enum UnendedTag {
  /// The offset of the tag from the start of the piece, or nil where every tag is ended.
  static func start(in markup: ArraySlice<UInt8>) -> Int? {
    markup.withUnsafeBufferPointer { memory in
      let bytes = SourceBytes(memory)
      var tokenizer = HTMLTokenizer(bytes: bytes, sink: Modes(bytes: bytes))
      tokenizer.run()
      return tokenizer.unendedTag
    }
  }

  /// Takes no notice of anything but what kind of text follows a tag.
  private struct Modes: HTMLTokenSink {
    let bytes: SourceBytes
    var isInForeignContent: Bool { false }

    mutating func startTag(_ tag: HTMLStartTag) -> ContentMode {
      (ElementName.byName.value(bytes, tag.name) ?? .other).contentMode
    }

    mutating func beginStartTag() {}
    mutating func attribute(name: Range<Int>, value: Range<Int>) {}
    mutating func endTag(name: Range<Int>, source: Range<Int>) {}
    mutating func text(_ range: Range<Int>, mode: ContentMode) {}
    mutating func comment(_ range: Range<Int>) {}
    mutating func doctype(_ doctype: HTMLDoctype) {}
  }
}
