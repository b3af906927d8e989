/// The sign and the words that a notice begins with: `Copyright (c)`, `©`, `SPDX-FileCopyrightText:`.
struct NoticeLead {
  /// Where it stands.
  let start: Int
  /// The number of the token behind it.
  let next: Int
  /// Whether a sign that is used for nothing else is part of it.
  let hasSign: Bool
  /// Whether the word is part of it.
  let hasWord: Bool
  /// Whether `(c)` is part of it.
  let hasBracket: Bool
  /// Whether `(c)` stands there more than once, which is no notice but a list of numbers or noise.
  let repeatsBracket: Bool
  /// Whether it is a label for machines.
  let isLabel: Bool
  /// Whether "by" or a colon says that a holder follows.
  let announcesHolder: Bool
  /// Whether it is the participle: `copyrighted`.
  let isParticiple: Bool

  /// Whether it can only be a notice's: the sign, or the word and `(c)`.
  var isStrong: Bool { hasSign || isLabel || hasWord && hasBracket }

  /// The most tokens of one lead.
  private static let mostTokens = 10

  /// Reads the lead that the first tokens are, or gives nil where they are none.
  init?(_ lexer: inout NoticeLexer) {
    var (hasSign, hasWord, hasBracket, isLabel) = (false, false, false, false)
    var (announces, isParticiple, repeatsBracket) = (false, false, false)
    var index = 0
    var next = 0
    while index < Self.mostTokens, let token = lexer.token(index) {
      switch token.kind {
      case .sign: hasSign = true
      case .bracketed:
        repeatsBracket = hasBracket
        hasBracket = true
      case .word
      where token.lower.hasPrefix("opyright") && token.isJoined && (hasBracket || hasSign):
        hasWord = true
      case .word where token.lower == "copr." || token.lower == "copr":
        (hasWord, hasSign) = (true, true)
      case .word where NoticeWords.lead.contains(token.lower):
        // Of `Copyright notice. Copyright 2019` the first word is none.
        hasWord = true
        if token.lower == "copyrighted" { isParticiple = true }
      case .word where NoticeWords.labels.contains(token.lower):
        isLabel = true
      case .word where index > 0 && NoticeWords.isBy(token):
        announces = true
      case .mark(":") where index > 0 && token.isJoined: announces = true
      case .mark(".") where token.isJoined && lexer.token(index - 1)?.lower == "copr":
        next = index + 1
      case .mark(":"), .mark(","), .mark("-"), .mark("."), .mark("–"), .mark("="):
        guard index > 0 else { return nil }
      case .word where index > 0 && token.lower == "or" && hasWord: break
      default:
        index = Self.mostTokens
        continue
      }
      index += 1
      switch token.kind {
      case .mark(","), .mark("-"), .mark("."), .mark("–"), .mark("="): break
      case .word where token.lower == "or": break
      default: next = index
      }
    }
    guard hasSign || hasWord || hasBracket || isLabel, let first = lexer.token(0) else {
      return nil
    }
    start = first.range.lowerBound
    // A comma, a dash or a full stop between the sign and what follows is passed over.
    if let mark = lexer.token(next), [.mark(","), .mark("-"), .mark("–")].contains(mark.kind) {
      next += 1
    } else if let mark = lexer.token(next), mark.isMark("."), let year = lexer.token(next + 1),
      year.kind == .number
    {
      next += 1
    }
    self.next = next
    self.hasSign = hasSign
    self.hasWord = hasWord
    self.hasBracket = hasBracket
    self.isLabel = isLabel
    self.isParticiple = isParticiple
    self.repeatsBracket = repeatsBracket && !hasWord && !hasSign
    announcesHolder = announces
  }
}
