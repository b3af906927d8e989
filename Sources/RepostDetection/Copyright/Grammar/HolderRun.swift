/// The names behind the sign and the years of a notice, as far as they reach.
struct HolderRun {
  /// Where the names stand: one range, or several where years stand between.
  var names: [Range<Int>] = []
  /// The years behind and between the names.
  var years: [Range<Int>] = []
  /// Where the last of it ends.
  var end = 0
  /// The number of the token behind it.
  var next: Int
  /// How many words of names there are.
  var wordCount = 0
  /// Whether a word with a capital is among them.
  var hasCapital = false
  /// Whether a firm's designation is among them.
  var hasDesignation = false
  /// Whether an address is among them.
  var hasAddress = false
  /// Whether the name of a host is among them.
  var hasDomain = false
  /// How many words of three letters or more begin with a capital.
  var plainWordCount = 0
  /// Whether the place of a name was never filled in.
  var isPlaceholder = false
  /// Whether a full stop parts the names from the years.
  var isBehindFullStop = false

  var lexer: NoticeLexer
  let lead: NoticeLead
  let hasYears: Bool
  var open: Range<Int>?
  var isAfterDesignation = false
  var isAfterAddress = false

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

  var text: NoticeText { lexer.text }

  var isEmpty: Bool { open == nil && names.isEmpty }

  mutating func read() {
    let most = text.hasLines ? Self.mostWordsInLines : Self.mostWords
    while wordCount < most, let token = lexer.token(next) {
      let before = next
      guard !token.startsLine || goesOn(to: token), step(token), next > before else { return }
    }
  }

  /// Takes one token or a few, or says that the names are over.
  mutating func step(_ token: NoticeToken) -> Bool {
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
  mutating func take(through last: Int, asName: Bool) {
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

  mutating func closeNames() {
    if let open { names.append(open) }
    open = nil
  }
}
