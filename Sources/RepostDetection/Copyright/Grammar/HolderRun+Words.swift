/// What a word is to the names.
extension HolderRun {
  mutating func takeWord(_ token: NoticeToken) -> Bool {
    let lower = token.lower
    if let length = RightsReserved.length(in: text, at: token.range.lowerBound) {
      return isEmpty && skip(through: token.range.lowerBound + length)
    }
    // The licence, not the organisation.
    if lower == "creative", lexer.token(next + 1)?.lower == "commons" { return false }
    if NoticeWords.lead.contains(lower) || NoticeWords.labels.contains(lower) {
      return takeSignAndYears()
    }
    if isLabel(next), !isEmpty || token.startsLine { return false }
    if isEmpty, token.startsLine, next > lead.next, NoticeWords.lineStops.contains(lower),
      !leadsOn(from: next)
    {
      return false
    }
    if NoticeWords.conjunctions.contains(lower), !isEmpty, leadsOn(from: next + 1) {
      return takeJoint()
    }
    if NoticeWords.isBy(token), isEmpty {
      next += 1
      return true
    }
    if isEmpty, let brace = lexer.token(next + 1), brace.isMark("{"), brace.isJoined {
      isPlaceholder = true
      return false
    }
    if isEmpty, NoticeWords.placeholders.contains(lower), !token.isCapital || token.isUpper {
      isPlaceholder = true
      return false
    }
    // `S.A. de C.V.`
    if lower == "de", isAfterDesignation, lexer.token(next + 1)?.lower.hasPrefix("c.v") == true {
      take(through: next + 1, asName: true)
      return true
    }
    if !isEmpty, NoticeWords.tails.contains(lower) { return false }
    // `Example GmbH Oslo` and `images.example Next Story` are two things on a page.
    if !text.hasLines, !NameShape.isDesignation(lower), !NoticeWords.groups.contains(lower),
      isAfterDesignation && !isAfterShortDesignation || wordCount == 1 && hasDomain && !isAfterComma
    {
      return false
    }
    if token.isParticle || NoticeWords.companions.contains(lower) {
      if leadsOn(from: next) {
        // `Copyright: of its contributors` is the rest of a sentence.
        guard !isEmpty || hasYears || lead.isStrong || lower != "of" else { return false }
        return takeJoint()
      }
      if isEmpty, lower == "the" {
        next += 1
        return takeSmallLetters()
      }
      // `Alek Du`, `2001 various`
      let isLast = token.isCapital && !isEmpty && !["the", "of"].contains(lower)
      guard isLast || isEmpty && NoticeWords.groups.contains(lower) else { return false }
      takeName(token)
      return true
    }
    if NoticeWords.stops.contains(lower) {
      let isIT = lower == "it" && token.isUpper && !isEmpty
      guard isEmpty && isNameable(next) || isIT || isInsideTitle(token) else { return false }
      takeName(token)
      return true
    }
    if token.isName {
      takeName(token)
      return true
    }
    return takeSmallLetters()
  }

  mutating func takeName(_ token: NoticeToken) {
    wordCount += 1
    if token.isCapital { hasCapital = true }
    isAfterDesignation = NameShape.isDesignation(token.lower) && wordCount > 1
    if isAfterDesignation || wordCount > 1 && token.isCapital && token.isInstitution {
      hasDesignation = true
    }
    if token.isHandle, token.isDomain { hasDomain = true }
    if token.isCapital, token.range.count > 2, token.isPlain {
      plainWordCount += 1
    }
    isAfterAddress = false
    take(through: next, asName: true)
  }

  /// Takes particles and what they lead to: `and the other authors of`, up to the last before a name.
  mutating func takeJoint() -> Bool {
    isAfterDesignation = false
    while let token = lexer.token(next),
      token.kind == .word || token.isMark("&") || token.isMark(",")
    {
      if token.isName || isNameable(next), !token.isParticle,
        !NoticeWords.conjunctions.contains(token.lower)
      {
        takeName(token)
        return true
      }
      take(through: next, asName: !isEmpty || NoticeWords.companions.contains(token.lower))
      if NoticeWords.companions.contains(token.lower) { wordCount += 1 }
    }
    return true
  }

  /// Whether particles from a token on lead to a name, soon.
  mutating func leadsOn(from first: Int) -> Bool {
    var index = first
    while index < first + 5, let token = lexer.token(index) {
      if token.isMark("&") {
        index += 1
        continue
      }
      guard token.kind == .word else { return false }
      if token.lower == "others" { return true }
      if NoticeWords.companions.contains(token.lower) || token.isParticle
        || NoticeWords.conjunctions.contains(token.lower)
      {
        index += 1
        continue
      }
      if RightsReserved.starts(in: text, at: token.range.lowerBound) { return false }
      return token.isName || token.isHandle && isSmallNameEnd(index) || isNameable(index)
    }
    return false
  }

  /// Whether the years before a token number are followed by a name.
  mutating func leadsToName(_ first: Int) -> Bool {
    var index = first
    while let token = lexer.token(index),
      token.isMark(",") || token.isMark(":") || token.isMark("-")
        || NoticeWords.isBy(token) || NoticeWords.particles.contains(token.lower),
      index < first + 3
    { index += 1 }
    return lexer.token(index).map { $0.isName && $0.isCapital && !$0.startsLine } ?? false
  }

  /// Passes over "All rights reserved by", where a holder follows.
  mutating func skip(through offset: Int) -> Bool {
    var index = next
    while let token = lexer.token(index), token.range.lowerBound < offset { index += 1 }
    guard let behind = lexer.token(index) else { return false }
    if NoticeWords.isBy(behind) {
      index += 1
    } else if behind.isMark("."), !hasYears {
      index += 1
      isBehindFullStop = true
    } else {
      return false
    }
    guard let name = lexer.token(index), name.isName, name.isCapital else { return false }
    next = index
    return true
  }

  /// Whether the designation behind the name is as short as other words are: `Co`, `SE`.
  var isAfterShortDesignation: Bool {
    end > 2 && text.bytes[end - 1] != UInt8(ascii: ".") && text.bytes[end - 3] == 0x20
  }

  /// Whether a word that ends names stands in the middle of one whose words all have capitals.
  mutating func isInsideTitle(_ token: NoticeToken) -> Bool {
    guard !isEmpty, !isAfterDesignation, !isAfterAddress, token.isCapital,
      NoticeWords.inner.contains(token.lower), let after = lexer.token(next + 1),
      after.kind == .word, after.isCapital, !after.startsLine
    else { return false }
    return !NoticeWords.stops.contains(after.lower)
  }

  /// Whether a word that ends names may be the first of one: `See Harbour Ltd`, `Everyone Press`.
  mutating func isNameable(_ index: Int) -> Bool {
    guard let token = lexer.token(index), token.isCapital, !isBehindFullStop,
      NoticeWords.nameable.contains(token.lower), let after = lexer.token(index + 1),
      after.kind == .word, after.isCapital, !after.startsLine
    else { return false }
    return !NoticeWords.stops.contains(after.lower)
  }

  /// Whether a word is the label of a field: a colon follows.
  mutating func isLabel(_ index: Int) -> Bool {
    guard let token = lexer.token(index), token.kind == .word, let colon = lexer.token(index + 1)
    else { return false }
    return colon.isMark(":") && colon.isJoined
  }
}
