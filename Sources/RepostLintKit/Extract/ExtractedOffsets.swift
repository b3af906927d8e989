import RepostCore
import RepostDocuments

/// Counts code points of a document's text as `extract` gives it: its blocks with a line feed between.
///
///     var offsets = ExtractedOffsets(document)
///     offsets.codePoints(of: passage.repostText)  // 120..<431
struct ExtractedOffsets {
  private let document: Document
  /// The code points before each block, line feeds between blocks among them.
  private var starts: [Int] = []
  /// The code points before every `stride`-th byte of the document's text.
  private var marks: [Int] = []

  private static let stride = 256

  init(_ document: Document) {
    self.document = document
    var count = 0
    for (offset, byte) in document.text.enumerated() {
      if offset % Self.stride == 0 { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    marks.append(count)
    var start = 0
    for block in document.blocks {
      starts.append(start)
      start += bare(block.text.end) - bare(block.text.start) + 1
    }
  }

  /// A piece of the document's text, from code point to code point.
  func codePoints(of span: TextSpan) -> Range<Int> {
    let start = offset(of: span.start, isEnd: false)
    return start..<max(start, offset(of: span.end, isEnd: true))
  }

  private func offset(of byte: Int, isEnd: Bool) -> Int {
    guard let block = document.blockIndex(at: isEnd ? max(0, byte - 1) : byte) else { return 0 }
    return starts[block] + bare(byte) - bare(document.blocks[block].text.start)
  }

  /// The code points before a byte of the document's own text.
  private func bare(_ byte: Int) -> Int {
    let mark = byte / Self.stride
    guard mark < marks.count else { return marks.last ?? 0 }
    var count = marks[mark]
    for byte in document.text[min(mark * Self.stride, byte)..<min(byte, document.text.count)]
    where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
