/// A list of years as it stands among the tokens of a notice: `1999, 2001-2003`, `1998-`, `May 2004`.
struct NoticeYears {
  /// The tokens of the list.
  let tokens: Range<Int>
  /// Where it stands in the text.
  let range: Range<Int>

  /// The most parts of one list; some count forty years one by one.
  private static let mostParts = 80

  /// Reads a list from the token with this number on, or gives nil where none starts.
  init?(_ lexer: inout NoticeLexer, at first: Int) {
    guard let start = Self.start(&lexer, at: first), let opening = lexer.token(first) else {
      return nil
    }
    var end = start + 1
    var parts = 1
    while parts < Self.mostParts, let next = Self.part(&lexer, behind: end) {
      end = next
      parts += 1
    }
    // An open end belongs to the list: `1998-`, `2004+`.
    if let mark = lexer.token(end), mark.isJoined, mark.isMark("-") || mark.isMark("+") {
      end += 1
    }
    tokens = first..<end
    range = opening.range.lowerBound..<(lexer.tokens[end - 1].range.upperBound)
  }

  /// The number of the token that is the first year, behind a day and a month perhaps.
  private static func start(_ lexer: inout NoticeLexer, at first: Int) -> Int? {
    var index = first
    if let day = lexer.token(index), day.kind == .number, day.range.count < 3 { index += 1 }
    if let month = lexer.token(index), NoticeWords.months.contains(month.lower) {
      index += 1
      if lexer.token(index)?.isMark(",") == true || lexer.token(index)?.isMark(".") == true {
        index += 1
      }
    } else if index > first {
      return nil
    }
    guard let year = lexer.token(index), year.isYear else { return nil }
    return index
  }

  /// The number behind the month and the day of `2008-01-26`, or nil where there are none.
  private static func monthAndDay(_ lexer: inout NoticeLexer, at first: Int) -> Int? {
    for index in [first, first + 2] {
      guard let dash = lexer.token(index), dash.isMark("-"), dash.isJoined,
        let number = lexer.token(index + 1), number.isJoined, number.kind == .number,
        number.range.count == 2
      else { return nil }
    }
    return first + 4
  }

  /// The number behind the next part of a list that reaches to `end`, or nil where it is over.
  private static func part(_ lexer: inout NoticeLexer, behind end: Int) -> Int? {
    if let end = monthAndDay(&lexer, at: end) { return end }
    var index = end
    var isRange = false
    var hasComma = false
    loop: while index < end + 4, let token = lexer.token(index) {
      switch token.kind {
      case .mark(","), .mark("/"), .mark("&"), .mark(";"): hasComma = true
      case .mark("-"), .mark("–"), .mark("—"), .mark("−"), .mark("~"), .mark("‒"), .mark("‑"):
        isRange = true
      case .mark("."):
        // `1996..2005`
        guard lexer.token(index + 1)?.isMark(".") == true || index > end else { return nil }
        isRange = true
      case .word where NoticeWords.to.contains(token.lower):
        if token.lower == "and" { hasComma = true } else { isRange = true }
      default: break loop
      }
      index += 1
    }
    guard let token = lexer.token(index) else { return nil }
    if isRange, NoticeWords.now.contains(token.lower) { return index + 1 }
    guard token.kind == .number else {
      // `1999, June 2001` and `June 1999 - May 2001`
      guard index > end, let start = start(&lexer, at: index) else { return nil }
      return start + 1
    }
    if token.isYear {
      // A bare space parts years only where more than one follows each other.
      let next = lexer.token(index + 1)
      guard
        index > end || !token.startsLine || next?.isMark(",") == true || next?.isMark("-") == true
      else { return nil }
      return index + 1
    }
    guard isRange || hasComma, token.range.count <= 2 else { return nil }
    // `1999-02`, `1990, 91`: not `2001, 3 people` and not `2001-2-3`.
    let next = lexer.token(index + 1)
    if token.range.count == 1 { guard isRange, next?.isMark("-") != true else { return nil } }
    if hasComma, !isRange, let next, next.kind == .word, !next.isCapital,
      !NoticeWords.isBy(next), !NoticeWords.to.contains(next.lower)
    {
      return nil
    }
    if next?.isMark(".") == true, next?.isJoined == true,
      lexer.token(index + 2)?.isJoined == true, lexer.token(index + 2)?.kind == .number
    {
      return nil
    }
    return index + 1
  }
}
