internal import RepostCore

/// Writes paragraphs of plain text into a document.
struct PlainTextWriter {
  /// Inline elements that stray into text; any other tag is text.
  private static let inlineTags: Set<String> = [
    "u", "b", "i", "em", "strong", "a", "span", "br", "p", "sup", "sub", "font", "s", "small", "tt",
    "center",
  ]
  private static let longestTitle = 200

  private let path: String
  private let bytes: [UInt8]
  private let limits: ReadLimits
  private let lines: LineIndex
  private let notation: MarkupLink.Notation?
  /// Where the last link in markup ends, which may be on a later line than it started.
  private var linkEnd = 0
  private var builder: TextBuilder
  private var blocks: [Block] = []
  private var links: [Link] = []
  private var metadata = PageMetadata()
  private var incidents: [Incident] = []
  private var anchor: (target: String, rel: [String], text: Int, source: Int)?

  /// Starts a document.
  init(path: String, bytes: [UInt8], limits: ReadLimits) {
    self.path = path
    self.bytes = bytes
    self.limits = limits
    lines = LineIndex(bytes)
    notation = MarkupLink.Notation(path: path)
    builder = TextBuilder(sourceCount: bytes.count)
  }

  /// Writes one paragraph, given as the text of its lines.
  mutating func write(_ paragraph: [ByteSpan], mayBeTitle: Bool) {
    guard !paragraph.isEmpty, !note(.blockLimit, blocks.count >= limits.blocks) else { return }
    let firstLink = links.count
    for (index, line) in paragraph.enumerated() {
      if index > 0, line.start >= linkEnd {
        let gap = paragraph[index - 1].end
        builder.appendSpace(source: gap, count: line.start - gap)
      }
      write(
        ByteSpan(max(line.start, min(linkEnd, line.end)), line.end),
        paragraphEnd: paragraph[paragraph.count - 1].end)
    }
    if let last = paragraph.last { closeAnchor(at: last.end) }
    guard let span = builder.endBlock() else { return }
    let isTitle =
      mayBeTitle && blocks.isEmpty && paragraph.count == 1
      && builder.text[span.range].count(where: { $0 & 0xC0 != 0x80 }) <= Self.longestTitle
    if isTitle {
      let value = String(decoding: builder.text[span.range], as: UTF8.self)
      let source = builder.sourceMap.bytes(of: span)
      let place = Place(
        path: path, span: source, start: lines.position(of: source.start),
        end: lines.position(of: source.end), text: value)
      metadata.titles.append(PageMetadata.Item(value, carrier: "first-line", place: place))
    }
    blocks.append(Block(text: span, role: isTitle ? .heading : .paragraph, zone: .article))
    // A link whose words are all tags would otherwise stand past the end of its block.
    for index in firstLink..<links.count {
      links[index] = links[index].within(span, block: blocks.count - 1)
    }
  }

  /// Writes what the file states of its rights for machines, for rules to read.
  mutating func write(_ stated: StatedField) {
    for piece in stated.pieces { builder.append(piece, of: bytes) }
    guard let span = builder.endBlock() else { return }
    blocks.append(Block(text: span, role: .paragraph, zone: .meta))
  }

  /// The document that was written.
  func finish() -> Document {
    var notes: [String] = []
    if builder.invalidSequences > 0 {
      notes.append(TextBuilder.invalidNote(count: builder.invalidSequences))
    }
    return Document(
      path: path, format: .text, bytes: bytes, text: builder.text, sourceMap: builder.sourceMap,
      blocks: blocks, links: links, images: [], metadata: metadata, incidents: incidents,
      notes: notes, lines: lines)
  }

  private mutating func write(_ line: ByteSpan, paragraphEnd: Int) {
    var index = line.start
    var runStart = index
    while true {
      index = nextMark(from: index, to: line.end)
      guard index < line.end else { break }
      if let notation,
        let link = MarkupLink(bytes, at: index, limit: paragraphEnd, notation: notation)
      {
        builder.append(bytes[runStart..<index])
        write(link, at: index)
        index = link.end
        runStart = index
        if index >= line.end { return }
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "<"):
        guard let tag = LooseTag(bytes, at: index, limit: line.end, grammar: .strict),
          Self.inlineTags.contains(tag.name)
        else { break }
        builder.append(bytes[runStart..<index])
        write(tag, at: index)
        index = tag.end
        runStart = index
        continue
      case UInt8(ascii: "&"):
        guard let entity = PlainEntity(bytes, at: index, limit: line.end) else { break }
        builder.append(bytes[runStart..<index])
        builder.append(decoded: entity.text, source: index, count: entity.count)
        index += entity.count
        runStart = index
        continue
      case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
        guard let end = BareAddress.end(in: bytes, from: index, limit: line.end) else { break }
        builder.append(bytes[runStart..<index])
        writeAddress(index..<end)
        index = end
        runStart = index
        continue
      default: break
      }
      index += 1
    }
    builder.append(bytes[runStart..<line.end])
  }

  /// The next byte at which a tag, an entity or an address may start, or `end`.
  private func nextMark(from start: Int, to end: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var index = start
      while index < end {
        if notation == nil, index + 9 <= bytes.count {
          let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let next = bytes.loadUnaligned(fromByteOffset: index + 1, as: UInt64.self)
          guard Self.mayHoldMark(word, next) else {
            index += 8
            continue
          }
        }
        let stop = min(index + 8, end)
        while index < stop {
          if isMark(bytes[index], index + 1 < end ? bytes[index + 1] : 0) { return index }
          index += 1
        }
      }
      return end
    }
  }

  /// Whether a tag, an entity or an address may start with a byte that has `next` behind it.
  private func isMark(_ byte: UInt8, _ next: UInt8) -> Bool {
    if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return true }
    switch notation {
    case .reStructuredText? where byte == UInt8(ascii: "`"): return true
    case .asciiDoc? where byte == UInt8(ascii: "l"): return true
    default: break
    }
    // `ht` and `ww` are rare enough; `h` and `w` are not.
    let letter = byte | 0x20
    return (letter == UInt8(ascii: "h") && next | 0x20 == UInt8(ascii: "t"))
      || (letter == UInt8(ascii: "w") && next | 0x20 == UInt8(ascii: "w"))
  }

  /// Whether a mark may be among eight bytes, given with the eight that start one later; never no where
  /// there is one, but for those of the notations.
  private static func mayHoldMark(_ word: UInt64, _ next: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// The high bits of the bytes that are `letter`, and perhaps some behind the first of them.
    func places(of letter: UInt8, in word: UInt64) -> UInt64 {
      let difference = word ^ (ones &* UInt64(letter))
      return (difference &- ones) & ~difference
    }
    let small = word | (ones &* 0x20)
    let smallNext = next | (ones &* 0x20)
    let marks = places(of: UInt8(ascii: "<"), in: word) | places(of: UInt8(ascii: "&"), in: word)
    let addresses =
      places(of: UInt8(ascii: "h"), in: small) & places(of: UInt8(ascii: "t"), in: smallNext)
      | places(of: UInt8(ascii: "w"), in: small) & places(of: UInt8(ascii: "w"), in: smallNext)
    return (marks | addresses) & (ones &* 0x80) != 0
  }

  private mutating func write(_ tag: LooseTag, at start: Int) {
    switch tag.name {
    case "br", "p": builder.appendSpace(source: start, count: tag.end - start)
    case "a":
      closeAnchor(at: tag.isClosing ? tag.end : start)
      guard !tag.isClosing, let target = tag.attributes["href"] else { return }
      let rel = (tag.attributes["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
      anchor = (target, rel.map(String.init), builder.position, start)
    default: break
    }
  }

  private mutating func write(_ link: MarkupLink, at start: Int) {
    let text = builder.position
    builder.append(bytes[link.words])
    linkEnd = link.end
    guard anchor == nil else { return }
    append(
      Link(
        element: .markdown, target: link.target, address: WebAddress(link.target),
        anchor: TextSpan(text, max(text, builder.text.count)),
        source: ByteSpan(start, link.end), block: nil, zone: .article))
  }

  private mutating func writeAddress(_ range: Range<Int>) {
    let start = builder.position
    let target = PlainEntity.decoded(bytes[range])
    var index = range.lowerBound
    while let ampersand = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      builder.append(bytes[index..<ampersand])
      if let entity = PlainEntity(bytes, at: ampersand, limit: range.upperBound) {
        builder.append(decoded: entity.text, source: ampersand, count: entity.count)
        index = ampersand + entity.count
      } else {
        builder.append(bytes[ampersand...ampersand])
        index = ampersand + 1
      }
    }
    builder.append(bytes[index..<range.upperBound])
    guard anchor == nil else { return }
    append(
      Link(
        element: .bareAddress, target: target, address: BareAddress.address(of: target),
        anchor: TextSpan(start, max(start, builder.text.count)),
        source: ByteSpan(range.lowerBound, range.upperBound), block: nil, zone: .article))
  }

  private mutating func closeAnchor(at end: Int) {
    guard let open = anchor else { return }
    anchor = nil
    append(
      Link(
        element: .anchor, target: open.target, address: WebAddress(open.target), rel: open.rel,
        anchor: TextSpan(open.text, max(open.text, builder.text.count)),
        source: ByteSpan(open.source, end), block: nil, zone: .article))
  }

  private mutating func append(_ link: Link) {
    guard !note(.linkLimit, links.count >= limits.links) else { return }
    links.append(link)
  }

  /// Notes a bound once it is reached, and says whether it is.
  private mutating func note(_ code: Incident.Code, _ isReached: Bool) -> Bool {
    guard isReached else { return false }
    if !incidents.contains(where: { $0.code == code }) {
      incidents.append(.limit(code, path: path, limits: limits))
    }
    return true
  }
}
