extension HTMLReader {
  /// All text of a page in the order of the source, hidden or not, without white space.
  ///
  /// It is for comparing with other readers, which do not know what is hidden. Left out are titles,
  /// comments, scripts, styles, and what stands in `noscript`, `template` and frames.
  package static func wholeText(of bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { memory in
      let source = SourceBytes(memory)
      var tokenizer = HTMLTokenizer(
        bytes: source, sink: HTMLTreeSink(bytes: source, limits: ReadLimits()),
        offset: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      tokenizer.run()
      let page = tokenizer.sink
      var builder = TextBuilder(sourceCount: bytes.count)
      for event in page.events where event.kind == .text || event.kind == .rawText {
        let row = page.elements[event.row]
        guard row.flags.isDisjoint(with: [.noscript, .template]) else { continue }
        switch row.name {
        case .title, .iframe, .noembed, .noframes: continue
        default: break
        }
        if event.kind == .text {
          builder.appendDecoded(source, event.range)
        } else {
          builder.append(source, event.range)
        }
      }
      return builder.text.filter { $0 != 0x20 }
    }
  }
}
