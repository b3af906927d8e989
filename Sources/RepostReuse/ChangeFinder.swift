internal import RepostCore
internal import RepostDocuments

/// Finds what was changed between the first and the last copied word, and at both ends.
struct ChangeFinder {
  /// The changes, in order.
  private(set) var changes: [WordChange] = []
  /// Words that were kept between the runs of the chain, too few to be runs themselves.
  private(set) var kept: [CopiedRun] = []

  /// From the first copied word of the repost to the last.
  private(set) var extent: Range<Int> = 0..<0

  private let original: WordSequence
  private let repost: WordSequence
  private let limits: ComparisonLimits

  /// A chance run at an end of the chain is shorter than this, in words.
  private static let chanceWords = 12
  /// A paragraph is the repost's own where it adds this many times the words that it copies.
  private static let ownShare = 2

  /// Finds the changes between the runs of `chain`.
  init(
    chain: [CopiedRun], original: WordSequence, repost: WordSequence, limits: ComparisonLimits
  ) {
    self.original = original
    self.repost = repost
    self.limits = limits
    let chain = withoutChanceEnds(chain)
    guard let first = chain.first, let last = chain.last else { return }
    extent = first.repost..<last.repostRange.upperBound

    readHead(before: first, in: paragraph(of: chain, around: first.repost))
    for (earlier, later) in zip(chain, chain.dropFirst()) {
      read(
        WordChange(
          original: earlier.originalRange.upperBound..<later.original,
          repost: earlier.repostRange.upperBound..<later.repost))
    }
    readTail(after: last, in: paragraph(of: chain, around: last.repostRange.upperBound - 1))
  }

  /// The chain without short runs at its ends that stand in a paragraph of the repost's own.
  private func withoutChanceEnds(_ chain: [CopiedRun]) -> [CopiedRun] {
    var chain = chain[...]
    while let end = chain.first, let next = chain.dropFirst().first,
      isChance(end, block: end.repost, neighbour: next.repost)
    {
      chain.removeFirst()
    }
    while let end = chain.last, let next = chain.dropLast().last,
      isChance(
        end, block: end.repostRange.upperBound - 1, neighbour: next.repostRange.upperBound - 1)
    {
      chain.removeLast()
    }
    return Array(chain)
  }

  private func isChance(_ run: CopiedRun, block index: Int, neighbour: Int) -> Bool {
    let block = repost.blockRange(around: index)
    return run.count < Self.chanceWords && !block.contains(neighbour)
      && block.count > 2 * run.count
  }

  // MARK: Gaps

  private mutating func read(_ gap: WordChange) {
    guard !gap.isEmpty else { return }
    guard gap.original.count <= limits.gapWords, gap.repost.count <= limits.gapWords else {
      changes.append(gap)
      return
    }
    let alignment = GapAlignment(gap, original: original.numbers, repost: repost.numbers)
    changes += alignment.changes
    kept += alignment.equal
  }

  /// The paragraph around an end of the chain, as far as words in it can be edits of the copy.
  ///
  /// A sentence added to a copied paragraph changes it; a quotation in a paragraph of one's own does
  /// not make that paragraph an edit.
  private func paragraph(of chain: [CopiedRun], around index: Int) -> Range<Int> {
    let block = repost.blockRange(around: index)
    var copied: Range<Int>?
    var words = 0
    for run in chain {
      let part = run.repostRange.clamped(to: block)
      guard !part.isEmpty else { continue }
      words += part.count
      copied = (copied?.lowerBound ?? part.lowerBound)..<part.upperBound
    }
    guard let copied else { return index..<(index + 1) }
    let isOwnBefore = copied.lowerBound - block.lowerBound > Self.ownShare * words
    let isOwnAfter = block.upperBound - copied.upperBound > Self.ownShare * words
    let start = isOwnBefore ? copied.lowerBound : block.lowerBound
    let end = isOwnAfter ? copied.upperBound : block.upperBound
    return start..<end
  }

  /// What stands before the first run: all of the original, but of the repost only its paragraph.
  private mutating func readHead(before run: CopiedRun, in block: Range<Int>) {
    let gap = WordChange(
      original: 0..<run.original, repost: min(block.lowerBound, run.repost)..<run.repost)
    let near = WordChange(
      original: max(0, run.original - limits.gapWords)..<run.original,
      repost: max(gap.repost.lowerBound, run.repost - limits.gapWords)..<run.repost)
    let start = changes.count
    read(near)
    let far = WordChange(
      original: 0..<near.original.lowerBound,
      repost: gap.repost.lowerBound..<near.repost.lowerBound)
    guard !far.isEmpty else { return }
    if start < changes.count, changes[start].original.lowerBound == far.original.upperBound,
      changes[start].repost.lowerBound == far.repost.upperBound
    {
      changes[start].original = 0..<changes[start].original.upperBound
      changes[start].repost = far.repost.lowerBound..<changes[start].repost.upperBound
    } else {
      changes.insert(far, at: start)
    }
  }

  /// What stands after the last run, likewise.
  private mutating func readTail(after run: CopiedRun, in block: Range<Int>) {
    let originalEnd = run.originalRange.upperBound
    let repostEnd = run.repostRange.upperBound
    let blockEnd = max(repostEnd, block.upperBound)
    let near = WordChange(
      original: originalEnd..<min(original.count, originalEnd + limits.gapWords),
      repost: repostEnd..<min(blockEnd, repostEnd + limits.gapWords))
    read(near)
    let far = WordChange(
      original: near.original.upperBound..<original.count,
      repost: near.repost.upperBound..<blockEnd)
    guard !far.isEmpty else { return }
    if let last = changes.last, last.original.upperBound == far.original.lowerBound,
      last.repost.upperBound == far.repost.lowerBound
    {
      changes[changes.count - 1] = WordChange(
        original: last.original.lowerBound..<far.original.upperBound,
        repost: last.repost.lowerBound..<far.repost.upperBound)
    } else {
      changes.append(far)
    }
  }
}
