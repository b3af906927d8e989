/// Brackets and quotes among the names.
extension HolderRun {
  /// A bracket belongs to the notice where it holds an address, a mark, or a few words of a name.
  mutating func takeBracket(closing: Unicode.Scalar) -> Bool {
    if takeYears(closing: closing) { return false }
    var index = next + 1
    var hasOnlyNames = true
    var hasAddress = false
    while index < next + 40, let token = lexer.token(index), !token.isMark(closing) {
      switch token.kind {
      case .address: hasAddress = true
      case .word:
        let isSmall =
          !token.isCapital && !token.isName && !token.isParticle && !token.isHandle
          && !NoticeWords.conjunctions.contains(token.lower)
          && !isMark(index)
        if isSmall || NoticeWords.stops.contains(token.lower)
          || NoticeWords.subjects.contains(token.lower) && !token.isParticle
            && !NoticeWords.conjunctions.contains(token.lower)
        {
          hasOnlyNames = false
        }
        if token.lower == "at" { hasAddress = true }
      case .mark(","), .mark("&"), .mark("/"), .mark("-"), .mark("."), .mark("®"), .mark("™"),
        .mark("\""), .mark("“"), .mark("”"):
        break
      case .mark("@"): hasAddress = true
      case .bracketed, .sign, .number, .mark: hasOnlyNames = false
      }
      index += 1
    }
    guard let close = lexer.token(index), close.isMark(closing), hasOnlyNames || hasAddress,
      index > next + 1
    else { return false }
    let isWords = hasOnlyNames && !hasAddress
    guard !isEmpty || isWords else { return false }
    // On a page words in brackets are an agency, a remark, an abbreviation.
    guard !isWords || text.hasLines || isMark(next + 1) || leadsToDesignation(index + 1)
    else { return false }
    if isWords { wordCount += 1; hasCapital = true }
    if hasAddress {
      self.hasAddress = true
      isAfterAddress = true
    }
    isAfterDesignation = false
    take(through: index, asName: isWords || open != nil)
    return true
  }

  /// Whether a firm's name goes on behind a bracket: `Kite (Harbour) Private Ltd`.
  mutating func leadsToDesignation(_ first: Int) -> Bool {
    (first..<(first + 3)).contains { index in
      lexer.token(index).map { NameShape.isDesignation($0.lower) && !$0.startsLine } ?? false
    }
  }

  /// Whether a word is what stands for a sign in brackets: `(R)`, `(tm)`.
  mutating func isMark(_ index: Int) -> Bool {
    lexer.token(index).map { ["tm", "r", "sm"].contains($0.lower) } ?? false
  }

  /// A quoted word is part of a name: `Ann "Kite" Lee`, `"Kite" Ltd`.
  mutating func takeQuoted(_ token: NoticeToken) -> Bool {
    var index = next + 1
    if let second = lexer.token(index), second.kind == token.kind, second.isJoined { index += 1 }
    let first = index
    while index < first + 5, let word = lexer.token(index), word.kind == .word,
      word.isName || !isEmpty
    { index += 1 }
    guard index > first, let close = lexer.token(index), case .mark(let mark) = close.kind,
      "\"”“'’‘»«´".unicodeScalars.contains(mark)
    else { return false }
    if let second = lexer.token(index + 1), second.kind == close.kind, second.isJoined {
      index += 1
    }
    wordCount += 1
    hasCapital = true
    isAfterDesignation = false
    take(through: index, asName: true)
    return true
  }
}
