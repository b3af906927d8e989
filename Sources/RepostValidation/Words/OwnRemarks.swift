import RepostCore
import RepostDocuments

/// The lines in which a repost speaks of the text it takes over: short ones of its own, by the title,
/// in the byline, before the story or behind it.
struct OwnRemarks {
  /// A line and where it stands.
  struct Remark {
    let text: VisibleText
    /// Its words, but for those quoted as code.
    let words: [TextWords.Word]
    /// Whether it stands where credits stand, rather than among the paragraphs of the story.
    let isApart: Bool
    let reservations: [String]
  }

  /// The most words that such a line has.
  private static let longest = 60
  /// Up to how many words a line among the paragraphs may be a remark too.
  private static let shortest = 15

  /// How many lines are looked at closely.
  private static let most = 500

  let remarks: [Remark]
  /// Whether there were more such lines than are looked at.
  let isCut: Bool

  /// Looks for lines with a word that `speaks`, in lower case, or with one of `phrases`.
  init(_ repost: RepostCase, phrases: [String] = [], speaking speaks: (String) -> Bool) {
    let pictures = PictureCredits(repost)
    let copied = repost.copiedText
    let first = copied.firstBlock ?? copied.paragraphs.first ?? Int.max
    let last = copied.lastBlock ?? copied.paragraphs.last ?? -1
    let names = repost.partyNames
    let candidates = repost.visibleText.filter { text in
      guard text.words.count <= Self.longest else { return false }
      if text.words.contains(where: { speaks($0.folded) }) { return true }
      guard !phrases.isEmpty else { return false }
      let words = repost.copy.string(of: text.block.text)
      return phrases.contains { words.contains($0) }
    }
    isCut = candidates.count > Self.most
    remarks = candidates.prefix(Self.most).compactMap { text in
      let block = text.block
      let plain = text.words.filter { repost.copy.codeSpan(over: $0.span) == nil }
      guard block.role != .code, plain.count <= Self.longest, !plain.isEmpty else { return nil }
      let standing = repost.standing(
        of: block.text, block: text.index, asking: [.indicateChanges, .translationCredit],
        pictures: pictures, copiedForSure: true)
      guard case .own(let reservations) = standing else { return nil }
      let isHeading = block.role == .heading || block.role == .title
      let words = plain.map(\.folded)
      let namesParty = names.contains { name in
        words.indices.contains { words[$0...].starts(with: name) }
      }
      let isOutside = text.index < first || text.index > last
      let isAtEdge = text.index == first || text.index == last
      // The foot of a site speaks of the site, unless it names whose text it is.
      let isApart =
        block.zone == .footer
        ? namesParty
        : !isHeading
          && (isOutside || block.role == .byline || words.count <= Self.shortest
            || (isAtEdge && namesParty))
      return Remark(text: text, words: plain, isApart: isApart, reservations: reservations)
    }
  }
}

extension RepostCase {
  /// The most names that lines are searched for.
  private static let mostNames = 64

  /// The words of the names that the terms know.
  var partyNames: [[String]] {
    knownNames.prefix(Self.mostNames).map { FoldedName($0).words }.filter { !$0.isEmpty }
  }
}
