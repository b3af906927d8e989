package import RepostCore

/// A piece of a document that has a name and lines of its own: a page of a PDF, a member of a
/// package.
///
/// A document of several parts has their bytes one behind the other; places are stated in the part
/// they lie in, by its path, from its first byte.
package struct DocumentPart: Sendable {
  /// The path that places in it name.
  package let path: String
  /// Where it lies in the document's bytes.
  package let range: Range<Int>
  /// Its lines, asked for by offsets from its first byte.
  package let lines: LineIndex

  /// Creates a part from its own bytes, which start at `start` in the document's.
  package init(path: String, bytes: [UInt8], start: Int) {
    self.path = path
    range = start..<start + bytes.count
    lines = LineIndex(bytes)
  }

  /// The place of a piece of the document that starts in this part, cut at the part's end.
  func place(of span: ByteSpan, text: String) -> Place {
    let start = min(max(0, span.start - range.lowerBound), range.count)
    let end = max(start, min(span.end - range.lowerBound, range.count))
    return Place(
      path: path, span: ByteSpan(start, end), start: lines.position(of: start),
      end: lines.position(of: end), text: text)
  }
}

extension [DocumentPart] {
  /// The part that holds the byte at `offset`: the last one where it lies behind them all.
  func part(at offset: Int) -> DocumentPart? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low] : last
  }
}
