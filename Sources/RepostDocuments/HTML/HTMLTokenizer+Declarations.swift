extension HTMLTokenizer {
  /// Reads what starts with `<!`: a comment, a doctype, character data, or nonsense.
  mutating func readDeclaration(_ open: Int) {
    if bytes.hasWord("--", at: open + 2) {
      flushText(upTo: open)
      readComment(textFrom: open + 4)
    } else if bytes.hasWord("doctype", at: open + 2) {
      flushText(upTo: open)
      let end = bytes.firstOffset(of: UInt8(ascii: ">"), from: open)
      sink.doctype(
        HTMLDoctype(bytes, min(open + 9, end)..<end, isClosed: end < bytes.count))
      resume(at: end + 1)
    } else if sink.isInForeignContent, isCharacterData(open) {
      flushText(upTo: open)
      resume(at: open + 9)
      readCharacterData()
    } else {
      readBogusComment(open, textFrom: open + 2)
    }
  }

  /// Reads to the next `>` as a comment.
  mutating func readBogusComment(_ open: Int, textFrom start: Int) {
    flushText(upTo: open)
    let end = bytes.firstOffset(of: UInt8(ascii: ">"), from: start)
    sink.comment(start..<end)
    resume(at: end + 1)
  }

  /// Reads text as it stands, to `]]>`.
  mutating func readCharacterData() {
    let start = textStart
    var offset = start
    while true {
      offset = bytes.firstOffset(of: UInt8(ascii: "]"), from: offset)
      guard offset + 2 < bytes.count else {
        finish(.cdata)
        break
      }
      if bytes.hasWord("]]>", at: offset) {
        flushText(upTo: offset, mode: .cdata)
        resume(at: offset + 3)
        break
      }
      offset += 1
    }
    mode = .data
  }

  private func isCharacterData(_ open: Int) -> Bool {
    // The word counts in capitals only.
    open + 9 <= bytes.count && bytes[(open + 2)..<(open + 9)].elementsEqual("[CDATA[".utf8)
  }

  /// Reads a comment to `-->`, or to one of the other ends that browsers know.
  private mutating func readComment(textFrom start: Int) {
    if bytes.hasWord(">", at: start) { return endComment(start..<start, next: start + 1) }
    if bytes.hasWord("->", at: start) { return endComment(start..<start, next: start + 2) }
    var offset = start
    while true {
      offset = bytes.firstOffset(of: UInt8(ascii: "-"), from: offset)
      guard offset < bytes.count else { return endComment(start..<bytes.count, next: bytes.count) }
      let dashes = offset
      while offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
      let count = offset - dashes
      if offset == bytes.count {
        return endComment(start..<(offset - min(2, count)), next: offset)
      }
      guard count >= 2 else { continue }
      if bytes[offset] == UInt8(ascii: ">") {
        return endComment(start..<(offset - 2), next: offset + 1)
      }
      if bytes[offset] == UInt8(ascii: "!") {
        if offset + 1 == bytes.count { return endComment(start..<(offset - 2), next: offset + 1) }
        if bytes[offset + 1] == UInt8(ascii: ">") {
          return endComment(start..<(offset - 2), next: offset + 2)
        }
      }
    }
  }

  private mutating func endComment(_ text: Range<Int>, next: Int) {
    sink.comment(text)
    resume(at: next)
  }
}
