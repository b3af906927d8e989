internal import RepostCore
internal import RepostDocuments

/// What holds for every word: it lies in the file, behind the word before it, and its bytes decode
/// to it.
///
/// What readers see is in the order of the file; what they do not stands behind the block around it,
/// and is in order by itself.
struct WordInvariants {
  private let document: Document

  init(_ document: Document) {
    self.document = document
  }

  /// Checks the words of all blocks.
  func check() throws(Violation) {
    var lastSeen = 0
    for block in document.blocks {
      // A title in front matter may be written with escapes of YAML, TOML or JSON.
      let isFrontMatter = document.format == .markdown && block.zone == .meta
      let isSeen = block.isVisible && block.role != .title
      var last = isSeen ? lastSeen : 0
      for word in words(of: block.text) {
        let source = document.bytes(of: word)
        try require(
          source.start < source.end && source.end <= document.bytes.count,
          "the word at \(word) lies at \(source)")
        if isFrontMatter { continue }
        try require(last <= source.start, "the word at \(word) stands before the one before it")
        last = source.start
        try checkDecoding(of: word, from: source)
      }
      if isSeen { lastSeen = last }
    }
  }

  private func words(of block: TextSpan) -> [TextSpan] {
    var words: [TextSpan] = []
    var start = block.start
    for offset in block.start...block.end where offset == block.end || document.text[offset] == 0x20
    {
      if start < offset { words.append(TextSpan(start, offset)) }
      start = offset + 1
    }
    return words
  }

  private func checkDecoding(of word: TextSpan, from source: ByteSpan) throws(Violation) {
    guard document.encoding.encoding != .iso2022JP,
      document.text[word.range] != plainText(of: source)
    else { return }
    // Markup inside, or a character that is written otherwise: character by character then.
    var offset = word.start
    while offset < word.end {
      var end = offset + 1
      while end < word.end, document.text[end] & 0xC0 == 0x80 { end += 1 }
      let character = document.text[offset..<end]
      let unit = document.bytes(of: TextSpan(offset, end))
      try require(
        unit.start < unit.end && unit.end <= document.bytes.count,
        "the character at \(offset) lies at \(unit)")
      let plain = plainText(of: unit)
      guard character != plain, !plain.containsSlice(character) else {
        offset = end
        continue
      }
      let path =
        document.format == .html ? "a.html" : document.format == .markdown ? "a.md" : "a.txt"
      let alone = DocumentReader().document(
        path: path, bytes: Array(document.bytes[unit.range]),
        httpCharset: document.encoding.encoding.rawValue)
      try require(
        alone.text[...].containsSlice(character),
        "“\(String(decoding: character, as: UTF8.self))” at \(offset) is “"
          + "\(String(decoding: document.bytes[unit.range], as: UTF8.self))” at \(unit)")
      offset = end
    }
  }

  /// What the bytes come to where nothing in them is markup.
  private func plainText(of span: ByteSpan) -> ArraySlice<UInt8> {
    var bytes = Array(document.bytes[span.range])
    if document.encoding.encoding != .utf8 {
      bytes = TextDecoder(document.encoding.encoding).decoding(of: bytes)?.text.bytes ?? bytes
    }
    var builder = TextBuilder(sourceCount: bytes.count)
    builder.append(bytes[...])
    return builder.text[...]
  }
}

extension ArraySlice<UInt8> {
  /// Whether `other` stands somewhere in it.
  fileprivate func containsSlice(_ other: Self) -> Bool {
    guard let first = other.first, other.count <= count else { return false }
    for start in startIndex...(endIndex - other.count)
    where self[start] == first && self[start..<(start + other.count)] == other {
      return true
    }
    return false
  }
}
