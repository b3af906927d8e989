internal import RepostCore
internal import RepostDocuments
internal import RepostRules

/// The pieces of a document that quote somebody else.
///
/// A quotation is one by its introduction ("Their terms of use say:"), which rules find: then it is what
/// stands between the quotation marks that open right behind, over several paragraphs where each opens
/// with a mark, or the block quotation that comes next. Without words of introduction a block quotation
/// counts whose `cite` names a page of another site. Any other notice in a block quotation or between
/// marks may be the page's own, set apart.
struct Quotations {
  private struct Piece {
    let span: TextSpan
    let voice: Voice
  }

  /// In the order of the text, none overlapping another.
  private var pieces: [Piece] = []

  /// The most blocks that one quotation takes.
  private static let longest = 60

  /// Finds the quotations of a document behind the matches that introduce them.
  init(_ document: Document, introductions: [RuleMatch]) {
    var found: [Piece] = []
    var passed = 0
    for match in introductions.sorted(by: { $0.start < $1.start }) {
      // What is quoted already is not looked through again.
      guard case .text(let span, let block) = match.site, span.end > passed else { continue }
      passed = span.end
      defer { passed = found.last.map { max(passed, $0.span.end) } ?? passed }
      found += Self.quotation(behind: span.end, block: block, of: document)
        .map { Piece(span: $0, voice: .quoted) }
    }
    for start in Self.citedBlocks(of: document) {
      found += Self.blockQuotation(from: start, of: document)
        .map { Piece(span: $0, voice: .cited) }
    }
    var end = 0
    for piece in found.sorted(by: { $0.span < $1.span }) where piece.span.end > end {
      pieces.append(
        Piece(
          span: TextSpan(max(end, piece.span.start), piece.span.end), voice: piece.voice))
      end = piece.span.end
    }
  }

  /// Who says the words of a span that lies in a quotation from end to end.
  func voice(of span: TextSpan) -> Voice? {
    guard !pieces.isEmpty else { return nil }
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count, pieces[low].span.contains(span) else { return nil }
    return pieces[low].voice
  }

  // MARK: Behind an introduction

  private static func quotation(
    behind offset: Int, block: Int, of document: Document
  ) -> [TextSpan] {
    let end = document.blocks[block].text.end
    var start = offset
    while start < end, document.text[start] == UInt8(ascii: " ") { start += 1 }
    if start < end { return marked(from: start, block: block, of: document) }
    guard block + 1 < document.blocks.count else { return [] }
    let next = document.blocks[block + 1]
    guard next.zone == document.blocks[block].zone || next.zone == .article else { return [] }
    if opensQuotation(before: block + 1, of: document) {
      return blockQuotation(from: block + 1, of: document)
    }
    return marked(from: next.text.start, block: block + 1, of: document)
  }

  /// What stands between the marks that open at `start`; none where no mark stands there.
  private static func marked(
    from start: Int, block: Int, of document: Document
  ) -> [TextSpan] {
    var marks = QuotedRun(document.text[start..<document.blocks[block].text.end])
    guard marks.opening != nil else { return [] }
    var spans: [TextSpan] = []
    var from = start
    for index in block..<min(document.blocks.count, block + longest) {
      let text = document.blocks[index].text
      if index > block {
        // Each paragraph of a long quotation opens with a mark; only the last one closes.
        let next = QuotedRun(document.text[text.range])
        guard next.opening == marks.opening else { break }
        marks = next
        from = text.start
      }
      spans.append(TextSpan(from, marks.end ?? text.end))
      if marks.end != nil { return spans }
    }
    // Marks that never close: the paragraph that they open in is quoted.
    return Array(spans.prefix(1))
  }

  // MARK: Block quotations

  /// The blocks of the quotation that starts with a block.
  private static func blockQuotation(from start: Int, of document: Document) -> [TextSpan] {
    var spans: [TextSpan] = []
    for index in start..<min(document.blocks.count, start + longest) {
      if index > start {
        let isOpen =
          document.format == .html
          ? !document.gap(before: index, holds: "</blockquote")
          : document.blocks[index].role == .quote
        guard isOpen else { break }
      }
      spans.append(document.blocks[index].text)
    }
    return spans
  }

  /// Whether a block quotation starts with a block.
  private static func opensQuotation(before index: Int, of document: Document) -> Bool {
    document.blocks[index].role == .quote
      || (document.format == .html && document.gap(before: index, holds: "<blockquote"))
  }

  /// The first blocks of the quotations that cite a page of another site.
  private static func citedBlocks(of document: Document) -> [Int] {
    let citations = document.metadata.others.filter { $0.carrier == "blockquote-cite" }
    guard !citations.isEmpty else { return [] }
    let own = document.metadata.addresses.compactMap { WebAddress($0.value).bareHost }
    return citations.prefix(longest).compactMap { citation in
      guard let host = WebAddress(citation.value).bareHost, host.contains("."),
        !own.contains(where: { $0 == host || $0.hasSuffix("." + host) || host.hasSuffix("." + $0) })
      else { return nil }
      let start = citation.place.span.end
      let blocks = document.blocks
      var low = 0
      var high = blocks.count
      while low < high {
        let middle = (low + high) / 2
        if document.bytes(of: blocks[middle].text).start < start {
          low = middle + 1
        } else {
          high = middle
        }
      }
      return low < blocks.count && blocks[low].role == .quote ? low : nil
    }
  }
}

extension RuleMatch {
  fileprivate var start: Int {
    if case .text(let span, _) = site { span.start } else { 0 }
  }
}

extension Document {
  /// The most bytes between two blocks that are looked through.
  private static let longestGap = 4_096

  /// Whether the source between a block and the one before it holds a tag, in small ASCII letters.
  fileprivate func gap(before index: Int, holds tag: String) -> Bool {
    guard index > 0 else { return false }
    let start = self.bytes(of: blocks[index - 1].text).end
    let end = self.bytes(of: blocks[index].text).start
    guard start < end, end <= bytes.count else { return false }
    let gap = bytes[start..<min(end, start + Self.longestGap)]
    let tag = Array(tag.utf8)
    return gap.indices.contains { place in
      place + tag.count <= gap.endIndex
        && zip(gap[place...], tag).allSatisfy {
          $0 == $1 || ($0 | 0x20 == $1 && (0x61...0x7A).contains($1))
        }
    }
  }
}
