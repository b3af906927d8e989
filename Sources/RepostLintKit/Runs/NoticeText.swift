import RepostCore
import RepostDocuments

/// The text of a page that its notices take up: evidence of attribution, never of copying.
///
/// A block counts whole where notices make up a good part of it; in a paragraph that happens to hold
/// one, only the sentence counts that it stands in, and in a long one only the notice itself.
struct NoticeText {
  /// The spans, in the order of the text.
  let spans: [TextSpan]
  /// The spans in blocks whose notices do nothing but credit somebody.
  let credits: [TextSpan]

  /// Up to how many bytes of text a block with a notice is a notice line.
  private static let longestLine = 240
  /// From which share of a block on notices make it one.
  private static let share = 0.25
  /// From which share of a line on the sentences with notices make it one.
  private static let sentenceShare = 0.5

  init(_ page: Page) {
    let document = page.document
    var found: [Int: [TextSpan]] = [:]
    var others: Set<Int> = []
    for finding in page.findings where Self.isNotice(finding) {
      guard let span = finding.textSpan, let block = document.blockIndex(at: span.start) else {
        continue
      }
      found[block, default: []].append(span)
      if finding.kind != "attribution" { others.insert(block) }
    }
    let notices = found.sorted { $0.key < $1.key }.map { index, spans in
      (block: index, spans: Self.notices(spans, in: document.blocks[index].text, of: document))
    }
    spans = notices.flatMap(\.spans)
    credits = notices.filter { !others.contains($0.block) }.flatMap { Self.apart($0.spans) }
  }

  /// What the notices at `spans` take up of their block.
  private static func notices(
    _ spans: [TextSpan], in block: TextSpan, of document: Document
  ) -> [TextSpan] {
    guard block.count <= longestLine else {
      let covered = length(of: spans)
      return Double(covered) >= share * Double(block.count) ? [block] : spans.sorted()
    }
    let sentences = spans.map { sentence(around: $0, in: block, of: document) }
    let covered = Double(length(of: sentences))
    // A line that opens with a notice is one; behind a story's last words stands only a sentence.
    let isNotice =
      sentences.contains { $0.start == block.start }
      || covered >= sentenceShare * Double(block.count)
    return isNotice ? [block] : sentences.sorted()
  }

  /// Spans in order, those that overlap as one.
  private static func apart(_ spans: [TextSpan]) -> [TextSpan] {
    var apart: [TextSpan] = []
    for span in spans.sorted() {
      if let last = apart.last, span.start < last.end {
        apart[apart.count - 1] = TextSpan(last.start, max(last.end, span.end))
      } else {
        apart.append(span)
      }
    }
    return apart
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
