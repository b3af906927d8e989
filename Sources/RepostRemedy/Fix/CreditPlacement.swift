internal import RepostCore
internal import RepostDocuments

/// Where the terms want a credit to stand.
enum CreditPlace: Hashable, Comparable {
  /// Before the first paragraph of the copied text: the top, the byline, the first paragraph.
  case top
  /// Behind its last paragraph.
  case bottom

  /// The place that a condition asks for, or nil where it asks for none.
  init?(_ condition: Condition?) {
    guard let asked = condition?.parameters["where"]?.strings.first else { return nil }
    self = asked == "bottom" ? .bottom : .top
  }
}

/// Writes a credit to its place in the source of a repost.
///
/// Text is only ever inserted: in HTML as a paragraph of its own beside the first or last paragraph of
/// the copied text, in Markdown and text as lines of their own. Lists, quotations and links are left
/// whole; what is inserted stands before or behind them.
struct CreditPlacement {
  private let draft: SourceDraft
  private let lines: SourceLines
  private let story: StoryText
  private let outline: MarkupOutline?

  init(_ draft: SourceDraft, story: StoryText, outline: MarkupOutline?) {
    self.draft = draft
    self.story = story
    self.outline = outline
    lines = SourceLines(draft)
  }

  /// The change that puts a credit in its place.
  func edit(_ credit: String, at place: CreditPlace) -> SourceEdit {
    if let outline {
      let page = StoryContainer(outline, story: story)
      return place == .top
        ? before(page.start, credit) : after(page.end, credit, indentOf: page.endChild)
    }
    return place == .top
      ? SourceEdit(at: topLine, topGap + credit + lines.lineEnd + lines.lineEnd)
      : draft.format == .markdown ? behindParagraph(credit) : atEnd(credit)
  }

  // MARK: HTML

  private func before(_ offset: Int, _ credit: String) -> SourceEdit {
    guard lines.startsLine(offset) else { return SourceEdit(at: offset, credit) }
    return SourceEdit(at: offset, credit + lines.lineEnd + lines.indent(of: offset))
  }

  private func after(_ offset: Int, _ credit: String, indentOf child: Int) -> SourceEdit {
    guard lines.endsLine(offset), lines.startsLine(child) else {
      return SourceEdit(at: offset, credit)
    }
    return SourceEdit(at: offset, lines.lineEnd + lines.indent(of: child) + credit)
  }

  // MARK: Markdown and text

  /// The start of the line on which the copied text begins.
  private var topLine: Int { lines.start(of: story.first.lowerBound) }

  /// An empty line, where the line before the copied text is none.
  private var topGap: String {
    let start = topLine
    guard start > 0, draft.text[start - 1] == 0x0A || draft.text[start - 1] == 0x0D else {
      return ""
    }
    return lines.isBlank(at: lines.start(of: lines.trimmedLineEnd(start))) ? "" : lines.lineEnd
  }

  /// Behind the paragraph, list or quotation that the copied text ends with.
  private func behindParagraph(_ credit: String) -> SourceEdit {
    var end = lines.end(of: story.last.upperBound)
    var next = lines.next(after: end)
    var wasBlank = false
    while next < draft.text.count {
      let isBlank = lines.isBlank(at: next)
      let continues = isContinuation(next)
      if !isBlank {
        // A list or a quotation goes on behind an empty line where its mark or its indent does.
        guard continues || (!wasBlank && isPlain(next)) else { break }
        end = lines.end(of: next)
      }
      wasBlank = isBlank
      next = lines.next(after: lines.end(of: next))
    }
    let gap = lines.lineEnd + lines.lineEnd
    let follows = lines.next(after: end)
    let needsGap = follows < draft.text.count && !lines.isBlank(at: follows)
    return SourceEdit(at: end, gap + credit + (needsGap ? lines.lineEnd : ""))
  }

  /// Whether a line goes on with the list or quotation that the copied text ends in.
  private func isContinuation(_ start: Int) -> Bool {
    let last = draft.text[lines.start(of: story.last.lowerBound)...]
    let mark = last.first { $0 != 0x20 && $0 != 0x09 }
    guard let mark, [0x3E, 0x2D, 0x2A, 0x2B].contains(mark) || 0x30...0x39 ~= mark else {
      return false
    }
    let line = draft.text[start..<lines.end(of: start)]
    guard let first = line.first else { return false }
    return first == mark || first == 0x20 || first == 0x09
  }

  /// Whether a line goes on with a paragraph: it starts no heading, fence, tag, table or definition.
  private func isPlain(_ start: Int) -> Bool {
    let first = draft.text[start..<lines.end(of: start)].first { $0 != 0x20 && $0 != 0x09 }
    guard let first else { return false }
    return ![0x23, 0x60, 0x7E, 0x3C, 0x7C, 0x5B, 0x7B, 0x3A].contains(first)
  }

  /// Behind everything.
  private func atEnd(_ credit: String) -> SourceEdit {
    let end = draft.text.count
    let text = lines.trimmed(end)
    let trailing = draft.text[text...]
    let lineEnd = lines.lineEnd
    // One empty line stands between, and the file ends as it did.
    return trailing.isEmpty
      ? SourceEdit(at: end, lineEnd + lineEnd + credit)
      : SourceEdit(at: end, lineEnd + credit + lineEnd)
  }
}

extension SourceLines {
  /// The end of the line before the one that starts at `start`.
  func trimmedLineEnd(_ start: Int) -> Int {
    let isPair = start > 1 && text[start - 1] == 0x0A && text[start - 2] == 0x0D
    return max(0, start - (isPair ? 2 : 1))
  }
}
