internal import RepostCore
internal import RepostDocuments

/// Which blocks of a page are its text, and which may hold copied text besides.
///
/// Headlines, captions, code and bylines are no part of the text that is measured: other checks look
/// at them.
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
      let isText = (block.zone == .article || block.zone == .adjacent) && isBody(block.role)
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
      return block.isVisible && zones.contains(block.zone) && isBody(block.role)
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
