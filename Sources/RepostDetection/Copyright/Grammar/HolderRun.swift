/// The names behind the sign and the years of a notice, as far as they reach.
struct HolderRun {
  /// Where the names stand: one range, or several where years stand between.
  private(set) var names: [Range<Int>] = []
  /// The years behind and between the names.
  private(set) var years: [Range<Int>] = []
  /// Where the last of it ends.
  private(set) var end = 0
  /// The number of the token behind it.
  private(set) var next: Int
  /// How many words of names there are.
  private(set) var wordCount = 0
  /// Whether a word with a capital is among them.
  private(set) var hasCapital = false
  /// Whether a firm's designation is among them.
  private(set) var hasDesignation = false
  /// Whether an address is among them.
  private(set) var hasAddress = false
  /// Whether the name of a host is among them.
  private(set) var hasDomain = false
  /// How many words of three letters or more begin with a capital.
  private(set) var plainWordCount = 0
  /// Whether the place of a name was never filled in.
  private(set) var isPlaceholder = false
  /// Whether a full stop parts the names from the years.
  private(set) var isBehindFullStop = false

  private var lexer: NoticeLexer
  private let lead: NoticeLead
  private let hasYears: Bool
  private var open: Range<Int>?
  private var isAfterDesignation = false
  private var isAfterAddress = false

  /// The most words of names in text without lines; a page's footer may go on and on.
  private static let mostWords = 14
  /// The most where a list with commas is written in lines.
  private static let mostWordsInLines = 60

  /// Reads names from the token with this number on.
  init(_ lexer: NoticeLexer, from first: Int, lead: NoticeLead, hasYears: Bool) {
    self.lexer = lexer
    self.lead = lead
    self.hasYears = hasYears
    next = first
    read()
    closeNames()
  }

  private var text: NoticeText { lexer.text }
  private var isEmpty: Bool { open == nil && names.isEmpty }

  // MARK: Reading

  private mutating func read() {
    let most = text.hasLines ? Self.mostWordsInLines : Self.mostWords
    while wordCount < most, let token = lexer.token(next) {
      guard !token.startsLine || goesOn(to: token) else { return }
      guard step(token) else { return }
    }
  }

  /// Takes one token or a few, or says that the names are over.
  private mutating func step(_ token: NoticeToken) -> Bool {
    switch token.kind {
    case .sign, .bracketed: return takeSignAndYears()
    case .address:
      take(through: next, asName: false)
      hasAddress = true
      isAfterAddress = true
      return true
    case .number: return takeNumber(token)
    case .word: return takeWord(token)
    case .mark(let mark): return takeMark(mark, token)
    }
  }

  /// Takes the tokens up to one; addresses belong to the notice, but name nobody.
  private mutating func take(through last: Int, asName: Bool) {
    guard let token = lexer.token(last), let first = lexer.token(next) else { return }
    end = token.range.upperBound
    if asName || open != nil {
      open = (open?.lowerBound ?? first.range.lowerBound)..<end
    } else if isEmpty {
      // A web address may be all there is.
      open = first.range.lowerBound..<end
    }
    next = last + 1
  }

  private mutating func closeNames() {
    if let open { names.append(open) }
    open = nil
  }

  /// Whether a new line goes on with the names.
  private mutating func goesOn(to token: NoticeToken) -> Bool {
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
        return isName(token) || NoticeWords.companions.contains(token.lower) || isParticle(token)
      }
      if NoticeWords.stops.contains(token.lower) || NoticeWords.lineStops.contains(token.lower) {
        let isPair = lexer.token(next + 1).map { isInstitution($0) && $0.isCapital } ?? false
        return isInstitution(token) && !isAfterDesignation && !isAfterAddress
          && token.isCapital && !NoticeWords.stops.contains(token.lower) && (isPair || isWrapped())
      }
      guard !isAfterDesignation, !isAfterAddress else { return false }
      if ["of", "de", "for", "du", "des", "für"].contains(token.lower) {
        return leadsOn(from: next)
      }
      return token.isCapital && (isInstitution(token) || isWrapped())
    }
    if token.kind == .address || token.isMark("(") { return true }
    if token.isYear {
      return NoticeYears(&lexer, at: next).map { leadsToName($0.tokens.upperBound) } ?? false
    }
    return token.isMark("&")
  }

  /// Whether a line is a name and its address: `Ann Lee <ann@example.org>`.
  private mutating func isNameWithAddress(_ first: Int) -> Bool {
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
  private func isWrapped() -> Bool { text.hasLines && text.column(of: end) > 58 }

  // MARK: Words

  private mutating func takeWord(_ token: NoticeToken) -> Bool {
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
    if NoticeWords.by.contains(lower), isEmpty {
      next += 1
      return true
    }
    if !isEmpty, NoticeWords.tails.contains(lower) { return false }
    // `Example GmbH Oslo` and `images.example Next Story` are two things on a page.
    if !text.hasLines, !NameShape.isDesignation(lower), !NoticeWords.groups.contains(lower),
      isAfterDesignation && !isAfterShortDesignation || wordCount == 1 && hasDomain
    {
      return false
    }
    if isEmpty, NoticeWords.placeholders.contains(lower), !token.isCapital || isUpper(token) {
      isPlaceholder = true
      return false
    }
    if isParticle(token) || NoticeWords.companions.contains(lower) {
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
      let isIT = lower == "it" && isUpper(token) && !isEmpty
      guard isEmpty && isNameable(next) || isIT || isInsideTitle(token) else { return false }
      takeName(token)
      return true
    }
    if isName(token) {
      takeName(token)
      return true
    }
    return takeSmallLetters()
  }

  /// Passes over "All rights reserved by", where a holder follows.
  private mutating func skip(through offset: Int) -> Bool {
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
    guard let name = lexer.token(index), isName(name), name.isCapital else { return false }
    next = index
    return true
  }

  /// Whether the designation behind the name is as short as other words are: `Co`, `SE`.
  private var isAfterShortDesignation: Bool {
    end > 2 && text.bytes[end - 1] != UInt8(ascii: ".") && text.bytes[end - 3] == 0x20
  }

  private func isUpper(_ token: NoticeToken) -> Bool {
    text.bytes[token.range].allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Whether a word that ends names stands in the middle of one whose words all have capitals.
  private mutating func isInsideTitle(_ token: NoticeToken) -> Bool {
    guard !isEmpty, !isAfterDesignation, !isAfterAddress, token.isCapital,
      NoticeWords.inner.contains(token.lower), let after = lexer.token(next + 1),
      after.kind == .word, after.isCapital, !after.startsLine
    else { return false }
    return !NoticeWords.stops.contains(after.lower)
  }

  /// Whether a word that ends names may be the first of one: `See Harbour Ltd`, `Everyone Press`.
  private mutating func isNameable(_ index: Int) -> Bool {
    guard let token = lexer.token(index), token.isCapital, !isBehindFullStop,
      NoticeWords.nameable.contains(token.lower), let after = lexer.token(index + 1),
      after.kind == .word, after.isCapital, !after.startsLine
    else { return false }
    return !NoticeWords.stops.contains(after.lower)
  }

  private mutating func takeName(_ token: NoticeToken) {
    wordCount += 1
    if token.isCapital { hasCapital = true }
    isAfterDesignation = NameShape.isDesignation(token.lower) && wordCount > 1
    if isAfterDesignation || wordCount > 1 && token.isCapital && isInstitution(token) {
      hasDesignation = true
    }
    if isHandle(token), isDomain(token) { hasDomain = true }
    if token.isCapital, token.lower.count > 2, token.lower.allSatisfy(\.isLetter) {
      plainWordCount += 1
    }
    isAfterAddress = false
    take(through: next, asName: true)
  }

  /// Takes particles and what they lead to: `and the other authors of`, up to the last before a name.
  private mutating func takeJoint() -> Bool {
    isAfterDesignation = false
    while let token = lexer.token(next),
      token.kind == .word || token.isMark("&") || token.isMark(",")
    {
      if isName(token) || isNameable(next), !isParticle(token),
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
  private mutating func leadsOn(from first: Int) -> Bool {
    var index = first
    while index < first + 5, let token = lexer.token(index) {
      if token.isMark("&") {
        index += 1
        continue
      }
      guard token.kind == .word else { return false }
      if token.lower == "others" { return true }
      if NoticeWords.companions.contains(token.lower) || isParticle(token)
        || NoticeWords.conjunctions.contains(token.lower)
      {
        index += 1
        continue
      }
      if RightsReserved.starts(in: text, at: token.range.lowerBound) { return false }
      return isName(token) || isHandle(token) && isSmallNameEnd(index) || isNameable(index)
    }
    return false
  }

  /// Whether the years before a token number are followed by a name.
  private mutating func leadsToName(_ first: Int) -> Bool {
    var index = first
    while let token = lexer.token(index),
      token.isMark(",") || token.isMark(":") || token.isMark("-")
        || NoticeWords.isBy(token) || NoticeWords.particles.contains(token.lower),
      index < first + 3
    { index += 1 }
    return lexer.token(index).map { isName($0) && $0.isCapital && !$0.startsLine } ?? false
  }

  private func isParticle(_ token: NoticeToken) -> Bool {
    NoticeWords.particles.contains(token.lower)
  }

  /// Whether a word names somebody, or stands for those who are not named.
  private func isName(_ token: NoticeToken) -> Bool {
    guard token.kind == .word, !NoticeWords.stops.contains(token.lower) else { return false }
    if token.isCapital { return true }
    return NoticeWords.groups.contains(token.lower) || NameShape.isDesignation(token.lower)
  }

  private func isInstitution(_ token: NoticeToken) -> Bool {
    NameShape.isInstitution(token.lower) || NoticeWords.groups.contains(token.lower)
  }

  /// Whether a small-letter word looks like a handle or a domain: it has a digit or a sign inside.
  private func isHandle(_ token: NoticeToken) -> Bool {
    guard token.kind == .word, token.lower.count > 1 else { return false }
    return token.lower.contains { $0.isNumber || "._@-+".contains($0) }
  }

  /// Whether a word is the name of a host: letters, a full stop, letters.
  private func isDomain(_ token: NoticeToken) -> Bool {
    guard let dot = token.lower.lastIndex(of: "."), !token.lower.contains("/") else { return false }
    let last = token.lower[token.lower.index(after: dot)...]
    return (2...10).contains(last.count) && last.allSatisfy(\.isLetter)
      && token.lower[..<dot].count > 2
  }

  /// Whether a word is the label of a field: a colon follows.
  private mutating func isLabel(_ index: Int) -> Bool {
    guard let token = lexer.token(index), token.kind == .word, let colon = lexer.token(index + 1)
    else { return false }
    return colon.isMark(":") && colon.isJoined
  }

  // MARK: Small letters

  /// Takes words in small letters where they can only be a name, by what ends them.
  private mutating func takeSmallLetters() -> Bool {
    guard let first = lexer.token(next), !NoticeWords.conjunctions.contains(first.lower) else {
      return false
    }
    let isAnnounced = lead.isStrong || hasYears || lead.announcesHolder || lead.hasBracket
    if isEmpty, isHandle(first), lead.isStrong || hasYears || lead.announcesHolder {
      takeName(first)
      return true
    }
    if isAfterDesignation { return false }
    if !isEmpty, isHandle(first), isDomain(first), !isAfterComma {
      takeName(first)
      return true
    }
    let most = isEmpty ? 6 : 3
    var index = next
    while index < next + most, let token = lexer.token(index), token.kind == .word {
      if index > next, token.startsLine { break }
      if index > next, isName(token) { break }
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
  private mutating func isSmallNameEnd(_ last: Int) -> Bool {
    guard let token = lexer.token(last + 1) else { return text.hasLines || !isEmpty && false }
    if token.startsLine { return text.hasLines }
    switch token.kind {
    case .address: return true
    case .word: return isName(token) && (text.hasLines || NoticeWords.groups.contains(token.lower))
    case .number: return !hasYears && token.isYear && text.hasLines
    case .mark(","):
      guard let after = lexer.token(last + 2) else { return false }
      if after.isYear, !hasYears { return lead.isStrong && endsAfterYears(last + 2) }
      return after.kind == .address
        || text.hasLines && (isName(after) || NameShape.isDesignation(after.lower))
    case .mark("("):
      return lexer.token(last + 2)?.kind == .address
    case .mark("."):
      let after = lexer.token(last + 2)
      return text.hasLines && (after == nil || after?.isJoined == false)
    default: return false
    }
  }

  /// Whether the line or the sentence ends behind the years from a token on.
  private mutating func endsAfterYears(_ first: Int) -> Bool {
    guard let years = NoticeYears(&lexer, at: first) else { return false }
    return NoticeEnd.stands(at: years.tokens.upperBound, in: &lexer)
  }

  // MARK: Numbers and signs

  private mutating func takeNumber(_ token: NoticeToken) -> Bool {
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
  private mutating func takeDate() -> Bool {
    guard !hasYears, years.isEmpty, let list = NoticeYears(&lexer, at: next) else { return false }
    closeNames()
    years.append(list.range)
    end = list.range.upperBound
    next = list.tokens.upperBound
    return false
  }

  /// Takes a number that a name begins with: `20 Minutes`, `100% Kite`.
  private mutating func takeNumberFirst(_ token: NoticeToken) -> Bool {
    var index = next + 1
    if lexer.token(index)?.isMark("%") == true { index += 1 }
    guard token.range.count <= 4, let name = lexer.token(index), name.kind == .word,
      name.isCapital, !name.startsLine, !NoticeWords.stops.contains(name.lower)
    else { return false }
    take(through: index - 1, asName: true)
    return true
  }

  private var isAfterComma: Bool {
    guard next > 0, next - 1 < lexer.tokens.count else { return false }
    return lexer.tokens[next - 1].isMark(",")
  }

  private mutating func skipToName() {
    while let token = lexer.token(next),
      token.isMark(",") || token.isMark(":") || token.isMark("-")
        || NoticeWords.isBy(token)
    { next += 1 }
    isAfterDesignation = false
    isAfterAddress = false
  }

  /// `Ann Lee (c) 2004`, `Ann Lee Copyright 2004`: a sign behind the name, where years follow at once.
  private mutating func takeSignAndYears() -> Bool {
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

  private mutating func takeMark(_ mark: Unicode.Scalar, _ token: NoticeToken) -> Bool {
    switch mark {
    case ",", ";": return takeComma()
    case "&", "+": return !isEmpty && leadsOn(from: next + 1) && takeJoint()
    case "(", "[": return takeBracket(closing: mark == "(" ? ")" : "]")
    case "®", "™":
      guard !isEmpty else { return false }
      take(through: next, asName: true)
      return true
    case "\"", "“", "”", "'", "‘", "„", "«", "»", "`":
      return !token.startsLine && !token.isJoined && takeQuoted(token)
    case "-", "/", "–", "—", "@": return takeDash(mark, token)
    case ":" where isEmpty:
      next += 1
      return true
    case ".": return takeFullStop(token)
    default: return false
    }
  }

  private mutating func takeComma() -> Bool {
    guard let after = lexer.token(next + 1) else { return false }
    if isEmpty {
      next += 1
      return true
    }
    let goesOn: Bool
    switch after.kind {
    case .word:
      if isLabel(next + 1) || RightsReserved.starts(in: text, at: after.range.lowerBound) {
        return false
      }
      if after.startsLine, NoticeWords.lineStops.contains(after.lower),
        !NoticeWords.conjunctions.contains(after.lower)
      {
        return false
      }
      goesOn =
        isName(after) && !(NoticeWords.lead.contains(after.lower))
        || (isParticle(after) || NoticeWords.companions.contains(after.lower)
          || NoticeWords.conjunctions.contains(after.lower)) && leadsOn(from: next + 1)
        || isHandle(after) && text.hasLines && isSmallNameEnd(next + 1)
    case .address: goesOn = true
    case .number: goesOn = after.isYear
    case .mark("["): goesOn = isAfterAddress
    default: goesOn = false
    }
    guard goesOn else { return false }
    isAfterDesignation = false
    next += 1
    // The comma is part of what is read only if a name follows.
    return true
  }

  private mutating func takeFullStop(_ token: NoticeToken) -> Bool {
    guard let after = lexer.token(next + 1) else { return false }
    // `2013. Ann Lee`: behind years, where nothing but a name follows.
    if isEmpty, hasYears {
      guard after.kind == .word, after.isCapital else { return false }
      isBehindFullStop = true
      next += 1
      return true
    }
    // `Werner K. Berg`, `Inc., Oslo`: the lexer keeps what belongs to a word.
    guard token.isJoined, !isEmpty else { return false }
    if after.isMark(",") || after.kind == .address
      || after.isYear && !hasYears && years.isEmpty && isAfterDesignation
    {
      next += 1
      return true
    }
    return false
  }

  private mutating func takeDash(_ mark: Unicode.Scalar, _ token: NoticeToken) -> Bool {
    guard let after = lexer.token(next + 1) else { return false }
    if isEmpty {
      guard mark != "@", mark != "/" else { return false }
      guard after.isCapital || NoticeWords.groups.contains(after.lower) || after.isMark("[") else {
        return false
      }
      next += 1
      return true
    }
    if after.kind == .address && text.hasLines || after.isYear && !hasYears && years.isEmpty {
      next += 1
      return true
    }
    guard text.hasLines, !after.startsLine, after.kind == .word, isName(after), after.isCapital,
      !isLabel(next + 1), !NoticeWords.lineStops.contains(after.lower)
    else { return false }
    isAfterDesignation = false
    next += 1
    return true
  }

  /// A bracket belongs to the notice where it holds an address, a mark, or a few words of a name.
  private mutating func takeBracket(closing: Unicode.Scalar) -> Bool {
    if takeYears(closing: closing) { return false }
    var index = next + 1
    var hasOnlyNames = true
    var hasAddress = false
    while index < next + 40, let token = lexer.token(index), !token.isMark(closing) {
      switch token.kind {
      case .address: hasAddress = true
      case .word:
        let isSmall =
          !token.isCapital && !isName(token) && !isParticle(token) && !isHandle(token)
          && !NoticeWords.conjunctions.contains(token.lower)
          && !isMark(index)
        if isSmall || NoticeWords.stops.contains(token.lower)
          || NoticeWords.subjects.contains(token.lower) && !isParticle(token)
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
  private mutating func leadsToDesignation(_ first: Int) -> Bool {
    (first..<(first + 3)).contains { index in
      lexer.token(index).map { NameShape.isDesignation($0.lower) && !$0.startsLine } ?? false
    }
  }

  /// Whether a word is what stands for a sign in brackets: `(R)`, `(tm)`.
  private mutating func isMark(_ index: Int) -> Bool {
    lexer.token(index).map { ["tm", "r", "sm"].contains($0.lower) } ?? false
  }

  /// Takes `(2004)` behind the names, where no years stand before them.
  private mutating func takeYears(closing: Unicode.Scalar) -> Bool {
    guard !isEmpty, !hasYears, years.isEmpty, let list = NoticeYears(&lexer, at: next + 1),
      let close = lexer.token(list.tokens.upperBound), close.isMark(closing)
    else { return false }
    closeNames()
    years.append(list.range)
    end = close.range.upperBound
    next = list.tokens.upperBound + 1
    return true
  }

  /// A quoted word is part of a name: `Ann "Kite" Lee`, `"Kite" Ltd`.
  private mutating func takeQuoted(_ token: NoticeToken) -> Bool {
    var index = next + 1
    if let second = lexer.token(index), second.kind == token.kind, second.isJoined { index += 1 }
    let first = index
    while index < first + 5, let word = lexer.token(index), word.kind == .word,
      isName(word) || !isEmpty
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
