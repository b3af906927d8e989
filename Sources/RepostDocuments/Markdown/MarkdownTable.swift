internal import RepostCore

/// The rows of tables as GitHub writes them.
enum MarkdownTable {
  /// The cells of a row, without surrounding white space.
  static func cells(_ row: ByteSpan, in bytes: [UInt8]) -> [ByteSpan] {
    var cells: [ByteSpan] = []
    var start = row.start
    var end = row.end
    while start < end, bytes[start].isHTMLSpace { start += 1 }
    while start < end, bytes[end - 1].isHTMLSpace { end -= 1 }
    if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    var cellStart = start
    while index < end {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "|") {
        cells.append(trimmed(cellStart, index, bytes))
        cellStart = index + 1
      }
      index += 1
    }
    if cellStart < end { cells.append(trimmed(cellStart, end, bytes)) }
    return cells
  }

  /// How many columns a delimiter row sets (`| --- | :-: |`), or nil where it is none.
  static func delimiterColumns(_ row: ByteSpan, in bytes: [UInt8]) -> Int? {
    for byte in bytes[row.range] {
      guard [0x20, 0x09, 0x2D, 0x3A, 0x7C].contains(byte) else { return nil }
    }
    let cells = cells(row, in: bytes)
    for cell in cells {
      let dashes = bytes[cell.range].drop { $0 == UInt8(ascii: ":") }
      guard cell.end - cell.start - dashes.count <= 1,
        let last = dashes.lastIndex(of: UInt8(ascii: "-")), last + 2 >= cell.end,
        dashes[...last].allSatisfy({ $0 == UInt8(ascii: "-") })
      else { return nil }
    }
    let hasMark = bytes[row.range].contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
    return cells.isEmpty || !hasMark ? nil : cells.count
  }

  private static func trimmed(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> ByteSpan {
    var start = start
    var end = end
    while start < end, bytes[start].isHTMLSpace { start += 1 }
    while start < end, bytes[end - 1].isHTMLSpace { end -= 1 }
    return ByteSpan(start, end)
  }
}
