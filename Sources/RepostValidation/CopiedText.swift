import RepostCore
import RepostDocuments

/// Where in the repost the copied text stands, to tell a credit from the text it credits and the
/// top of a story from its end.
struct CopiedText {
  private let runs: [ByteSpan]
  private let copy: Document
  /// The indices of the blocks that hold the story, in order: visible paragraphs of the article.
  let paragraphs: [Int]
  /// The index of the first block with copied text, or nil where nothing was measured.
  let firstBlock: Int?
  /// The index of the last block with copied text.
  let lastBlock: Int?

  init(_ repost: RepostCase) {
    let copy = repost.copy
    self.copy = copy
    let spans = (repost.reuse?.runs ?? []).map(\.repost.span)
    runs = spans
    let body = copy.blocks.indices.filter { Self.isStory(copy.blocks[$0]) }
    paragraphs = body
    let copied = body.filter { index in
      let bytes = copy.bytes(of: copy.blocks[index].text)
      return spans.contains { $0.start < bytes.end && bytes.start < $0.end }
    }
    firstBlock = copied.first
    lastBlock = copied.last
  }

  /// Whether the text at `span` is part of the copied story itself: a name in it credits nobody.
  ///
  /// A byline or a short line of its own is a credit even where the original has it too.
  func holds(_ span: TextSpan, block: Int) -> Bool {
    let isLine = copy.blocks[block].role == .byline
    guard !isLine, TextWords(copy, in: copy.blocks[block].text).words.count > 12 else {
      return false
    }
    let bytes = copy.bytes(of: span)
    return runs.contains { $0.start <= bytes.start && bytes.end <= $0.end }
  }

  /// Where a block stands in the story.
  func satisfies(_ position: Position, block: Int) -> Bool {
    let first = firstBlock ?? paragraphs.first ?? 0
    let last = lastBlock ?? paragraphs.last ?? copy.blocks.count
    switch position {
    case .top, .firstParagraph: return block <= first
    case .secondParagraph:
      let second = paragraphs.first { $0 > first } ?? first
      let isAdded = paragraphs.first.map { block <= $0 } ?? true
      return isAdded || block <= max(first, number(2) ?? second)
    case .byline: return copy.blocks[block].role == .byline || block < first
    case .bottom: return block >= last
    }
  }

  /// The index of the block of the `n`-th paragraph, from 1.
  private func number(_ n: Int) -> Int? { n <= paragraphs.count ? paragraphs[n - 1] : nil }

  private static func isStory(_ block: Block) -> Bool {
    guard block.isVisible, block.zone == .article || block.zone == .adjacent else { return false }
    switch block.role {
    case .paragraph, .listItem, .quote: return true
    case .heading, .byline, .code, .caption, .cell, .title, .comment: return false
    }
  }
}

/// Where a credit or a link has to stand.
enum Position: String {
  case top
  case firstParagraph = "first-paragraph"
  case secondParagraph = "second-paragraph"
  case byline
  case bottom

  /// The position a condition asks for, or nil where it names none that is known.
  init?(_ condition: Condition) {
    guard case .text(let text)? = condition.parameters["where"] else { return nil }
    self.init(rawValue: text)
  }

  /// The position in words, to follow "it has to stand".
  var phrase: String {
    switch self {
    case .top: "at the top of the text"
    case .firstParagraph: "in the first paragraph"
    case .secondParagraph: "no lower than the second paragraph"
    case .byline: "in the byline"
    case .bottom: "at the end of the text"
    }
  }
}
