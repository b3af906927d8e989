/// Commas, dashes and full stops among the names.
extension HolderRun {
  mutating func takeMark(_ mark: Unicode.Scalar, _ token: NoticeToken) -> Bool {
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

  mutating func takeComma() -> Bool {
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
        after.isName && !(NoticeWords.lead.contains(after.lower))
        || (after.isParticle || NoticeWords.companions.contains(after.lower)
          || NoticeWords.conjunctions.contains(after.lower)) && leadsOn(from: next + 1)
        || after.isHandle && text.hasLines && isSmallNameEnd(next + 1)
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

  mutating func takeFullStop(_ token: NoticeToken) -> Bool {
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

  mutating func takeDash(_ mark: Unicode.Scalar, _ token: NoticeToken) -> Bool {
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
    guard text.hasLines, !after.startsLine, after.kind == .word, after.isName, after.isCapital,
      !isLabel(next + 1), !NoticeWords.lineStops.contains(after.lower)
    else { return false }
    isAfterDesignation = false
    next += 1
    return true
  }
}
