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
  package func measure(
    original: Document, repost: Document, ignoring exclusions: ComparisonExclusions
  ) -> ReuseMeasure {
    var vocabulary = WordNumbers()
    let originalWords = WordSequence(
      original, blocks: ComparedBlocks.ofOriginal(original), excluding: exclusions.original,
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
    return measure(
      found.runs, original: originalWords, repost: repostWords, isComplete: isComplete)
  }

  private func measure(
    _ runs: [CopiedRun], original: WordSequence, repost: WordSequence, isComplete: Bool
  ) -> ReuseMeasure {
    let chain = RunChain(runs, originalCount: original.count).runs
    let changes = ChangeFinder(chain: chain, original: original, repost: repost, limits: limits)
    var inRepost = Coverage(words: repost.count)
    var inOriginal = Coverage(words: original.count)
    for run in chain + changes.kept {
      inRepost.insert(run.repostRange)
      inOriginal.insert(run.originalRange)
    }
    var shown = chain
    // Every word of the repost is explained once, by the longest run that holds it.
    for run in runs.sorted(by: { ($1.count, $0.repost) < ($0.count, $1.repost) }) {
      let rest = inRepost.uncovered(in: run.repostRange)
      guard !rest.isEmpty else { continue }
      let moved = CopiedRun(
        repost: rest.lowerBound, original: run.original + rest.lowerBound - run.repost,
        count: rest.count)
      inRepost.insert(moved.repostRange)
      inOriginal.insert(moved.originalRange)
      if moved.count >= min(limits.runWords, run.count) { shown.append(moved) }
    }
    shown.sort { ($0.repost, $0.original) < ($1.repost, $1.original) }

    let writer = EditWriter(original: original, repost: repost, limits: limits)
    return ReuseMeasure(
      originalWords: original.count, repostWords: repost.count, copiedWords: inRepost.count,
      copiedOriginalWords: inOriginal.count, longestRunWords: runs.map(\.count).max() ?? 0,
      runs: shown.map { run in
        ReuseMeasure.Run(
          repost: writer.place(of: run.repostRange, in: repost),
          original: writer.place(of: run.originalRange, in: original), words: run.count)
      },
      edits: changes.changes.compactMap(writer.edit), isComplete: isComplete)
  }
}
