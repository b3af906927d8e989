internal import RepostCore
internal import RepostDocuments

/// Tells which copied words the repost marks as a quotation, and where it dropped the original's marks.
struct QuotationFinder {
  private let original: WordSequence
  private let repost: WordSequence
  private let originalMarks: QuotationMarks
  private let repostMarks: QuotationMarks

  /// From which share of its words on a passage is quoted.
  private static let share = 0.9
  /// How many bytes of markup before a word are searched for a sign of emphasis.
  private static let markup = 256

  /// Reads the marks of both texts.
  init(original: WordSequence, repost: WordSequence) {
    self.original = original
    self.repost = repost
    originalMarks = QuotationMarks(original)
    repostMarks = QuotationMarks(repost)
  }

  /// How the repost marks a passage as somebody else's words; marks of the original do not count.
  func quotation(of passage: PassageDraft) -> Passage.Quotation? {
    func share(_ sequence: WordSequence, _ range: Range<Int>, _ holds: (Int) -> Bool) -> Double {
      Double(range.count(where: holds)) / Double(max(1, range.count))
    }
    func isQuote(_ sequence: WordSequence, _ range: Range<Int>) -> Bool {
      share(sequence, range) { sequence.block(of: $0).role == .quote } >= Self.share
    }
    func isMarked(_ marks: QuotationMarks, _ sequence: WordSequence, _ range: Range<Int>) -> Bool {
      share(sequence, range) { marks.words[$0].contains(.inside) } >= Self.share
    }
    if isQuote(repost, passage.repost), !isQuote(original, passage.original) { return .block }
    if isMarked(repostMarks, repost, passage.repost),
      !isMarked(originalMarks, original, passage.original)
    {
      return .marks
    }
    return nil
  }

  /// The quotations of the original whose words the repost kept and whose marks it dropped.
  ///
  /// Marks of another kind count as kept, and so do a block quotation and emphasis in their place. Of
  /// DOCX the emphasis is not known, so nothing is said.
  func dropped(in pieces: [CopiedRun]) -> [WordChange] {
    guard !originalMarks.isEmpty, repost.document.format != .docx else { return [] }
    var places = [Int32](repeating: -1, count: original.count)
    for piece in pieces {
      for offset in 0..<piece.count {
        places[piece.original + offset] = Int32(piece.repost + offset)
      }
    }
    return originalMarks.pairs(in: original).compactMap { pair in
      let first = Int(places[pair.lowerBound])
      let last = Int(places[pair.upperBound])
      guard first >= 0, last - first == pair.count - 1,
        repostMarks.words[first].isDisjoint(with: [.opens, .singleBefore]),
        repostMarks.words[last].isDisjoint(with: [.closes, .singleBehind]),
        repost.block(of: first).role != .quote, !isEmphasised(first)
      else { return nil }
      return WordChange(
        original: pair.lowerBound..<(pair.upperBound + 1), repost: first..<(last + 1))
    }
  }

  /// Whether markup before the word at `index` may show it as a quotation in place of marks.
  private func isEmphasised(_ index: Int) -> Bool {
    let document = repost.document
    let end = document.bytes(of: repost.spans[index]).start
    let start = index == 0 ? 0 : document.bytes(of: repost.spans[index - 1]).end
    let markup = document.bytes[max(min(start, end), end - Self.markup)..<end]
    let signs: [[UInt8]] =
      document.format == .markdown
      ? [Array("*".utf8), Array("_".utf8), Array("<".utf8)]
      : ["<q", "<i>", "<i ", "<em", "<cite"].map { Array($0.utf8) }
    return signs.contains { sign in
      markup.indices.dropLast(sign.count - 1).contains { offset in
        zip(sign, markup[offset...]).allSatisfy {
          $0 == ($1 >= 0x41 && $1 <= 0x5A ? $1 | 0x20 : $1)
        }
      }
    }
  }
}
