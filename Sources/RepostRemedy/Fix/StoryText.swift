internal import RepostCore
internal import RepostDocuments

/// Where the copied text starts and ends in the source of a repost.
struct StoryText {
  /// The first piece of it: the text of a block, in offsets of the draft's text.
  let first: Range<Int>
  /// The last piece.
  let last: Range<Int>

  /// Finds the text; nil where the page has none that readers see.
  ///
  /// Where nothing was measured (a translation, an original that is not at hand), all that stands in
  /// the main text is the story.
  init?(_ document: Document, reuse: ReuseMeasure?, draft: SourceDraft) {
    let shown = document.blocks.filter { $0.isVisible && !document.isInFrame($0.text) }
    let story = shown.filter(Self.isStory)
    let runs = (reuse?.runs ?? []).map(\.repost.span).sorted()
    func isCopied(_ block: Block) -> Bool {
      let bytes = document.bytes(of: block.text)
      return Self.first(in: runs, endingAfter: bytes.start).map { $0.start < bytes.end } ?? false
    }
    let choices: [() -> [Block]] = [
      { story.filter(isCopied) },
      // Old pages lay their text out in tables, or as it was typed.
      { shown.filter { Self.isNearStory($0.zone) && isCopied($0) } },
      { story.filter { $0.zone == .article } }, { story },
    ]
    let blocks = choices.lazy.map { $0() }.first { !$0.isEmpty } ?? []
    // What was copied may end in a table or a byline; a credit before it would stand inside the text.
    let end = shown.last { Self.isNearStory($0.zone) && $0.role != .heading && isCopied($0) }
    guard let first = blocks.first, let last = blocks.last else { return nil }
    func range(_ block: Block) -> Range<Int> {
      let bytes = document.bytes(of: block.text)
      let start = draft.offset(ofByte: bytes.start)
      return start..<max(start, draft.offset(ofByte: bytes.end))
    }
    self.first = range(first)
    self.last = range(end.map { $0.text.end > last.text.end ? $0 : last } ?? last)
  }

  private static func isStory(_ block: Block) -> Bool {
    guard isNearStory(block.zone) else { return false }
    switch block.role {
    case .paragraph, .listItem, .quote: return true
    case .heading, .byline, .code, .caption, .cell, .title, .comment: return false
    }
  }

  private static func isNearStory(_ zone: Zone) -> Bool { zone == .article || zone == .adjacent }

  /// The first of the runs, none of which reaches beyond a later one by much, that ends after `offset`.
  private static func first(in runs: [ByteSpan], endingAfter offset: Int) -> ByteSpan? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end > offset { high = middle } else { low = middle + 1 }
    }
    return low < runs.count ? runs[low] : nil
  }
}
