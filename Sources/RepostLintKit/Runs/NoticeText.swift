import RepostCore
import RepostDocuments

/// The text of a page that its notices take up: evidence of attribution, never of copying.
///
/// A block counts whole where it is short or where notices make up a good part of it; in a long
/// paragraph that happens to hold one, only the notice counts.
struct NoticeText {
  /// The spans, in the order of the text.
  let spans: [TextSpan]

  /// Up to how many bytes of text a block with a notice is a notice line.
  private static let longestLine = 240
  /// From which share of a block on notices make it one.
  private static let share = 0.25

  init(_ page: Page) {
    let document = page.document
    var found: [Int: [TextSpan]] = [:]
    for finding in page.findings where finding.kind != "signal" {
      guard let span = finding.textSpan, let block = document.blockIndex(at: span.start) else {
        continue
      }
      found[block, default: []].append(span)
    }
    spans = found.sorted { $0.key < $1.key }.flatMap { index, spans in
      let block = document.blocks[index].text
      let covered = Self.length(of: spans)
      let isNotice =
        block.count <= Self.longestLine || Double(covered) >= Self.share * Double(block.count)
      return isNotice ? [block] : spans.sorted()
    }
  }

  private static func length(of spans: [TextSpan]) -> Int {
    var end = 0
    var length = 0
    for span in spans.sorted() where span.end > end {
      length += span.end - max(span.start, end)
      end = span.end
    }
    return length
  }
}
