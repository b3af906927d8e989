/// Names in small letters, told by what ends them.
extension HolderRun {
  /// Takes words in small letters where they can only be a name, by what ends them.
  mutating func takeSmallLetters() -> Bool {
    guard let first = lexer.token(next), !NoticeWords.conjunctions.contains(first.lower) else {
      return false
    }
    let isAnnounced = lead.isStrong || hasYears || lead.announcesHolder || lead.hasBracket
    if isEmpty, first.isHandle, lead.isStrong || hasYears || lead.announcesHolder {
      takeName(first)
      return true
    }
    if isAfterDesignation { return false }
    if !isEmpty, first.isHandle, first.isDomain, !isAfterComma {
      takeName(first)
      return true
    }
    let most = isEmpty ? 6 : 3
    var index = next
    while index < next + most, let token = lexer.token(index), token.kind == .word {
      if index > next, token.startsLine { break }
      if index > next, token.isName { break }
      if NoticeWords.stops.contains(token.lower) { return false }
      if index > next || isEmpty, NoticeWords.subjects.contains(token.lower) { return false }
      index += 1
    }
    guard index > next, isSmallNameEnd(index - 1),
      isAnnounced || lexer.token(index)?.kind == .address
    else { return false }
    while next < index, let token = lexer.token(next) { takeName(token) }
    return true
  }

  /// Whether what follows the word with this number may follow a name in small letters.
  mutating func isSmallNameEnd(_ last: Int) -> Bool {
    guard let token = lexer.token(last + 1) else { return text.hasLines || !isEmpty && false }
    if token.startsLine { return text.hasLines }
    switch token.kind {
    case .address: return true
    case .word: return token.isName && (text.hasLines || NoticeWords.groups.contains(token.lower))
    case .number: return !hasYears && token.isYear && text.hasLines
    case .mark(","):
      guard let after = lexer.token(last + 2) else { return false }
      if after.isYear, !hasYears { return lead.isStrong && endsAfterYears(last + 2) }
      return after.kind == .address
        || text.hasLines && (after.isName || NameShape.isDesignation(after.lower))
    case .mark("("):
      return lexer.token(last + 2)?.kind == .address
    case .mark("."):
      let after = lexer.token(last + 2)
      return text.hasLines && (after == nil || after?.isJoined == false)
    default: return false
    }
  }

  /// Whether the line or the sentence ends behind the years from a token on.
  mutating func endsAfterYears(_ first: Int) -> Bool {
    guard let years = NoticeYears(&lexer, at: first) else { return false }
    return NoticeEnd.stands(at: years.tokens.upperBound, in: &lexer)
  }
}
