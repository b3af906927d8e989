internal import RepostCore

/// Reads a notice from its sign on: years, holders, addresses, and what of it stands before the sign.
///
///     notice = [portions] [years] lead [years] [by] holders [years]
///            | name lead years
///
/// A rule finds the lead (`©`, `(c)`, the word); the grammar says where the notice ends, or that it is
/// none. It reads each token once or a few times and no more of them than a notice can have.
struct NoticeGrammar {
  /// What was read.
  struct Reading {
    let span: TextSpan
    let years: [TextSpan]
    let holders: [TextSpan]
  }

  let text: NoticeText

  /// How far before the sign a holder or years may start, in bytes.
  private static let reach = 100

  /// The notice whose sign stands at `offset`, or nil where none does; what stands before `floor`, the
  /// end of the notice before, is not read again.
  func reading(at offset: Int, after floor: Int) -> Reading? {
    var lexer = NoticeLexer(text, from: offset)
    guard let lead = NoticeLead(&lexer), !isOnlySpokenOf(lead, &lexer), !isInsideWord(offset) else {
      return nil
    }
    let years = NoticeYears(&lexer, at: lead.next)
    let afterYears = years?.tokens.upperBound ?? lead.next
    let first = nameStart(afterYears, of: lead, hasYears: years != nil, &lexer)
    let run = HolderRun(lexer, from: first, lead: lead, hasYears: years != nil)
    if run.isPlaceholder { return nil }
    if !run.names.isEmpty, !run.isBehindFullStop || run.hasDesignation || endsLine(run) {
      return named(lead, years: years, run: run)
    }
    if let reading = holderFirst(lead, years: years, after: floor, lexer: &lexer) { return reading }
    guard let years, !lead.hasBracket || lead.isStrong || text.hasLines && !isListItem(lead),
      NoticeEnd.stands(at: afterYears, in: &lexer)
    else { return nil }
    return Reading(
      span: TextSpan(portionsStart(before: offset, after: floor), years.range.upperBound),
      years: [TextSpan(years.range.lowerBound, years.range.upperBound)], holders: [])
  }

  /// Whether the sign is a letter that was decoded wrongly, in the middle of a word: `rÃ©publique`.
  private func isInsideWord(_ offset: Int) -> Bool {
    offset > text.range.lowerBound && text.bytes[offset] >= 0x80 && text.bytes[offset - 1] >= 0x80
  }

  /// Whether the bare word is followed by what makes it a subject: `copyright law`.
  private func isOnlySpokenOf(_ lead: NoticeLead, _ lexer: inout NoticeLexer) -> Bool {
    if lead.repeatsBracket { return true }
    guard let token = lexer.token(lead.next), token.kind == .word else { return false }
    let isSubject = NoticeWords.subjects.contains(token.lower)
    if lead.isStrong { return isSubject && !token.isCapital }
    if lead.isParticiple, !lead.announcesHolder { return true }
    if lead.announcesHolder { return isSubject && (!token.isCapital || token.lower == "section") }
    return lead.hasWord && isSubject && !(token.lower == "free" && token.isCapital)
  }

  /// The number of the token at which names start: behind the sign that may part them from the years.
  private func nameStart(
    _ first: Int, of lead: NoticeLead, hasYears: Bool, _ lexer: inout NoticeLexer
  ) -> Int {
    // `200? Ann Lee`, `???? Ann Lee`: a year that nobody knew.
    var first = first
    while !hasYears, let token = lexer.token(first), first < lead.next + 5,
      token.isMark("?") || token.kind == .number && token.range.count == 3
    { first += 1 }
    guard hasYears, let mark = lexer.token(first), let after = lexer.token(first + 1) else {
      return first
    }
    switch mark.kind {
    case .sign, .bracketed, .mark("§"), .mark("†"), .mark("*"): return first + 1
    case .mark("|"), .mark("]"), .mark(")"):
      return after.kind == .word && after.isCapital ? first + 1 : first
    default: return first
    }
  }

  // MARK: Forms

  private func named(_ lead: NoticeLead, years: NoticeYears?, run: HolderRun) -> Reading? {
    var years = years.map { [$0.range] } ?? []
    years += run.years
    var start = lead.start
    let reachesBack = lead.hasSign || lead.hasWord
    if years.isEmpty, reachesBack, let before = yearsBefore(start) {
      years = [before]
      start = before.lowerBound
    }
    guard !years.isEmpty || isEvident(lead, run) else { return nil }
    guard !lead.hasBracket || lead.isStrong || isEvidentBracket(lead, run, hasYears: !years.isEmpty)
    else { return nil }
    // An address alone is a holder behind a year or a sign.
    guard run.wordCount > 0 || (!years.isEmpty || lead.isStrong) && run.hasAddress else {
      return nil
    }
    return Reading(
      span: TextSpan(portionsStart(before: start, after: text.range.lowerBound), run.end),
      years: years.map { TextSpan($0.lowerBound, $0.upperBound) },
      holders: run.names.map { TextSpan($0.lowerBound, $0.upperBound) })
  }

  /// Whether a notice without a year is one: its sign says so, or the name, or the place.
  private func isEvident(_ lead: NoticeLead, _ run: HolderRun) -> Bool {
    if lead.isStrong {
      return run.hasCapital || run.hasAddress || run.hasDomain || text.hasLines
        || run.hasDesignation || run.wordCount > 1
    }
    if run.hasAddress || run.hasDesignation { return true }
    let startsLine = text.startsLine(at: lead.start)
    if lead.hasBracket {
      return (startsLine || lead.announcesHolder && run.wordCount > 1) && !isListItem(lead)
    }
    if lead.announcesHolder { return startsLine || lead.isParticiple || run.hasCapital }
    return startsLine && text.isComment(at: lead.start) && run.wordCount <= 6 && endsLine(run)
  }

  private func isEvidentBracket(_ lead: NoticeLead, _ run: HolderRun, hasYears: Bool) -> Bool {
    if hasYears { return run.hasCapital || run.hasAddress || run.hasDomain || text.hasLines }
    if run.hasAddress || run.hasDesignation { return true }
    if lead.announcesHolder { return run.wordCount > 1 }
    // Initials and the like are noise of files that are no text.
    return run.plainWordCount > 1 && endsLine(run)
  }

  /// Whether `(c)` follows a `(b)`, as in lists.
  private func isListItem(_ lead: NoticeLead) -> Bool {
    let end = lead.start
    let start = max(0, end - 4_000)
    return (start..<max(start, end - 2)).contains { index in
      text.bytes[index] == UInt8(ascii: "(") && text.bytes[index + 1] | 0x20 == UInt8(ascii: "b")
        && text.bytes[index + 2] == UInt8(ascii: ")")
    }
  }

  private func endsLine(_ run: HolderRun) -> Bool {
    var lexer = NoticeLexer(text, from: run.end)
    return NoticeEnd.stands(at: 0, in: &lexer)
  }

  /// A holder that stands before the sign, with years on either side of it: `Ann Lee © 2019`.
  private func holderFirst(
    _ lead: NoticeLead, years: NoticeYears?, after floor: Int, lexer: inout NoticeLexer
  ) -> Reading? {
    guard lead.hasSign || text.hasLines,
      let line = text.lineStart(of: lead.start, reach: Self.reach), line >= floor,
      line < lead.start,
      NoticeEnd.stands(
        at: years?.tokens.upperBound ?? lead.next, in: &lexer, acceptsDash: text.hasLines)
    else { return nil }
    let before = years == nil ? yearsBefore(lead.start) : nil
    var end = before?.lowerBound ?? lead.start
    while end > line, [0x20, 0x2C].contains(text.bytes[end - 1]) { end -= 1 }
    guard let listed = years?.range ?? before, end > line else { return nil }
    guard let name = NameBeforeSign(text, line..<end) else { return nil }
    return Reading(
      span: TextSpan(name.range.lowerBound, years?.range.upperBound ?? signEnd(lead, &lexer)),
      years: [TextSpan(listed.lowerBound, listed.upperBound)],
      holders: [TextSpan(name.range.lowerBound, name.range.upperBound)])
  }

  private func signEnd(_ lead: NoticeLead, _ lexer: inout NoticeLexer) -> Int {
    lexer.token(lead.next - 1)?.range.upperBound ?? lead.start
  }

  // MARK: Before the sign

  /// The years that stand just before the sign.
  private func yearsBefore(_ start: Int) -> Range<Int>? {
    let signs = Set("0123456789 -,/+".utf8)
    var first = start
    while first > text.range.lowerBound, start - first < Self.reach {
      let byte = text.bytes[first - 1]
      // Dashes and other signs that a list may have are two or three bytes long.
      guard
        signs.contains(byte) || isDash(endingAt: first)
          || byte & 0xC0 == 0x80 && isDash(endingAt: first + 1)
      else { break }
      first -= 1
    }
    while first < start, text.bytes[first] &- 0x30 >= 10 { first += 1 }
    guard first < start, first == text.range.lowerBound || !isWordByte(text.bytes[first - 1]) else {
      return nil
    }
    var lexer = NoticeLexer(text, from: first, to: start)
    guard let years = NoticeYears(&lexer, at: 0), lexer.token(years.tokens.upperBound) == nil else {
      return nil
    }
    return years.range
  }

  /// Whether an en dash or one of its kind ends before `offset`.
  private func isDash(endingAt offset: Int) -> Bool {
    guard offset - 3 >= text.range.lowerBound, offset <= text.range.upperBound else { return false }
    return text.bytes[offset - 3] == 0xE2 && text.bytes[offset - 2] == 0x80
      && (0x90...0x95).contains(text.bytes[offset - 1])
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
  }

  /// The start of "Portions" before the sign, or `start` where that does not stand there.
  private func portionsStart(before start: Int, after floor: Int) -> Int {
    var end = start
    while end > floor, text.bytes[end - 1] == 0x20 { end -= 1 }
    var first = end
    while first > floor, (text.bytes[first - 1] | 0x20) &- 0x61 < 26, end - first < 10 {
      first -= 1
    }
    guard end < start, end - first >= 5,
      NoticeWords.portions.contains(text.string(first..<end).lowercased())
    else { return start }
    return first
  }
}
