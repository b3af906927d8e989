import RepostCore
import RepostDocuments

/// The text of a page that its notices take up: evidence of attribution, never of copying.
///
/// A block counts whole where notices make up a good part of it; in a paragraph that happens to hold
/// one, only the sentence counts that it stands in, and in a long one only the notice itself.
struct NoticeText {
  /// The spans, in the order of the text.
  let spans: [TextSpan]

  /// Up to how many bytes of text a block with a notice is a notice line.
  private static let longestLine = 240
  /// From which share of a block on notices make it one.
  private static let share = 0.25
  /// From which share of a line on the sentences with notices make it one.
  private static let sentenceShare = 0.5

  init(_ page: Page) {
    let document = page.document
    var found: [Int: [TextSpan]] = [:]
    for finding in page.findings where Self.isNotice(finding) {
      guard let span = finding.textSpan, let block = document.blockIndex(at: span.start) else {
        continue
      }
      found[block, default: []].append(span)
    }
    spans = found.sorted { $0.key < $1.key }.flatMap { index, spans in
      let block = document.blocks[index].text
      if block.count <= Self.longestLine {
        let sentences = spans.map { Self.sentence(around: $0, in: block, of: document) }
        let covered = Double(Self.length(of: sentences))
        // A line that opens with a notice is one; behind a story's last words stands only a sentence.
        let isNotice =
          sentences.contains { $0.start == block.start }
          || covered >= Self.sentenceShare * Double(block.count)
        return isNotice ? [block] : sentences.sorted()
      }
      let covered = Self.length(of: spans)
      return Double(covered) >= Self.share * Double(block.count) ? [block] : spans.sorted()
    }
  }

  /// Whether a finding is a notice: invisible letters in a copied paragraph must not take it out of
  /// the comparison.
  private static func isNotice(_ finding: Finding) -> Bool {
    finding.kind != "signal" && finding.detail != .evasion
  }

  /// The span up to the full stops before and behind it; a short line bounds the search.
  private static func sentence(
    around span: TextSpan, in block: TextSpan, of document: Document
  ) -> TextSpan {
    func isStop(_ offset: Int) -> Bool {
      let byte = document.text[offset]
      return byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }
    // Where a line break was lost, the next sentence stands without a space.
    func isStart(_ offset: Int) -> Bool {
      guard offset < block.end else { return true }
      let byte = document.text[offset]
      return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    var start = max(block.start, min(span.start, block.end))
    while start > block.start, !(isStart(start) && isStop(start - 1)) { start -= 1 }
    var end = max(start, min(span.end, block.end))
    while end < block.end, !(end > span.start && isStop(end - 1) && isStart(end)) { end += 1 }
    return TextSpan(start, end)
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
