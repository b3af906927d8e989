internal import RepostCore
internal import RepostDocuments

/// Which blocks of a page are its text, and which may hold copied text besides.
///
/// Headlines, captions, code and bylines are no part of the text that is measured: other checks look
/// at them. In plain text a headline is only guessed; a line that closes like a sentence is text.
enum ComparedBlocks {
  /// The text of the original: the article, or what stands beside it where no article was found.
  static func ofOriginal(_ document: Document) -> [Int] {
    let article = body(document, zones: [.article])
    let hasWords = article.contains {
      var scanner = WordScanner(document.text, block: document.blocks[$0].text)
      return scanner.next() != nil
    }
    return hasWords ? article : body(document, zones: [.article, .adjacent])
  }

  /// The text of the repost, whoever wrote it.
  static func ofRepost(_ document: Document) -> [Int] {
    body(document, zones: [.article, .adjacent])
  }

  /// The rest of the repost that readers see, where copied text may stand as well.
  static func elsewhere(_ document: Document) -> [Int] {
    document.blocks.indices.filter { index in
      let block = document.blocks[index]
      let isText =
        (block.zone == .article || block.zone == .adjacent) && isBody(block, document)
      return block.isVisible && !isText && isSearched(block.zone) && isSearched(block.role)
    }
  }

  /// Whether a whole block of this zone between two copied paragraphs leaves the text unchanged.
  static func standsBesideText(_ zone: Zone) -> Bool {
    switch zone {
    case .aside, .caption, .nav, .header, .footer, .comment, .hidden, .noscript, .meta: true
    case .article, .adjacent: false
    }
  }

  private static func body(_ document: Document, zones: Set<Zone>) -> [Int] {
    document.blocks.indices.filter {
      let block = document.blocks[$0]
      return block.isVisible && zones.contains(block.zone) && isBody(block, document)
    }
  }

  private static func isBody(_ block: Block, _ document: Document) -> Bool {
    switch block.role {
    case .title, .heading: document.format == .text && isSentence(document, block.text)
    case .paragraph, .listItem, .quote, .cell, .byline, .code, .caption, .comment:
      isBody(block.role)
    }
  }

  /// Whether a line reads as text: long enough for a sentence and closed like one, or too long for a
  /// headline.
  private static func isSentence(_ document: Document, _ span: TextSpan) -> Bool {
    var scanner = WordScanner(document.text, block: span)
    var words = 0
    while words < headlineWords, scanner.next() != nil { words += 1 }
    if words == headlineWords { return true }
    var end = span.end
    // Closing quotation marks and brackets may stand behind the stop: ” is three bytes long.
    for _ in 0..<4 where end > span.start && isClosing(document.text[end - 1]) { end -= 1 }
    guard words >= sentenceWords, end > span.start else { return false }
    switch document.text[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ":"): return true
    default: return false
    }
  }

  /// Fewer words are a headline even with a full stop.
  private static let sentenceWords = 6
  /// So many words are no headline even without one.
  private static let headlineWords = 20

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0xE2, 0x80,
      0x9D,
      0x99:
      true
    default: false
    }
  }

  private static func isBody(_ role: BlockRole) -> Bool {
    switch role {
    case .paragraph, .listItem, .quote, .cell: true
    case .heading, .title, .byline, .code, .caption, .comment: false
    }
  }

  private static func isSearched(_ zone: Zone) -> Bool {
    switch zone {
    case .nav, .comment, .hidden, .noscript, .meta: false
    case .article, .adjacent, .header, .footer, .aside, .caption: true
    }
  }

  private static func isSearched(_ role: BlockRole) -> Bool {
    switch role {
    case .heading, .title, .byline, .comment: false
    case .paragraph, .listItem, .quote, .cell, .code, .caption: true
    }
  }
}
