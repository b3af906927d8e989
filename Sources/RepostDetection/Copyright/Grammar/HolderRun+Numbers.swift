/// Years and numbers among the names.
extension HolderRun {
  mutating func takeNumber(_ token: NoticeToken) -> Bool {
    if token.isYear, let list = NoticeYears(&lexer, at: next) {
      guard !isEmpty else { return false }
      let isPlain = !hasYears && years.isEmpty
      // `2004 Ann Lee, 2006 Ben Roe`; but `© 2020 Forum 2000` is a name.
      let startsPair = token.startsLine || isAfterAddress || isAfterComma
      if isPlain || startsPair && leadsToName(list.tokens.upperBound) {
        closeNames()
        years.append(list.range)
        end = list.range.upperBound
        next = list.tokens.upperBound
        if text.hasLines, leadsToName(next) {
          skipToName()
          return true
        }
        return false
      }
      guard !isPlain, !isAfterComma, !isAfterDesignation else { return false }
    }
    if NoticeYears(&lexer, at: next) != nil { return !isEmpty && takeDate() }
    if isEmpty, lead.isStrong, takeNumberFirst(token) { return true }
    guard !isEmpty, !isAfterDesignation, !isAfterComma, !isAfterAddress, token.range.count <= 4,
      hasCapital
    else { return false }
    wordCount += 1
    take(through: next, asName: true)
    return true
  }

  /// Takes `3 May 2019` behind the names, where no years stand before them.
  mutating func takeDate() -> Bool {
    guard !hasYears, years.isEmpty, let list = NoticeYears(&lexer, at: next) else { return false }
    closeNames()
    years.append(list.range)
    end = list.range.upperBound
    next = list.tokens.upperBound
    return false
  }

  /// Takes a number that a name begins with: `20 Minutes`, `100% Kite`.
  mutating func takeNumberFirst(_ token: NoticeToken) -> Bool {
    var index = next + 1
    if lexer.token(index)?.isMark("%") == true { index += 1 }
    guard token.range.count <= 4, let name = lexer.token(index), name.kind == .word,
      name.isCapital, !name.startsLine, !NoticeWords.stops.contains(name.lower)
    else { return false }
    take(through: index - 1, asName: true)
    return true
  }

  var isAfterComma: Bool {
    guard next > 0, next - 1 < lexer.tokens.count else { return false }
    return lexer.tokens[next - 1].isMark(",")
  }

  mutating func skipToName() {
    while let token = lexer.token(next),
      token.isMark(",") || token.isMark(":") || token.isMark("-")
        || NoticeWords.isBy(token)
    { next += 1 }
    isAfterDesignation = false
    isAfterAddress = false
  }

  /// `Ann Lee (c) 2004`, `Ann Lee Copyright 2004`: a sign behind the name, where years follow at once.
  mutating func takeSignAndYears() -> Bool {
    guard !isEmpty, !hasYears, years.isEmpty, let token = lexer.token(next), !token.startsLine
    else { return false }
    var index = next
    while index < next + 3, let token = lexer.token(index),
      token.kind == .sign || token.kind == .bracketed || NoticeWords.lead.contains(token.lower)
    { index += 1 }
    guard let list = NoticeYears(&lexer, at: index),
      NoticeEnd.stands(at: list.tokens.upperBound, in: &lexer)
    else { return false }
    closeNames()
    years.append(list.range)
    end = list.range.upperBound
    next = list.tokens.upperBound
    return false
  }

  /// Takes `(2004)` behind the names, where no years stand before them.
  mutating func takeYears(closing: Unicode.Scalar) -> Bool {
    guard !isEmpty, !hasYears, years.isEmpty, let list = NoticeYears(&lexer, at: next + 1),
      let close = lexer.token(list.tokens.upperBound), close.isMark(closing)
    else { return false }
    closeNames()
    years.append(list.range)
    end = close.range.upperBound
    next = list.tokens.upperBound + 1
    return true
  }
}
