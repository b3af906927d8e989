/// Turns byte offsets into lines and columns.
///
/// Lines end at LF, CRLF or a lone CR. A column costs a count from the nearest mark at or before the
/// offset, and marks stand at each line start and every 4 KiB, so a single line of many megabytes
/// (minified HTML) is no slower than many short ones.
///
/// Where a file is not in UTF-8, lines and columns are those of its decoded text, which is what
/// editors show; the offsets that are asked for are still those of the file.
package struct LineIndex: Sendable {
  private struct Mark {
    let offset: Int
    let line: Int
    let column: Int
  }

  private static let stride = 4_096
  private let marks: [Mark]
  private let bytes: [UInt8]
  /// The texts that lead from the offsets asked for to those of `bytes`, outermost first.
  private var layers: [DecodedText] = []

  /// Reads the line starts of `bytes`.
  package init(_ bytes: [UInt8]) {
    var marks = [Mark(offset: 0, line: 1, column: 1)]
    var line = 1
    var column = 1
    var sinceMark = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      sinceMark += 1
      let endsLine =
        byte == UInt8(ascii: "\n")
        || (byte == UInt8(ascii: "\r")
          && !(offset < bytes.count && bytes[offset] == UInt8(ascii: "\n")))
      if endsLine {
        line += 1
        column = 1
        marks.append(Mark(offset: offset, line: line, column: 1))
        sinceMark = 0
      } else {
        if byte & 0xC0 != 0x80 { column += 1 }
        if sinceMark >= Self.stride, offset < bytes.count, bytes[offset] & 0xC0 != 0x80 {
          marks.append(Mark(offset: offset, line: line, column: column))
          sinceMark = 0
        }
      }
    }
    self.marks = marks
    self.bytes = bytes
  }

  /// The same lines, asked for by offsets into the bytes that `text` was decoded from.
  package func decoded(from text: DecodedText) -> Self {
    var index = self
    index.layers.insert(text, at: 0)
    return index
  }

  /// The position of the character that holds the byte at `offset`.
  package func position(of offset: Int) -> LinePosition {
    let offset = layers.reduce(offset) { $1.offset(ofSource: max(0, $0)) }
    return decodedPosition(of: offset)
  }

  private func decodedPosition(of offset: Int) -> LinePosition {
    let offset = min(max(0, offset), bytes.count)
    let mark = lastMark(atOrBefore: offset)
    var column = mark.column
    for byte in bytes[mark.offset..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return LinePosition(line: mark.line, column: column)
  }

  private func lastMark(atOrBefore offset: Int) -> Mark {
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle } else { high = middle }
    }
    return marks[low]
  }
}
