extension HTMLTokenizer {
  /// How deep a script stands in comments of its own, where `</script>` may not end it.
  private enum ScriptState { case plain, escaped, doubleEscaped }

  /// Reads text that is not markup, to the end tag of the element it belongs to.
  mutating func readRawText() {
    let end = rawTextEnd()
    flushText(upTo: end, mode: mode)
    position = end
    // The end tag itself is read as markup.
    mode = .data
  }

  private func rawTextEnd() -> Int {
    var offset = position
    var state = ScriptState.plain
    while true {
      if state == .plain {
        offset = bytes.distantOffset(of: UInt8(ascii: "<"), from: offset)
      } else {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "<"),
          bytes[offset] != UInt8(ascii: "-")
        {
          offset += 1
        }
      }
      guard offset < bytes.count else { return bytes.count }
      if bytes[offset] == UInt8(ascii: "-") {
        let start = offset
        while offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        if offset - start >= 2, offset < bytes.count, bytes[offset] == UInt8(ascii: ">") {
          state = .plain
          offset += 1
        }
      } else if mode == .script, state == .plain, bytes.hasWord("<!--", at: offset) {
        state = .escaped
        offset += 2  // the dashes are read again: `<!-->` opens and closes
      } else if state == .escaped, isTag("<script", at: offset) {
        state = .doubleEscaped
        offset += 8
      } else if state == .doubleEscaped, isTag("</script", at: offset) {
        state = .escaped
        offset += 9
      } else if state != .doubleEscaped, isEndTag(at: offset) {
        return offset
      } else {
        offset += 1
      }
    }
  }

  private func isTag(_ start: StaticString, at offset: Int) -> Bool {
    bytes.hasWord(start, at: offset) && endsTagName(at: offset + start.utf8CodeUnitCount)
  }

  /// Whether the end tag of the element that the text belongs to stands here.
  private func isEndTag(at offset: Int) -> Bool {
    guard bytes.hasWord("</", at: offset) else { return false }
    let start = offset + 2
    switch rawName {
    case .written(let name):
      guard endsTagName(at: start + name.count) else { return false }
      return name.indices.allSatisfy {
        bytes[start + $0 - name.lowerBound].asciiLowercased == bytes[$0].asciiLowercased
      }
    case .given(let name):
      guard !name.isEmpty, endsTagName(at: start + name.count) else { return false }
      return name.indices.allSatisfy { bytes[start + $0].asciiLowercased == name[$0] }
    }
  }

  private func endsTagName(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    return byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
