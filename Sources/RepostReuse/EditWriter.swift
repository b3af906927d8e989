internal import RepostCore
internal import RepostDocuments

/// States changes as edits with their words and places.
struct EditWriter {
  let original: WordSequence
  let repost: WordSequence
  let limits: ComparisonLimits

  /// A credit line may have this many words besides those that the notice rules matched.
  private static let creditWords = 12

  /// The edit that `change` makes, or nil where it only adds what is no part of the text.
  func edit(_ change: WordChange) -> ReuseMeasure.Edit? {
    let added = addedRanges(change.repost)
    let addedWords = added.reduce(0) { $0 + $1.count }
    guard addedWords > 0 || !change.original.isEmpty else { return nil }
    let place =
      added.first.flatMap { first in added.last.map { first.lowerBound..<$0.upperBound } }
      ?? change.repost.lowerBound..<change.repost.lowerBound
    return ReuseMeasure.Edit(
      removed: words(paragraphs(of: change.original, in: original), in: original),
      added: words(added, in: repost), removedWords: change.original.count, addedWords: addedWords,
      repost: self.place(of: place, in: repost),
      original: self.place(of: change.original, in: original))
  }

  /// The edit by which words that the repost holds once already stand in it again.
  func repetition(_ passage: PassageDraft) -> ReuseMeasure.Edit {
    let source = passage.original.lowerBound..<passage.original.lowerBound
    return ReuseMeasure.Edit(
      removed: "", added: words([passage.repost], in: repost), removedWords: 0,
      addedWords: passage.repost.count, repost: place(of: passage.repost, in: repost),
      original: place(of: source, in: original), kind: .repetition)
  }

  /// The edit that took the quotation marks from around words; on the original's side they are shown.
  func lostQuotation(_ change: WordChange) -> ReuseMeasure.Edit {
    ReuseMeasure.Edit(
      removed: "“" + words([change.original], in: original) + "”",
      added: words([change.repost], in: repost), removedWords: change.original.count,
      addedWords: change.repost.count, repost: place(of: change.repost, in: repost),
      original: place(of: change.original, in: original), kind: .quotationMarks)
  }

  /// The place of a range of words; its text is cut to what can be shown.
  func place(of range: Range<Int>, in words: WordSequence) -> Place {
    place(of: words.span(of: range), in: words.document)
  }

  /// The place of a piece of a text, likewise.
  func place(of span: TextSpan, in document: Document) -> Place {
    document.place(
      of: document.bytes(of: span),
      text: Excerpt.text(of: span, in: document, characters: limits.shownCharacters))
  }

  /// The words of `range`, paragraph by paragraph, without whole blocks that are beside the text.
  private func addedRanges(_ range: Range<Int>) -> [Range<Int>] {
    paragraphs(of: range, in: repost).filter { part in
      let isWhole = part == repost.blockRange(around: part.lowerBound)
      guard isWhole else { return true }
      let excluded = repost.excluded[repost.blocks[part.lowerBound]]?.words ?? 0
      let isCreditLine = excluded > 0 && part.count <= max(excluded, Self.creditWords)
      return !isCreditLine
        && !ComparedBlocks.standsBesideText(repost.block(of: part.lowerBound).zone)
    }
  }

  private func paragraphs(of range: Range<Int>, in words: WordSequence) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = max(start + 1, min(words.blockRange(around: start).upperBound, range.upperBound))
      parts.append(start..<end)
      start = end
    }
    return parts
  }

  private func words(_ ranges: [Range<Int>], in words: WordSequence) -> String {
    var text = ""
    for range in ranges where text.count <= limits.shownCharacters {
      if !text.isEmpty { text += " " }
      text += Excerpt.text(
        of: words.span(of: range), in: words.document, characters: limits.shownCharacters)
    }
    return Excerpt.cut(text, characters: limits.shownCharacters)
  }
}
