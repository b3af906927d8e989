internal import RepostCore
internal import RepostDocuments

/// Joins runs to passages: stretches of the repost that follow the original with small changes.
///
/// A passage goes on over words that were changed, put in or left out, as long as they are few or the
/// two sides still share much. It ends where a whole sentence was left out or put in, where more was
/// changed, and where the original is left for another place of it.
struct PassageFinder {
  /// The passages, in the order of the repost.
  private(set) var passages: [PassageDraft] = []

  private let original: WordSequence
  private let repost: WordSequence
  private let limits: ComparisonLimits
  /// The words of the repost that the chain holds.
  private var inChain: Coverage
  /// The words of the repost that stand in it out of the chain's order.
  private var inOthers: Coverage

  /// Up to how many changed words a passage goes on whatever they are.
  private static let fewWords = 12
  /// From how many words on a sentence that was left out or put in ends a passage.
  private static let sentenceWords = 3
  /// From which share of words in common on a long change is an edit, and not other text.
  private static let commonShare = 0.4

  /// Finds the passages of the chain and of the runs that stand outside of its order.
  ///
  /// - Parameters:
  ///   - chain: The runs in the order of both texts, and what was kept between them.
  ///   - runs: Every run that was found.
  ///   - original: The words of the original.
  ///   - repost: The words of the repost.
  ///   - limits: The bounds.
  init(
    chain: [CopiedRun], runs: [CopiedRun], original: WordSequence, repost: WordSequence,
    limits: ComparisonLimits
  ) {
    self.original = original
    self.repost = repost
    self.limits = limits
    inChain = Coverage(words: repost.count)
    inOthers = Coverage(words: repost.count)
    for run in chain { inChain.insert(run.repostRange) }
    let others = drafts(of: completed(outside(runs)), order: .moved).filter { !isChance($0) }
    for run in others.lazy.flatMap(\.pieces) { inOthers.insert(run.repostRange) }
    passages = drafts(of: chain, order: .kept).filter { !isChance($0) } + others
    markRepeated()
    passages.sort { $0.repost.lowerBound < $1.repost.lowerBound }
  }

  /// The parts of runs that the chain leaves over, each word of the repost in the longest run.
  private func outside(_ runs: [CopiedRun]) -> [CopiedRun] {
    var covered = inChain
    var others: [CopiedRun] = []
    for run in runs.sorted(by: { ($1.count, $0.repost) < ($0.count, $1.repost) }) {
      for gap in covered.gaps(in: run.repostRange)
      where gap.count >= min(limits.runWords, run.count) {
        covered.insert(gap)
        others.append(
          CopiedRun(
            repost: gap.lowerBound, original: run.original + gap.lowerBound - run.repost,
            count: gap.count))
      }
    }
    return others.sorted { $0.repost < $1.repost }
  }

  /// Runs with what was kept between neighbours that follow each other, and around them.
  private func completed(_ runs: [CopiedRun]) -> [CopiedRun] {
    let further = RunExtension(original: original.numbers, repost: repost.numbers)
    var out: [CopiedRun] = []
    for (index, run) in runs.enumerated() {
      if index > 0, follows(run, runs[index - 1]) {
        let gap = WordChange(
          original: runs[index - 1].originalRange.upperBound..<run.original,
          repost: runs[index - 1].repostRange.upperBound..<run.repost)
        out += GapAlignment(gap, original: original.numbers, repost: repost.numbers).equal
      } else {
        let room = min(
          run.repost - (out.last?.repostRange.upperBound ?? 0),
          inChain.free(before: run.repost, most: limits.gapWords))
        out += further.before(run, room: (run.original, room))
      }
      out.append(run)
      let next = index + 1 < runs.count ? runs[index + 1] : nil
      if let next, follows(next, run) { continue }
      let end = run.repostRange.upperBound
      let room = min(
        (next?.repost ?? repost.count) - end, inChain.free(after: end, most: limits.gapWords))
      out += further.after(run, room: (original.count - run.originalRange.upperBound, room))
    }
    return out
  }

  /// Whether `run` goes on where `earlier` stopped, near enough to be aligned with it.
  private func follows(_ run: CopiedRun, _ earlier: CopiedRun) -> Bool {
    let inOriginal = run.original - earlier.originalRange.upperBound
    let inRepost = run.repost - earlier.repostRange.upperBound
    return inOriginal >= 0 && inRepost >= 0 && max(inOriginal, inRepost) <= limits.gapWords
      && inChain.free(after: earlier.repostRange.upperBound, most: inRepost) == inRepost
  }

  // MARK: Joining

  private func drafts(of pieces: [CopiedRun], order: Passage.Order) -> [PassageDraft] {
    var drafts: [PassageDraft] = []
    for piece in pieces {
      if let last = drafts.last?.pieces.last, goesOn(from: last, to: piece),
        order != .kept || !isInterrupted(from: last, to: piece)
      {
        drafts[drafts.count - 1].append(piece)
      } else {
        drafts.append(PassageDraft(piece, order: order))
      }
    }
    return drafts
  }

  /// Whether a passage from elsewhere stands between two pieces of the chain.
  private func isInterrupted(from earlier: CopiedRun, to piece: CopiedRun) -> Bool {
    inOthers.count(in: earlier.repostRange.upperBound..<piece.repost) > 0
  }

  private func goesOn(from earlier: CopiedRun, to piece: CopiedRun) -> Bool {
    guard follows(piece, earlier) else { return false }
    let gap = WordChange(
      original: earlier.originalRange.upperBound..<piece.original,
      repost: earlier.repostRange.upperBound..<piece.repost)
    if gap.original.isEmpty, isSentence(gap.repost, in: repost) { return false }
    if gap.repost.isEmpty, isSentence(gap.original, in: original) { return false }
    guard gap.size > Self.fewWords else { return true }
    let common = GapAlignment.commonWords(
      gap, original: original.numbers, repost: repost.numbers)
    return Double(common) >= Self.commonShare * Double(gap.size)
  }

  /// Whether the words of `range` are whole sentences.
  private func isSentence(_ range: Range<Int>, in words: WordSequence) -> Bool {
    range.count >= Self.sentenceWords && range.lowerBound > 0
      && words.endsSentence(at: range.lowerBound - 1)
      && words.endsSentence(at: range.upperBound - 1)
  }

  // MARK: Sorting out

  /// Whether two texts may share the words by chance: they are few, and no paragraph of their own.
  private func isChance(_ passage: PassageDraft) -> Bool {
    guard passage.words < min(limits.passageWords, original.count) else { return false }
    let block = repost.blockRange(around: passage.repost.lowerBound)
    return passage.repost != block
  }

  /// Marks the passages whose words stand in a longer one already.
  private mutating func markRepeated() {
    var covered = Coverage(words: original.count)
    for passage in passages where passage.order == .kept { covered.insert(passage.pieces) }
    let others = passages.indices.filter { passages[$0].order != .kept }
      .sorted { (passages[$1].words, $0) < (passages[$0].words, $1) }
    for index in others {
      let known = passages[index].pieces.reduce(0) { $0 + covered.count(in: $1.originalRange) }
      if 2 * known > passages[index].words { passages[index].order = .repeated }
      covered.insert(passages[index].pieces)
    }
  }
}

/// A passage by the positions of its words.
struct PassageDraft {
  /// The words without a change, in order; at least one piece.
  private(set) var pieces: [CopiedRun]
  /// How it stands to the others.
  var order: Passage.Order
  /// How many words it copies.
  private(set) var words: Int

  /// Starts a passage.
  init(_ piece: CopiedRun, order: Passage.Order) {
    pieces = [piece]
    self.order = order
    words = piece.count
  }

  /// Its words in the repost, changed ones included.
  var repost: Range<Int> { pieces[0].repost..<pieces[pieces.count - 1].repostRange.upperBound }
  /// Its words in the original, changed ones included.
  var original: Range<Int> {
    pieces[0].original..<pieces[pieces.count - 1].originalRange.upperBound
  }

  /// Adds what comes next; a piece that follows without a gap lengthens the last.
  mutating func append(_ piece: CopiedRun) {
    let last = pieces[pieces.count - 1]
    if last.repostRange.upperBound == piece.repost, last.originalRange.upperBound == piece.original
    {
      pieces[pieces.count - 1].count += piece.count
    } else {
      pieces.append(piece)
    }
    words += piece.count
  }
}
