/// Whether names go on over a line end.
extension HolderRun {
  /// Whether a new line goes on with the names.
  mutating func goesOn(to token: NoticeToken) -> Bool {
    guard !isEmpty else { return true }
    if case .word = token.kind {
      if isLabel(next) { return false }
      if isNameWithAddress(next) {
        closeNames()
        isAfterDesignation = false
        isAfterAddress = false
        return true
      }
      if NoticeWords.conjunctions.contains(token.lower) { return leadsOn(from: next + 1) }
      if NameShape.isDesignation(token.lower), token.lower != "co", !isAfterDesignation {
        return true
      }
      let last = next > 0 ? lexer.token(next - 1) : nil
      let isOpen =
        last.map {
          $0.isMark(",") || NoticeWords.conjunctions.contains($0.lower)
            || NoticeWords.particles.contains($0.lower) && $0.lower != "al"
        } ?? false
      if isOpen {
        return token.isName || NoticeWords.companions.contains(token.lower) || token.isParticle
      }
      if NoticeWords.stops.contains(token.lower) || NoticeWords.lineStops.contains(token.lower) {
        let isPair = lexer.token(next + 1).map { $0.isInstitution && $0.isCapital } ?? false
        return token.isInstitution && !isAfterDesignation && !isAfterAddress
          && token.isCapital && !NoticeWords.stops.contains(token.lower) && (isPair || isWrapped())
      }
      guard !isAfterDesignation, !isAfterAddress else { return false }
      if ["of", "de", "for", "du", "des", "für"].contains(token.lower) {
        return leadsOn(from: next)
      }
      return token.isCapital && (token.isInstitution || isWrapped())
    }
    if token.kind == .address || token.isMark("(") { return true }
    if token.isYear {
      return NoticeYears(&lexer, at: next).map { leadsToName($0.tokens.upperBound) } ?? false
    }
    return token.isMark("&")
  }

  /// Whether a line is a name and its address: `Ann Lee <ann@example.org>`.
  mutating func isNameWithAddress(_ first: Int) -> Bool {
    guard text.hasLines else { return false }
    var index = first
    while index < first + 5, let token = lexer.token(index), token.kind == .word, token.isCapital,
      !NoticeWords.stops.contains(token.lower), index == first || !token.startsLine
    { index += 1 }
    guard index > first + 1, let token = lexer.token(index), !token.startsLine else { return false }
    if token.kind == .address { return !token.isWeb }
    return token.isMark("(") && lexer.token(index + 1)?.kind == .address
  }

  /// Whether the line before is so long that its last words may have gone to the next.
  func isWrapped() -> Bool { text.hasLines && text.column(of: end) > 58 }
}
