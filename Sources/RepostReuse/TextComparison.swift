package import RepostCore
package import RepostDocuments

/// Measures how much of one text stands in another, by exact alignment of normalised words.
///
///     let measure = TextComparison().measure(
///       original: original, repost: repost, ignoring: ComparisonExclusions())
///     measure.copiedOfOriginal  // 0.93
///     measure.edits.first?.added  // "nine"
///
/// Case, quotes, dashes, spacing and punctuation make no difference, and neither do blocks that stand
/// beside the text. Text that says the same in other words is not found.
package struct TextComparison: Sendable {
  private let limits: ComparisonLimits

  /// Creates a comparison.
  package init(limits: ComparisonLimits = .init()) {
    self.limits = limits
  }

  /// How much of `original` stands in `repost`, and how it was changed.
  ///
  /// - Parameters:
  ///   - original: The page that may have been copied.
  ///   - repost: The page that may copy it.
  ///   - exclusions: Text that is left out on both sides.
  ///   - credits: What names the source; beside which passages it stands is said with them.
  /// - Returns: The measure.
  package func measure(
    original: Document, repost: Document, ignoring exclusions: ComparisonExclusions,
    crediting credits: CreditMarks = CreditMarks()
  ) -> ReuseMeasure {
    var vocabulary = WordNumbers()
    let originalBlocks = ComparedBlocks.ofOriginal(original)
    let originalWords = WordSequence(
      original, blocks: originalBlocks, excluding: exclusions.original,
      limit: limits.words, vocabulary: &vocabulary)
    let width = min(limits.runWords, originalWords.count)
    let index = SeedIndex(originalWords.numbers, width: width)

    // Text may have been copied into a box or a footer; such a block then counts like the text.
    let elsewhere = WordSequence(
      repost, blocks: ComparedBlocks.elsewhere(repost), excluding: exclusions.repost,
      limit: limits.words, vocabulary: &vocabulary)
    let foundElsewhere = RunFinder(
      original: originalWords.numbers, repost: elsewhere.numbers, index: index, limits: limits)
    var blocks = Set(ComparedBlocks.ofRepost(repost))
    for run in foundElsewhere.runs { blocks.formUnion(elsewhere.blocks[run.repostRange]) }

    let repostWords = WordSequence(
      repost, blocks: blocks.sorted(), excluding: exclusions.repost, limit: limits.words,
      vocabulary: &vocabulary)
    let found = RunFinder(
      original: originalWords.numbers, repost: repostWords.numbers, index: index, limits: limits)
    let isComplete =
      originalWords.isComplete && elsewhere.isComplete && foundElsewhere.isComplete
      && repostWords.isComplete && found.isComplete
    let ignored =
      IgnoredWords(
        repostWords, side: .repost, compared: blocks, exclusions: exclusions.repost,
        limits: limits
      ).texts
      + IgnoredWords(
        originalWords, side: .original, compared: Set(originalBlocks),
        exclusions: exclusions.original, limits: limits
      ).texts
    return measure(
      found.runs, original: originalWords, repost: repostWords,
      credits: CreditSearch(repost, credits),
      copiedCredits: CopiedCredits(original: original, repost: repost, exclusions: exclusions),
      ignored: ignored, isComplete: isComplete)
  }

  private func measure(
    _ runs: [CopiedRun], original: WordSequence, repost: WordSequence, credits: CreditSearch,
    copiedCredits: CopiedCredits, ignored: [IgnoredText], isComplete: Bool
  ) -> ReuseMeasure {
    let chain = RunExtension(original: original.numbers, repost: repost.numbers).extended(
      RunChain(runs, originalCount: original.count).runs, gapWords: limits.gapWords)
    let changes = ChangeFinder(chain: chain, original: original, repost: repost, limits: limits)
    let pieces = (chain + changes.kept).sorted { $0.repost < $1.repost }
    let drafts = PassageFinder(
      chain: pieces, runs: runs, original: original, repost: repost, limits: limits
    ).passages
    var inRepost = Coverage(words: repost.count)
    var inOriginal = Coverage(words: original.count)
    for piece in drafts.lazy.flatMap(\.pieces) {
      inRepost.insert(piece.repostRange)
      inOriginal.insert(piece.originalRange)
    }
    guard !drafts.isEmpty else {
      return ReuseMeasure(
        originalWords: original.count, repostWords: repost.count, copiedWords: 0,
        copiedOriginalWords: 0, longestRunWords: 0, runs: [], edits: [], ignored: ignored,
        isComplete: isComplete)
    }
    let quotations = QuotationFinder(original: original, repost: repost)
    let writer = EditWriter(original: original, repost: repost, limits: limits)
    let passages = PassageWriter(
      original: original, repost: repost, writer: writer, quotations: quotations, credits: credits,
      copiedCredits: copiedCredits
    ).passages(drafts)
    var edits = changes.changes.compactMap(writer.edit)
    edits += RepeatedText(drafts, outside: changes.extent, in: repost).passages
      .map(writer.repetition)
    edits += quotations.dropped(in: pieces).map(writer.lostQuotation)
    return ReuseMeasure(
      originalWords: original.count, repostWords: repost.count, copiedWords: inRepost.count,
      copiedOriginalWords: inOriginal.count,
      longestRunWords: runs.map(\.count).max() ?? 0,
      runs: exactRuns(of: drafts, writer: writer), passages: passages,
      passageWords: words(of: drafts.map(\.repost)),
      passageOriginalWords: words(of: drafts.map(\.original)),
      edits: edits.sorted {
        ($0.repost.span, $0.original.span) < ($1.repost.span, $1.original.span)
      },
      ignored: ignored, isComplete: isComplete)
  }

  /// How many words ranges hold together, each counted once.
  private func words(of ranges: [Range<Int>]) -> Int {
    var end = 0
    var words = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > end {
      words += range.upperBound - max(range.lowerBound, end)
      end = range.upperBound
    }
    return words
  }

  /// The runs that are long enough to be told from chance, each by itself.
  private func exactRuns(of drafts: [PassageDraft], writer: EditWriter) -> [ReuseMeasure.Run] {
    drafts.lazy.flatMap(\.pieces)
      .filter { $0.count >= min(limits.runWords, writer.original.count) }
      .sorted { ($0.repost, $0.original) < ($1.repost, $1.original) }
      .map { piece in
        ReuseMeasure.Run(
          repost: writer.place(of: piece.repostRange, in: writer.repost),
          original: writer.place(of: piece.originalRange, in: writer.original), words: piece.count)
      }
  }
}
