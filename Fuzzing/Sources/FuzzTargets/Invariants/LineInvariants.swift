internal import RepostCore
internal import RepostDocuments

/// What holds for lines and columns: they are those that counting from the start comes to.
struct LineInvariants {
  private let document: Document

  init(_ document: Document) {
    self.document = document
  }

  /// Checks the line of every block against a count from the start of the file.
  ///
  /// Of a file in another encoding only the order is known here.
  func check() throws(Violation) {
    let starts = document.blocks.map { document.bytes(of: $0.text).start }.sorted()
    var last = LinePosition(line: 1, column: 1)
    var counter = LineCounter(document.bytes)
    for start in starts {
      let position = document.lines.position(of: start)
      try require(
        (last.line, last.column) <= (position.line, position.column),
        "byte \(start) is on an earlier line than a byte before it")
      last = position
      guard document.encoding.encoding == .utf8, counter.isUTF8 else { continue }
      let counted = counter.position(of: start)
      try require(position == counted, "byte \(start) is at \(position), not at \(counted)")
    }
  }
}

/// Counts lines and columns of ascending offsets, byte by byte.
private struct LineCounter {
  let isUTF8: Bool
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    isUTF8 = String(validating: bytes, as: UTF8.self) != nil
  }

  mutating func position(of target: Int) -> LinePosition {
    while offset < target {
      let byte = bytes[offset]
      let isPair = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return LinePosition(line: line, column: column)
  }
}
