/// Splits the bytes of a page into tags, text and comments as browsers do.
///
/// This is the tokenizer of the HTML standard (section 13.2.5) on raw bytes: every byte that means
/// something to it is ASCII, so that any encoding that extends ASCII can be read before it is
/// decoded. Tokens are ranges of the source; nothing is copied. Each byte is looked at a bounded
/// number of times, and no input makes it stop early.
struct HTMLTokenizer<Sink: HTMLTokenSink> {
  let bytes: SourceBytes
  var sink: Sink

  /// Where the next token starts, or where a search for it goes on.
  var position: Int
  /// Where the text starts that was not given to the sink yet.
  var textStart: Int
  var mode: ContentMode
  /// Where the tag starts that the bytes end in, or nil.
  private(set) var unendedTag: Int?
  /// The name whose end tag ends text that is not markup.
  private(set) var rawName: RawName

  /// Where the name of the element stands whose text is not markup, or what it was said to be.
  enum RawName: Sendable {
    case written(Range<Int>)
    case given([UInt8])
  }

  /// Creates a tokenizer that starts at `offset` in the given mode.
  init(
    bytes: SourceBytes, sink: Sink, offset: Int = 0, mode: ContentMode = .data,
    rawName: String = ""
  ) {
    self.bytes = bytes
    self.sink = sink
    self.mode = mode
    self.rawName = .given(Array(rawName.utf8))
    position = offset
    textStart = offset
  }

  /// Reads to the end of the bytes.
  mutating func run() {
    while position < bytes.count || textStart < bytes.count {
      switch mode {
      case .data: readMarkup()
      case .rcdata, .rawtext, .script: readRawText()
      case .plaintext: finish(.plaintext)
      case .cdata: readCharacterData()
      }
    }
  }

  /// Gives the text up to `end` to the sink.
  mutating func flushText(upTo end: Int, mode: ContentMode = .data) {
    if end > textStart { sink.text(textStart..<end, mode: mode) }
    textStart = end
  }

  /// Gives the rest to the sink as text and ends.
  mutating func finish(_ mode: ContentMode) {
    flushText(upTo: bytes.count, mode: mode)
    position = bytes.count
  }

  /// Drops the rest, as the standard does with a tag that never ends.
  mutating func abandon() {
    position = bytes.count
    textStart = bytes.count
  }

  /// Goes on after a token that ended before `end`.
  mutating func resume(at end: Int) {
    position = min(end, bytes.count)
    textStart = position
  }

  /// Reads tokens until the mode changes or the bytes end.
  private mutating func readMarkup() {
    while mode == .data {
      position = bytes.firstOffset(of: UInt8(ascii: "<"), from: position)
      let open = position
      guard open + 1 < bytes.count else { return finish(.data) }
      let next = bytes[open + 1]
      if next.isASCIILetter {
        readTag(open, nameStart: open + 1, isEnd: false)
      } else if next == UInt8(ascii: "/") {
        guard open + 2 < bytes.count else { return finish(.data) }
        if bytes[open + 2].isASCIILetter {
          readTag(open, nameStart: open + 2, isEnd: true)
        } else if bytes[open + 2] == UInt8(ascii: ">") {
          flushText(upTo: open)
          resume(at: open + 3)
        } else {
          readBogusComment(open, textFrom: open + 2)
        }
      } else if next == UInt8(ascii: "!") {
        readDeclaration(open)
      } else if next == UInt8(ascii: "?") {
        readBogusComment(open, textFrom: open + 1)
      } else {
        position = open + 1
      }
    }
  }

  private mutating func readTag(_ open: Int, nameStart: Int, isEnd: Bool) {
    let nameEnd = bytes.endOfTagName(from: nameStart + 1)
    flushText(upTo: open)
    if !isEnd { sink.beginStartTag() }
    guard let (end, isSelfClosing) = readAttributes(from: nameEnd, isEnd: isEnd) else {
      unendedTag = open
      return abandon()
    }
    resume(at: end)
    let name = nameStart..<nameEnd
    if isEnd {
      sink.endTag(name: name, source: open..<end)
    } else {
      mode = sink.startTag(
        HTMLStartTag(name: name, isSelfClosing: isSelfClosing, source: open..<end))
      if mode != .data { rawName = .written(name) }
    }
  }

  /// Reads the attributes of a tag; nil where the bytes end before the tag does.
  @inline(__always)
  private mutating func readAttributes(
    from start: Int, isEnd: Bool
  ) -> (end: Int, isSelfClosing: Bool)? {
    let bytes = bytes
    let count = bytes.count
    var offset = start
    while true {
      offset = bytes.endOfSpace(from: offset)
      guard offset < count else { return nil }
      if bytes[offset] == UInt8(ascii: ">") { return (offset + 1, false) }
      if bytes[offset] == UInt8(ascii: "/") {
        offset += 1
        if offset < count, bytes[offset] == UInt8(ascii: ">") { return (offset + 1, true) }
        continue
      }
      let nameStart = offset
      // An equals sign in front belongs to the name.
      offset = bytes.endOfAttributeName(from: offset + 1)
      let name = nameStart..<offset
      if let value = bytes.quotedValue(after: offset) {
        // Nearly all attributes are written like this.
        if !isEnd { sink.attribute(name: name, value: value) }
        offset = value.upperBound + 1
        continue
      }
      offset = bytes.endOfSpace(from: offset)
      guard offset < count, bytes[offset] == UInt8(ascii: "=") else {
        if !isEnd { sink.attribute(name: name, value: offset..<offset) }
        continue
      }
      offset += 1
      offset = bytes.endOfSpace(from: offset)
      guard let (value, end) = bytes.attributeValue(from: offset) else { return nil }
      if !isEnd { sink.attribute(name: name, value: value) }
      offset = end
    }
  }
}

// These stand apart from the tokenizer: a call of a method of its own that changes nothing would
// have the whole of it copied first.
extension SourceBytes {
  /// Where the name of a tag ends that goes on at `start`.
  @inline(__always)
  fileprivate func endOfTagName(from start: Int) -> Int {
    withMemory { memory in
      var end = start
      while end < memory.count, !memory[end].endsTagName { end &+= 1 }
      return end
    }
  }

  /// Where the name of an attribute ends that goes on at `start`.
  @inline(__always)
  fileprivate func endOfAttributeName(from start: Int) -> Int {
    withMemory { memory in
      var end = start
      while end < memory.count, !memory[end].endsTagName, memory[end] != UInt8(ascii: "=") {
        end &+= 1
      }
      return end
    }
  }

  /// Where white space ends that may stand at `start`.
  @inline(__always)
  fileprivate func endOfSpace(from start: Int) -> Int {
    withMemory { memory in
      var end = start
      while end < memory.count, memory[end].isHTMLSpace { end &+= 1 }
      return end
    }
  }

  /// The value of an attribute where `="` stands right after its name, or nil.
  @inline(__always)
  fileprivate func quotedValue(after nameEnd: Int) -> Range<Int>? {
    withMemory { memory in
      let start = nameEnd + 2
      guard start < memory.count, memory[nameEnd] == UInt8(ascii: "="),
        memory[nameEnd + 1] == UInt8(ascii: "\"")
      else { return nil }
      let end = firstOffset(of: UInt8(ascii: "\""), from: start)
      return end < memory.count ? start..<end : nil
    }
  }

  /// The value of an attribute, quoted or not, and where it is over; nil where the bytes end inside.
  @inline(__always)
  fileprivate func attributeValue(from start: Int) -> (value: Range<Int>, end: Int)? {
    guard start < count else { return nil }
    let first = self[start]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      let end = firstOffset(of: first, from: start + 1)
      return end < count ? (start + 1..<end, end + 1) : nil
    }
    var end = start
    while end < count, !self[end].isHTMLSpace, self[end] != UInt8(ascii: ">") { end &+= 1 }
    return (start..<end, end)
  }
}

extension UInt8 {
  /// Whether it ends the name of a tag or an attribute: white space, a slash or `>`.
  @inline(__always)
  fileprivate var endsTagName: Bool {
    self <= UInt8(ascii: ">")
      && (isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">"))
  }
}
