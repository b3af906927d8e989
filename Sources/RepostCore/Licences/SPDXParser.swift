/// A sign or a word of a licence expression.
enum SPDXToken: Equatable {
  case open, close, and, or, with
  case word(Substring)
  /// What no expression has.
  case other

  /// The tokens of a text.
  static func tokens(of text: some StringProtocol) -> [SPDXToken] {
    var tokens: [SPDXToken] = []
    var rest = Substring(text)
    while let first = rest.first {
      switch first {
      case " ", "\t", "\n", "\r", "\r\n": rest = rest.dropFirst()
      case "(", ")":
        tokens.append(first == "(" ? .open : .close)
        rest = rest.dropFirst()
      default:
        let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+.-:".contains($0)) }
        guard !word.isEmpty else { return tokens + [.other] }
        tokens.append(token(word))
        rest = rest[word.endIndex...]
      }
    }
    return tokens
  }

  private static func token(_ word: Substring) -> SPDXToken {
    switch word {
    case "AND", "and": .and
    case "OR", "or": .or
    case "WITH", "with": .with
    default: .word(word)
    }
  }
}

/// Reads a licence expression token by token; `AND` binds closer than `OR`, `WITH` closest.
struct SPDXParser {
  private typealias Licence = SPDXExpression.Licence
  private typealias Term = SPDXExpression.Term

  /// What stands between two parentheses, as far as it was read.
  private struct Level {
    /// The alternatives, of each what applies together; the last of the last is still open.
    var alternatives: [[Term]] = [[]]
  }

  /// What may come next.
  private enum Expectation { case operand, operation, exception }

  private var levels = [Level()]
  private var expectation = Expectation.operand
  private var count = 0

  /// The deepest nesting and the most tokens.
  private static let maximumDepth = 16
  private static let maximumTokens = 200

  /// Takes the next token; false where the expression cannot go on with it.
  mutating func take(_ token: SPDXToken) -> Bool {
    count += 1
    guard count <= Self.maximumTokens else { return false }
    switch (expectation, token) {
    case (.operand, .open):
      guard levels.count <= Self.maximumDepth else { return false }
      levels.append(Level())
    case (.operand, .word(let word)):
      guard let licence = Self.licence(word) else { return false }
      append(.licence(licence))
      expectation = .operation
    case (.operation, .and): expectation = .operand
    case (.operation, .or):
      levels[levels.count - 1].alternatives.append([])
      expectation = .operand
    case (.operation, .with): expectation = .exception
    case (.exception, .word(let word)):
      guard let exception = Self.exception(word), except(exception) else { return false }
      expectation = .operation
    case (.operation, .close):
      guard levels.count > 1, let level = levels.popLast() else { return false }
      append(Self.term(level))
    default: return false
    }
    return true
  }

  /// The expression, or nil where it ends in the middle.
  func finished() -> SPDXExpression.Term? {
    guard levels.count == 1, expectation == .operation else { return nil }
    return Self.term(levels[0])
  }

  /// The licence that a word names, or nil.
  static func licence(_ word: Substring) -> SPDXExpression.Licence? {
    if let reference = reference(word, "LicenseRef-") {
      return SPDXExpression.Licence(id: reference, exception: nil)
    }
    if let id = SPDXLicenceList.licence(word) {
      return SPDXExpression.Licence(id: id, exception: nil)
    }
    guard word.hasSuffix("+"), let id = SPDXLicenceList.licence(word.dropLast()) else { return nil }
    return SPDXExpression.Licence(id: id + "+", exception: nil)
  }

  private static func exception(_ word: Substring) -> String? {
    reference(word, "AdditionRef-") ?? SPDXLicenceList.exception(word)
  }

  /// `LicenseRef-x`, `DocumentRef-file:LicenseRef-x`, or nil.
  private static func reference(_ word: Substring, _ prefix: String) -> String? {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count <= 2, last.hasPrefix(prefix),
      last.count > prefix.count, !word.contains("+")
    else { return nil }
    if parts.count == 2 {
      guard parts[0].hasPrefix("DocumentRef-"), parts[0].count > "DocumentRef-".count else {
        return nil
      }
    }
    return String(word)
  }

  // MARK: Levels

  private mutating func append(_ term: Term) {
    let level = levels.count - 1
    let last = levels[level].alternatives.count - 1
    levels[level].alternatives[last].append(term)
  }

  /// Puts an exception behind the licence that was read last.
  private mutating func except(_ exception: String) -> Bool {
    let level = levels.count - 1
    let last = levels[level].alternatives.count - 1
    guard case .licence(let licence)? = levels[level].alternatives[last].last,
      licence.exception == nil
    else { return false }
    levels[level].alternatives[last].removeLast()
    append(.licence(Licence(id: licence.id, exception: exception)))
    return true
  }

  private static func term(_ level: Level) -> Term {
    let alternatives = level.alternatives.map { terms in
      joined(terms.flatMap { if case .all(let inner) = $0 { inner } else { [$0] } }, Term.all)
    }
    return joined(
      alternatives.flatMap { if case .any(let inner) = $0 { inner } else { [$0] } }, Term.any)
  }

  /// Terms joined, each once.
  private static func joined(_ terms: [Term], _ join: ([Term]) -> Term) -> Term {
    var seen: Set<Term> = []
    let distinct = terms.filter { seen.insert($0).inserted }
    return distinct.count == 1 ? distinct[0] : join(distinct)
  }
}
