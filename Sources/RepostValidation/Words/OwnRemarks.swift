import RepostCore
import RepostDocuments

/// The lines in which a repost speaks of the text it takes over: short ones of its own, by the title,
/// in the byline, before the story or behind it.
struct OwnRemarks {
  /// A line and where it stands.
  struct Remark {
    let text: VisibleText
    /// Whether it stands where credits stand, rather than among the paragraphs of the story.
    let isApart: Bool
    let reservations: [String]
  }

  /// The most words that such a line has.
  private static let longest = 60
  /// Up to how many words a line among the paragraphs may be a remark too.
  private static let shortest = 15

  let remarks: [Remark]

  init(_ repost: RepostCase) {
    let pictures = PictureCredits(repost)
    let copied = repost.copiedText
    let first = copied.firstBlock ?? copied.paragraphs.first ?? Int.max
    let last = copied.lastBlock ?? copied.paragraphs.last ?? -1
    remarks = repost.visibleText.compactMap { text in
      let block = text.block
      guard block.role != .code, text.words.count <= Self.longest, !text.words.isEmpty else {
        return nil
      }
      let standing = repost.standing(
        of: block.text, block: text.index, asking: [.indicateChanges, .translationCredit],
        pictures: pictures)
      guard case .own(let reservations) = standing else { return nil }
      let isHeading = block.role == .heading || block.role == .title
      let isApart =
        !isHeading
        && (text.index < first || text.index > last || block.role == .byline
          || block.zone == .footer || text.words.count <= Self.shortest)
      return Remark(text: text, isApart: isApart, reservations: reservations)
    }
  }
}
