internal import RepostCore
internal import RepostDocuments

/// Paragraphs of the copy that stand in the repost once more, before or behind it.
///
/// Inside the copy they are words put in like others. Outside of it a paragraph is the repost's own,
/// unless it says word for word what the copy says; a pull quote, a box or a few words taken up in a
/// paragraph of one's own are no change of the text.
struct RepeatedText {
  /// The passages that repeat, in the order of the repost.
  let passages: [PassageDraft]

  /// Fewer words than these are taken up, not repeated.
  private static let fewestWords = 12
  /// From which share of a paragraph on it is a repetition.
  private static let share = 0.8

  /// Looks through `drafts` for those outside of `extent`, the copy in its order.
  init(_ drafts: [PassageDraft], outside extent: Range<Int>, in repost: WordSequence) {
    guard let first = extent.first, let last = extent.last else {
      passages = []
      return
    }
    let copy = repost.blocks[first]...repost.blocks[last]
    passages = drafts.filter { draft in
      guard draft.order == .repeated, draft.words >= Self.fewestWords else { return false }
      let index = draft.repost.lowerBound
      let block = repost.block(of: index)
      let isText =
        switch block.role {
        case .paragraph, .listItem, .cell: true
        case .quote, .heading, .title, .byline, .code, .caption, .comment: false
        }
      let size = repost.blockRange(around: index).count
      return isText && block.zone.isArticle && !copy.contains(repost.blocks[index])
        && Double(draft.words) >= Self.share * Double(size)
    }
  }
}

extension Zone {
  fileprivate var isArticle: Bool {
    if case .article = self { true } else { false }
  }
}
