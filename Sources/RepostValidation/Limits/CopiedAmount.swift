import RepostCore
import RepostDocuments

/// How much of the original stands in the repost, in the units in which notices count.
///
/// Every count is a range: from what surely counts to what may count.
struct CopiedAmount {
  private let repost: RepostCase
  private let reuse: ReuseMeasure

  /// What was copied, or nil where that was not measured to its end.
  init?(_ repost: RepostCase) {
    guard let reuse = repost.reuse, reuse.isComplete else { return nil }
    self.repost = repost
    self.reuse = reuse
  }

  /// The amount in one unit, or nil where it cannot be counted: lines are made by the screen.
  func count(in unit: SizeLimit.Unit) -> ClosedRange<Int>? {
    switch unit {
    case .words: return reuse.copiedWords...reuse.copiedWords
    case .percent:
      guard let share = reuse.copiedOfOriginal else { return nil }
      let percent = Int((share * 100).rounded(.up))
      return percent...percent
    case .characters: return characters
    case .sentences:
      // A full stop may end an abbreviation.
      let count = sentences
      return min(count, 1)...count
    case .paragraphs: return paragraphs
    case .lines: return nil
    }
  }

  /// Notices count characters with spaces or without.
  private var characters: ClosedRange<Int> {
    var fewest = 0
    var most = 0
    for text in repost.visibleText {
      let spans = copiedSpans(of: text)
      for span in spans {
        for scalar in repost.copy.string(of: span).unicodeScalars {
          most += 1
          if !scalar.properties.isWhitespace { fewest += 1 }
        }
      }
    }
    return fewest...most
  }

  /// A paragraph of the original may be two in the repost, and the other way round.
  private var paragraphs: ClosedRange<Int> {
    let here = repost.visibleText.filter { !copiedSpans(of: $0).isEmpty }.count
    guard let original = repost.original else { return here...here }
    var there: Set<Int> = []
    for run in reuse.runs {
      var low = 0
      var high = original.blocks.count
      while low < high {
        let middle = (low + high) / 2
        let isBefore =
          original.bytes(of: original.blocks[middle].text).end <= run.original.span.start
        if isBefore { low = middle + 1 } else { high = middle }
      }
      while low < original.blocks.count,
        original.bytes(of: original.blocks[low].text).start < run.original.span.end
      {
        there.insert(low)
        low += 1
      }
      // A text in thousands of runs is no excerpt in a few paragraphs.
      if there.count > Self.manyParagraphs { break }
    }
    return min(here, there.count)...max(here, there.count)
  }

  private var sentences: Int {
    var count = 0
    for text in repost.visibleText {
      for span in copiedSpans(of: text) {
        let words = repost.copy.string(of: span)
        let ends = words.split { ".!?…。！？".contains($0) }.filter { $0.contains(where: \.isLetter) }
        count += max(ends.count, 1)
      }
    }
    return count
  }

  /// The stretches of a block whose words are all copied.
  private func copiedSpans(of text: VisibleText) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start: Int?
    var end = 0
    for word in text.words {
      if repost.copiedText.holds(repost.copy.bytes(of: word.span)) {
        if start == nil { start = word.span.start }
        end = word.span.end
      } else if let from = start {
        spans.append(TextSpan(from, end))
        start = nil
      }
    }
    if let from = start { spans.append(TextSpan(from, end)) }
    return spans
  }

  private static let manyParagraphs = 500
}
