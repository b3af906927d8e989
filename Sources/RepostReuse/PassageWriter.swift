internal import RepostCore
internal import RepostDocuments

/// States passages with their places, and with what is known about them.
struct PassageWriter {
  let original: WordSequence
  let repost: WordSequence
  let writer: EditWriter
  let quotations: QuotationFinder
  let credits: CreditSearch
  let copiedCredits: CopiedCredits

  /// The most bytes of punctuation that a passage takes in at an end.
  private static let punctuation = 8

  /// The passages as they are reported.
  func passages(_ drafts: [PassageDraft]) -> [Passage] {
    let copied = drafts.map { repost.span(of: $0.repost) }
    var floor = 0
    return drafts.map { draft in
      let own = spans(of: draft)
      let (inRepost, inOriginal) = copiedCredits.extended(
        repost: own.repost, original: own.original, floor: floor)
      floor = inRepost.end
      let blocks =
        repost.blocks[draft.repost.lowerBound]...repost.blocks[draft.repost.upperBound - 1]
      let mark = credits.mark(beside: blocks, outside: copied)
      return Passage(
        repost: writer.place(of: inRepost, in: repost.document),
        original: writer.place(of: inOriginal, in: original.document),
        repostText: inRepost, originalText: inOriginal,
        pieces: draft.pieces.map { piece in
          Passage.Piece(
            repost: repost.span(of: piece.repostRange),
            original: original.span(of: piece.originalRange), words: piece.count)
        },
        order: draft.order, quotation: quotations.quotation(of: draft),
        attribution: mark.map { writer.place(of: $0, in: repost.document) })
    }
  }

  /// The spans of a passage, with the punctuation that stands at its ends in both texts.
  private func spans(of draft: PassageDraft) -> (repost: TextSpan, original: TextSpan) {
    let inRepost = repost.span(of: draft.repost)
    let inOriginal = original.span(of: draft.original)
    let before = Self.common(
      repost.document.text[..<inRepost.start].reversed().prefix(Self.punctuation),
      original.document.text[..<inOriginal.start].reversed().prefix(Self.punctuation))
    let behind = Self.common(
      repost.document.text[inRepost.end...].prefix(Self.punctuation),
      original.document.text[inOriginal.end...].prefix(Self.punctuation))
    return (
      TextSpan(inRepost.start - before, inRepost.end + behind),
      TextSpan(inOriginal.start - before, inOriginal.end + behind)
    )
  }

  /// How many bytes of ASCII punctuation two stretches begin with alike.
  private static func common(_ one: some Sequence<UInt8>, _ other: some Sequence<UInt8>) -> Int {
    zip(one, other).prefix { $0 == $1 && isPunctuation($0) }.reduce(0) { count, _ in count + 1 }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
