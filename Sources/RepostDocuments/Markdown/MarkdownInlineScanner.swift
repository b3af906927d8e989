/// Cuts the text of a leaf into tokens: links, images, code spans, tags, addresses, text.
///
/// Follows CommonMark 0.31, chapter 6, with strikethrough and addresses written out. Time is linear:
/// what was once sought in vain (a closing backtick run, the end of a comment) is not sought again.
struct MarkdownInlineScanner {
  /// An open bracket that a link or an image may start with.
  struct Bracket {
    /// The index of its token.
    let token: Int
    /// Where the text behind it starts.
    let textStart: Int
    /// Whether it is `![`.
    let isImage: Bool
    /// How many runs of delimiters stood before it.
    let delimiters: Int
    /// Whether another bracket opened behind it.
    var hasBracketAfter = false
  }

  /// The text of the leaf.
  let bytes: [UInt8]
  /// The definitions of the document.
  let references: MarkdownReferences
  /// The tokens so far.
  var tokens: [MarkdownToken] = []
  /// The runs of delimiters that wait to be paired.
  var delimiters = MarkdownDelimiters()
  /// The open brackets.
  var brackets: [Bracket] = []
  /// How many of the open brackets cannot start a link, since one stands inside them.
  var inactiveBrackets = 0
  /// Where the scan stands.
  private(set) var index = 0

  private let grammar: LooseTag.Grammar
  private var textStart = 0
  private var lastBacktickRuns: [Int: Int]?
  private var soughtInVain: Set<UInt8> = []

  /// The tokens of inline Markdown.
  static func tokens(
    _ bytes: [UInt8], references: MarkdownReferences, readsComponents: Bool
  ) -> [MarkdownToken] {
    var scanner = Self(
      bytes: bytes, references: references, grammar: readsComponents ? .component : .strict)
    while scanner.index < bytes.count {
      if !scanner.takeToken() { scanner.index += 1 }
    }
    scanner.appendText(until: bytes.count)
    scanner.delimiters.resolve(from: 0, in: &scanner.tokens)
    return scanner.tokens
  }

  /// The tokens of raw HTML.
  static func rawTokens(_ bytes: [UInt8]) -> [MarkdownToken] {
    var scanner = Self(bytes: bytes, references: MarkdownReferences(), grammar: .lenient)
    while scanner.index < bytes.count {
      if !scanner.takeRawToken() { scanner.index += 1 }
    }
    scanner.appendText(until: bytes.count)
    return scanner.tokens
  }

  private init(bytes: [UInt8], references: MarkdownReferences, grammar: LooseTag.Grammar) {
    self.bytes = bytes
    self.references = references
    self.grammar = grammar
  }

  /// Appends a token from here to `end`, and moves there.
  mutating func append(_ kind: MarkdownToken.Kind, until end: Int, range: Range<Int>? = nil) -> Bool
  {
    appendText(until: index)
    tokens.append(MarkdownToken(kind: kind, range: range ?? index..<end))
    index = end
    textStart = end
    return true
  }

  private mutating func appendText(until end: Int) {
    guard textStart < end else { return }
    tokens.append(MarkdownToken(kind: .text, range: textStart..<end))
    textStart = end
  }

  /// Takes the token that starts here; false where only text does.
  private mutating func takeToken() -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"):
      guard index + 1 < bytes.count,
        bytes[index + 1].isASCIIPunctuation
          || (bytes[index + 1] == 0x0A && index + 2 < bytes.count)
      else { return false }
      // What is escaped is text, whatever it is.
      let start = index + 1
      _ = append(.nothing, until: start)
      return append(.text, until: start + 1)
    case UInt8(ascii: "`"): return takeCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return takeDelimiters()
    case UInt8(ascii: "["): return takeBracket(width: 1)
    case UInt8(ascii: "!"):
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "[") else { return false }
      return takeBracket(width: 2)
    case UInt8(ascii: "]"): return takeClosingBracket()
    case UInt8(ascii: "<"): return takeAutolink() || takeMarkup()
    default: return takeAddressOrEntity()
    }
  }

  private mutating func takeRawToken() -> Bool {
    bytes[index] == UInt8(ascii: "<") ? takeMarkup() : takeAddressOrEntity()
  }

  private mutating func takeAddressOrEntity() -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "&"):
      guard let entity = PlainEntity(bytes, at: index, limit: bytes.count) else { return false }
      return append(.decoded(entity.text), until: index + entity.count)
    case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
      guard var end = BareAddress.end(in: bytes, from: index, limit: bytes.count) else {
        return false
      }
      // In brackets, another bracket may start a link.
      if !brackets.isEmpty, let bracket = bytes[index..<end].firstIndex(of: UInt8(ascii: "[")) {
        end = bracket
      }
      return append(.bareAddress, until: end)
    default: return false
    }
  }

  private mutating func takeDelimiters() -> Bool {
    let end = runEnd(from: index)
    let range = index..<end
    _ = append(.delimiters, until: end)
    delimiters.append(bytes, range: range, token: tokens.count - 1)
    return true
  }

  // MARK: Code spans

  private mutating func takeCode() -> Bool {
    let end = runEnd(from: index)
    let length = end - index
    let lastRuns = lastBacktickRuns ?? backtickRuns(from: index)
    lastBacktickRuns = lastRuns
    guard let last = lastRuns[length], last >= end else { return append(.text, until: end) }
    var close = end
    while close < bytes.count {
      guard bytes[close] == UInt8(ascii: "`") else {
        close += 1
        continue
      }
      let closeEnd = runEnd(from: close)
      if closeEnd - close == length {
        return append(.code, until: closeEnd, range: withoutPadding(end..<close))
      }
      close = closeEnd
    }
    return append(.text, until: end)
  }

  /// A code span without the one space on each side that keeps its backticks apart.
  private func withoutPadding(_ code: Range<Int>) -> Range<Int> {
    guard code.count > 2, bytes[code.lowerBound].isHTMLSpace,
      bytes[code.upperBound - 1].isHTMLSpace, !bytes[code].allSatisfy(\.isHTMLSpace)
    else { return code }
    return (code.lowerBound + 1)..<(code.upperBound - 1)
  }

  /// Where the last run of backticks of each length starts.
  private func backtickRuns(from start: Int) -> [Int: Int] {
    var runs: [Int: Int] = [:]
    var index = start
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let end = runEnd(from: index)
      runs[end - index] = index
      index = end
    }
    return runs
  }

  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return end
  }

  // MARK: Angle brackets

  /// An address or a mail address in angle brackets.
  private mutating func takeAutolink() -> Bool {
    var end = index + 1
    var colon: Int?
    var at: Int?
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") {
      let byte = bytes[end]
      if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == 0x7F { return false }
      if byte == UInt8(ascii: ":"), colon == nil { colon = end }
      if byte == UInt8(ascii: "@"), at == nil { at = end }
      end += 1
    }
    guard end < bytes.count else { return false }
    let inner = (index + 1)..<end
    let target = String(decoding: bytes[inner], as: UTF8.self)
    if let colon, (3...33).contains(colon - index), bytes[index + 1].isASCIILetter,
      bytes[(index + 1)..<colon].allSatisfy({
        $0.isASCIIAlphanumeric || [0x2B, 0x2D, 0x2E].contains($0)
      })
    {
      return append(
        .autolink(target: PlainEntity.decoded(bytes[inner])), until: end + 1, range: inner)
    }
    guard let at, at > index + 1, at + 1 < end, colon == nil,
      bytes[inner].count(where: { $0 == UInt8(ascii: "@") }) == 1,
      bytes[at..<end].dropFirst().allSatisfy({
        $0.isASCIIAlphanumeric || $0 == 0x2D || $0 == 0x2E
      }),
      !bytes[inner].contains(where: { [0x22, 0x28, 0x29, 0x2C, 0x5B, 0x5C, 0x5D].contains($0) })
    else { return false }
    return append(.autolink(target: "mailto:" + target), until: end + 1, range: inner)
  }

  /// A tag, a comment, an instruction or a declaration.
  private mutating func takeMarkup() -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if next == UInt8(ascii: "!") {
      if bytes[index...].starts(with: "<!--".utf8) { return takeComment() }
      if bytes[index...].starts(with: "<![CDATA[".utf8) {
        guard let end = end(of: "]]>", from: index + 9, key: next) else { return false }
        return append(.nothing, until: end)
      }
      guard index + 2 < bytes.count, bytes[index + 2].isASCIILetter,
        let end = end(of: ">", from: index + 2, key: UInt8(ascii: ">"))
      else { return false }
      return append(.nothing, until: end)
    }
    if next == UInt8(ascii: "?") {
      guard let end = end(of: "?>", from: index + 2, key: next) else { return false }
      return append(.nothing, until: end)
    }
    // Browsers take all that is left for a tag that does not end; so nothing else is one.
    guard !soughtInVain.contains(UInt8(ascii: "<")) else { return false }
    if let tag = LooseTag(bytes, at: index, limit: bytes.count, grammar: grammar) {
      _ = append(.tag(tag), until: tag.end)
      if grammar == .lenient, !tag.isClosing, HiddenElements.isRawText(tag.name) {
        takeRawText(of: tag.name)
      }
      return true
    }
    if grammar == .lenient, next.isASCIILetter { soughtInVain.insert(UInt8(ascii: "<")) }
    return false
  }

  /// Moves to the end tag of an element in which nothing else is a tag; what is between is text.
  private mutating func takeRawText(of name: String) {
    let endTag = Array(("</" + name).utf8)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + endTag.count <= bytes.count,
        bytes[index..<(index + endTag.count)].elementsEqual(
          endTag, by: { $0 == $1 || $0 | 0x20 == $1 })
      {
        return
      }
      index += 1
    }
  }

  private mutating func takeComment() -> Bool {
    let start = index + 4
    for empty in ["<!-->", "<!--->"] where bytes[index...].starts(with: empty.utf8) {
      return append(.nothing, until: index + empty.utf8.count)
    }
    guard let end = end(of: "-->", from: start, key: UInt8(ascii: "-")) else {
      guard grammar == .lenient else { return false }
      return append(.comment, until: bytes.count, range: start..<bytes.count)
    }
    return append(.comment, until: end, range: start..<(end - 3))
  }

  /// Where the next `sequence` ends; none is sought again once there was none.
  private mutating func end(of sequence: StaticString, from start: Int, key: UInt8) -> Int? {
    guard !soughtInVain.contains(key) else { return nil }
    let count = sequence.utf8CodeUnitCount
    let found: Int? = sequence.withUTF8Buffer { wanted in
      var index = start
      while index + count <= bytes.count {
        if bytes[index] == wanted[0], bytes[index..<(index + count)].elementsEqual(wanted) {
          return index + count
        }
        index += 1
      }
      return nil
    }
    if found == nil { soughtInVain.insert(key) }
    return found
  }
}
