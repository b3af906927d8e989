import RepostCore
import RepostDocuments

/// Where in the repost the copied text stands, to tell a credit from the text it credits and the
/// top of a story from its end.
struct CopiedText {
  /// The copied spans, ascending and without overlap.
  private let runs: [ByteSpan]
  private let copy: Document
  /// By block: whether it has more words than a line of its own would.
  private let isLong: [Bool]
  /// By block: whether it is a paragraph of a story that was not compared with the original, and no
  /// notice; what stands in it may be copied.
  private let isUncompared: [Bool]
  /// The indices of the blocks that hold the story, in order: visible paragraphs of the article.
  let paragraphs: [Int]
  /// The index of the first block with copied text, or nil where nothing was measured.
  let firstBlock: Int?
  /// The index of the last block with copied text.
  let lastBlock: Int?

  /// Up to how many words a block is a line of its own, such as a credit.
  private static let longestLine = 12

  /// Notes the copied text; where nothing was compared, what is found on the page tells its notices
  /// from the story, all of which counts as copied.
  init(
    _ copy: Document, reuse: ReuseMeasure?, words: [VisibleText], notices: [Finding]?
  ) {
    self.copy = copy
    let runs = Self.merged((reuse?.runs ?? []).map(\.repost.span))
    self.runs = runs
    let body = copy.blocks.indices.filter { Self.isStory(copy.blocks[$0]) }
    paragraphs = body
    let copied = body.filter { index in
      let bytes = copy.bytes(of: copy.blocks[index].text)
      return Self.first(in: runs, endingAfter: bytes.start).map { $0.start < bytes.end } ?? false
    }
    firstBlock = copied.first
    lastBlock = copied.last
    var isLong = [Bool](repeating: false, count: copy.blocks.count)
    for text in words { isLong[text.index] = text.words.count > Self.longestLine }
    self.isLong = isLong
    var isUncompared = [Bool](repeating: false, count: copy.blocks.count)
    if let notices {
      for index in body where copy.blocks[index].zone == .article && isLong[index] {
        isUncompared[index] = true
      }
      // A paragraph that speaks of rights or of where a text comes from is no story.
      for finding in notices where finding.id != nil || finding.kind == "attribution" {
        guard let start = finding.textSpan?.start, let index = copy.blockIndex(at: start) else {
          continue
        }
        isUncompared[index] = false
      }
    }
    self.isUncompared = isUncompared
  }

  /// Whether the text at `span` is part of the copied story itself: a name in it credits nobody.
  ///
  /// A byline or a short line of its own is a credit even where the original has it too. Where the
  /// texts could not be compared, a paragraph of the story counts as copied, unless only what is known
  /// to be copied is asked for.
  func holds(_ span: TextSpan, block: Int, forSure: Bool = false) -> Bool {
    guard copy.blocks[block].role != .byline, isLong[block] else { return false }
    return (isUncompared[block] && !forSure) || holds(copy.bytes(of: span))
  }

  /// Whether the bytes lie in one copied span.
  func holds(_ bytes: ByteSpan) -> Bool {
    Self.first(in: runs, endingAfter: bytes.start).map {
      $0.start <= bytes.start && bytes.end <= $0.end
    } ?? false
  }

  private static func merged(_ spans: [ByteSpan]) -> [ByteSpan] {
    var merged: [ByteSpan] = []
    for span in spans.sorted() {
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1] = last.union(span)
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  /// The first of `runs` that ends after `offset`, by bisection.
  private static func first(in runs: [ByteSpan], endingAfter offset: Int) -> ByteSpan? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].end > offset { high = middle } else { low = middle + 1 }
    }
    return low < runs.count ? runs[low] : nil
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
