import RepostCore
import RepostDocuments
import RepostReporting

/// One of two texts with its copied runs marked, each a link to the same run of the other side.
struct ComparedSide {
  /// A run on this side.
  struct Mark {
    let span: TextSpan
    /// Its pieces without a change.
    let pieces: [TextSpan]

    /// A passage as it stands on `side`.
    init(_ passage: Passage, on side: IgnoredText.Side) {
      switch side {
      case .repost:
        span = passage.repostText
        pieces = passage.pieces.map(\.repost)
      case .original:
        span = passage.originalText
        pieces = passage.pieces.map(\.original)
      }
    }
  }

  /// The markup.
  private(set) var html = ""

  private let document: Document
  private let side: IgnoredText.Side
  /// The marks with their numbers, in the order of this side.
  private let marks: [(number: Int, mark: Mark)]
  private let notices: [TextSpan]
  private var nextMark = 0
  private var nextNotice = 0
  /// How far the text has been written; runs of the original may overlap.
  private var written = 0
  private var started: Set<Int> = []

  /// How much of a text is shown, in bytes.
  private static let shown = 2 << 20

  init(_ page: Page, side: IgnoredText.Side, passages: [Mark]) {
    document = page.document
    self.side = side
    notices = NoticeText(page).spans
    marks = passages.enumerated().map { ($0.offset, $0.element) }
      .sorted { ($0.1.span, $0.0) < ($1.1.span, $1.0) }
    write()
  }

  private mutating func write() {
    let title = side == .repost ? "Repost" : "Original"
    html =
      "<section class=\"side\" tabindex=\"0\" aria-label=\"\(title)\">\n"
      + "<h2>\(title) <span class=\"place\">\(HTMLText.escaped(document.path))</span></h2>\n"
    var left = Self.shown
    var folded = 0
    for block in document.blocks where block.isVisible {
      guard isText(block) || isMarked(block) else {
        folded += 1
        continue
      }
      guard left > 0 else {
        html += "<p class=\"more\">The text is longer than can be shown here.</p>\n"
        break
      }
      left -= block.text.count
      let element = Self.element(for: block.role)
      html += "<\(element) class=\"b r-\(block.role.rawValue)\" dir=\"auto\">"
      append(block.text)
      html += "</\(element)>\n"
    }
    if folded > 0 {
      html +=
        "<p class=\"more\">Not shown: \(ExtractedMarkup.count(folded, "block"))"
        + " beside the text.</p>\n"
    }
    html += "</section>\n"
  }

  private func isText(_ block: Block) -> Bool {
    switch block.zone {
    case .article, .adjacent: true
    case .header, .footer, .nav, .aside, .comment, .caption, .hidden, .noscript, .meta: false
    }
  }

  /// Whether a run reaches into a block; blocks come in order.
  private mutating func isMarked(_ block: Block) -> Bool {
    skipMarks(before: block.text.start)
    return nextMark < marks.count && marks[nextMark].mark.span.start < block.text.end
  }

  private mutating func skipMarks(before offset: Int) {
    while nextMark < marks.count, marks[nextMark].mark.span.end <= offset { nextMark += 1 }
  }

  private static func element(for role: BlockRole) -> String {
    switch role {
    case .title, .heading: "h3"
    case .quote: "blockquote"
    case .paragraph, .byline, .listItem, .code, .caption, .cell, .comment: "p"
    }
  }

  /// Writes a block, the parts of it that runs hold as links.
  private mutating func append(_ block: TextSpan) {
    skipMarks(before: block.start)
    written = block.start
    while nextMark < marks.count, marks[nextMark].mark.span.start < block.end {
      let (number, mark) = marks[nextMark]
      let start = max(written, mark.span.start)
      let end = min(block.end, mark.span.end)
      plain(to: start)
      if start < end { append(TextSpan(start, end), of: mark, number: number) }
      if mark.span.end > block.end { break }
      if started.insert(number).inserted {
        // It stands inside another run; there is a place to lead to all the same.
        html += "<span id=\"\(letter)\(number)\"></span>"
      }
      nextMark += 1
    }
    plain(to: block.end)
  }

  private var letter: String { side == .repost ? "r" : "o" }

  private mutating func append(_ span: TextSpan, of mark: Mark, number: Int) {
    let other = side == .repost ? "o" : "r"
    let isFirst = started.insert(number).inserted
    let identity = isFirst ? " id=\"\(letter)\(number)\"" : ""
    let label = isFirst ? "<sup>\(number + 1)</sup>" : ""
    html += "<a class=\"run h\(number % 6)\" href=\"#\(other)\(number)\"\(identity)>\(label)"
    let changed = side == .repost ? "ins" : "del"
    var index = Self.firstPiece(of: mark.pieces, endingAfter: span.start)
    while written < span.end {
      let piece = index < mark.pieces.count ? mark.pieces[index] : nil
      let gapEnd = min(span.end, max(written, piece?.start ?? span.end))
      if written < gapEnd {
        let isChanged = holdsWords(TextSpan(written, gapEnd)) && index > 0 && piece != nil
        if isChanged { html += "<\(changed)>" }
        plain(to: gapEnd)
        if isChanged { html += "</\(changed)>" }
      }
      if let piece { plain(to: min(span.end, piece.end)) }
      index += 1
    }
    html += "</a>"
  }

  private static func firstPiece(of pieces: [TextSpan], endingAfter offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holdsWords(_ span: TextSpan) -> Bool {
    document.text[span.range].contains { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      // Letters of other scripts; what begins with E2 is punctuation.
      case 0xC3...0xE1, 0xE3...: true
      default: false
      }
    }
  }

  /// Writes the text up to `end`, notices marked as such.
  private mutating func plain(to end: Int) {
    while written < end {
      while nextNotice < notices.count, notices[nextNotice].end <= written { nextNotice += 1 }
      let notice = nextNotice < notices.count ? notices[nextNotice] : nil
      let isNotice = notice.map { $0.start <= written } ?? false
      let stop = min(end, isNotice ? notice?.end ?? end : max(written, notice?.start ?? end))
      let words = HTMLText.escaped(document.string(of: TextSpan(written, stop)))
      html += isNotice ? "<span class=\"notice\">\(words)</span>" : words
      written = max(stop, written + 1)
    }
    written = max(written, end)
  }
}
