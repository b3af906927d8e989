internal import RepostCore
internal import RepostDocuments

/// Credit lines of the original's own that a repost copied along with the text.
///
/// "First published by …" at the end of an article is a notice, and its words never count as copied.
/// Where the same line stands at the same end of a run in both texts, the run takes it in all the same:
/// what is marked is then what was taken.
struct CopiedCredits {
  private let original: Document
  private let repost: Document
  private let originalCredits: [TextSpan]
  private let repostCredits: [TextSpan]

  /// From which share of their words on two lines are the same.
  private static let share = 0.6
  /// How many lines in a row are taken in at one end, how many words of one are compared, and how
  /// many bytes may stand between.
  private static let lines = 4
  private static let words = 80
  private static let gap = 16

  /// Prepares for two texts and the credit lines in them.
  init(original: Document, repost: Document, exclusions: ComparisonExclusions) {
    self.original = original
    self.repost = repost
    originalCredits = exclusions.originalCredits.sorted()
    repostCredits = exclusions.repostCredits.sorted()
  }

  /// The spans of a run with the credit lines at its ends, none before `floor` in the repost.
  func extended(
    repost inRepost: TextSpan, original inOriginal: TextSpan, floor: Int
  ) -> (repost: TextSpan, original: TextSpan) {
    var (ours, theirs) = (inRepost, inOriginal)
    guard !originalCredits.isEmpty, !repostCredits.isEmpty else { return (ours, theirs) }
    for _ in 0..<Self.lines {
      guard let here = Self.credit(behind: ours.end, in: repost, repostCredits),
        let there = Self.credit(behind: theirs.end, in: original, originalCredits),
        isSame(here, there)
      else { break }
      ours = TextSpan(ours.start, here.end)
      theirs = TextSpan(theirs.start, there.end)
    }
    for _ in 0..<Self.lines {
      guard let here = Self.credit(before: ours.start, in: repost, repostCredits),
        let there = Self.credit(before: theirs.start, in: original, originalCredits),
        here.start >= floor, isSame(here, there)
      else { break }
      ours = TextSpan(here.start, ours.end)
      theirs = TextSpan(there.start, theirs.end)
    }
    return (ours, theirs)
  }

  private static func credit(
    behind offset: Int, in document: Document, _ credits: [TextSpan]
  ) -> TextSpan? {
    let index = firstIndex(of: credits) { $0.start >= offset }
    guard index < credits.count else { return nil }
    return isGap(offset, credits[index].start, in: document) ? credits[index] : nil
  }

  private static func credit(
    before offset: Int, in document: Document, _ credits: [TextSpan]
  ) -> TextSpan? {
    let index = firstIndex(of: credits) { $0.end > offset }
    guard index > 0 else { return nil }
    return isGap(credits[index - 1].end, offset, in: document) ? credits[index - 1] : nil
  }

  /// The first of `credits`, which are in order and apart, of which `holds` is true.
  private static func firstIndex(of credits: [TextSpan], where holds: (TextSpan) -> Bool) -> Int {
    var low = 0
    var high = credits.count
    while low < high {
      let middle = (low + high) / 2
      if holds(credits[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether nothing but punctuation stands between two offsets.
  private static func isGap(_ start: Int, _ end: Int, in document: Document) -> Bool {
    guard end - start <= gap else { return false }
    var scanner = WordScanner(document.text, block: TextSpan(start, end))
    return scanner.next() == nil
  }

  private func isSame(_ here: TextSpan, _ there: TextSpan) -> Bool {
    var vocabulary = WordNumbers()
    let ours = Self.words(of: here, in: repost, &vocabulary)
    let theirs = Self.words(of: there, in: original, &vocabulary)
    let common = GapAlignment.commonWords(
      WordChange(original: theirs.indices, repost: ours.indices), original: theirs, repost: ours)
    return Double(common) >= Self.share * Double(max(ours.count, theirs.count))
  }

  private static func words(
    of span: TextSpan, in document: Document, _ vocabulary: inout WordNumbers
  ) -> [Int32] {
    var scanner = WordScanner(document.text, block: span)
    var words: [Int32] = []
    while words.count < Self.words, let word = scanner.next()?.word {
      words.append(vocabulary.number(of: word))
    }
    return words
  }
}
