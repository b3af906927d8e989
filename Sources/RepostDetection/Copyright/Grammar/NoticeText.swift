internal import RepostCore
internal import RepostDocuments

/// The text of one block, with the lines it was written in.
///
/// A document's text has no lines: white space is folded. Where lines say something (plain text, source
/// files, Markdown, preformatted text; elsewhere only `<br>`), the source tells where they start.
///
/// A class, since every lexer of a block refers to it and it holds the document.
final class NoticeText {
  let bytes: [UInt8]
  /// The block.
  let range: Range<Int>
  /// Whether lines are those of the source, so that a notice mostly fills one.
  let hasLines: Bool
  private let document: Document

  /// How much of the source between two words is looked at.
  private static let longestGap = 400
  /// How long a tag before preformatted text may be.
  private static let longestTag = 40

  init(_ document: Document, block: Block) {
    self.document = document
    bytes = document.text
    range = block.text.range
    hasLines = document.format != .html || block.role == .code
  }

  /// Whether the word that starts at `offset` is the first of its line.
  func startsLine(at offset: Int) -> Bool {
    guard offset > range.lowerBound else { return true }
    var before = offset
    while before > range.lowerBound, bytes[before - 1] == 0x20 { before -= 1 }
    guard before < offset, before > range.lowerBound else { return before == range.lowerBound }
    let gap = gap(before..<offset)
    if hasLines { return gap.contains { $0 == 0x0A || $0 == 0x0D } }
    return hasBreak(gap)
  }

  /// Where the line of `offset` starts, if it is no more than `reach` bytes away.
  func lineStart(of offset: Int, reach: Int) -> Int? {
    var start = offset
    while start > range.lowerBound, offset - start <= reach {
      if bytes[start - 1] == 0x20, bytes[start] != 0x20, startsLine(at: start) { return start }
      start -= 1
    }
    return start == range.lowerBound ? start : nil
  }

  /// The column at which the text that ends at `offset` ends in the source.
  func column(of offset: Int) -> Int {
    document.lines.position(of: document.bytes(of: TextSpan(offset - 1, offset)).end).column
  }

  /// Whether the line of `offset` starts with marks that make it a comment of a source file.
  func isComment(at offset: Int) -> Bool {
    guard document.format == .text else { return false }
    let start = document.bytes(of: TextSpan(offset, offset + 1)).start
    var index = start
    while index > 0, start - index < 12 {
      let byte = document.bytes[index - 1]
      if byte == 0x0A || byte == 0x0D { return false }
      if byte != 0x20, byte != 0x09 { return true }
      index -= 1
    }
    return false
  }

  /// Whether a preformatted block of a page is text, not code: it stands right in a plain `<pre>`,
  /// or goes on behind an element that was closed.
  var isPreformattedProse: Bool {
    guard document.format == .html, !range.isEmpty else { return false }
    let source = document.bytes
    var end = document.bytes(of: TextSpan(range.lowerBound, range.upperBound)).start
    while end > 0, source[end - 1].isSpace { end -= 1 }
    guard end > 0, source[end - 1] == UInt8(ascii: ">") else { return false }
    let tail = source[max(0, end - Self.longestTag)..<end]
    guard let start = tail.lastIndex(of: UInt8(ascii: "<")) else { return false }
    let tag = String(decoding: source[start..<end], as: UTF8.self).lowercased()
    if tag.hasPrefix("</") { return !["</code>", "</span>", "</samp>", "</kbd>"].contains(tag) }
    return tag == "<pre>"
  }

  /// The text of a piece.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func gap(_ spaces: Range<Int>) -> ArraySlice<UInt8> {
    let start = document.bytes(of: TextSpan(spaces.lowerBound - 1, spaces.lowerBound)).end
    let end = document.bytes(of: TextSpan(spaces.upperBound, spaces.upperBound + 1)).start
    guard start < end, end <= document.bytes.count else { return [] }
    return document.bytes[max(start, end - Self.longestGap)..<end]
  }

  private func hasBreak(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.indices.contains { index in
      gap[index] == UInt8(ascii: "<") && index + 2 < gap.endIndex
        && gap[index + 1] | 0x20 == UInt8(ascii: "b") && gap[index + 2] | 0x20 == UInt8(ascii: "r")
    }
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
