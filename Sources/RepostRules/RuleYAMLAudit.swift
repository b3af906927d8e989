/// Finds what a rule or settings file may not contain before the YAML library sees it.
///
/// The library follows aliases and nesting without a bound: a 350-byte bomb took it ten seconds, and
/// 400 levels overflow a small stack. Rules need neither, nor tags, nor a second document. The audit
/// walks the tokens as YAML does, so that a bracket or an ampersand in a pattern or in quotes is text;
/// where it cannot tell what a line is, the library will not either, and reports it.
package struct RuleYAMLAudit {
  /// What is refused, with its line.
  package typealias Refusal = (code: RulePackError.Code, line: Int, detail: String)

  /// What is refused first, or nil.
  package static func refusal(of bytes: [UInt8]) -> Refusal? {
    var audit = Self()
    if let line = strangeLineEnd(in: bytes) {
      return (.malformed, line, "the file has a line end other than a line feed")
    }
    for (index, line) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    )
    .enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      audit.line = index + 1
      audit.read(Array(line))
      if let refusal = audit.refusal { return refusal }
    }
    return nil
  }

  /// The deepest flow collections (`[`, `{`); rules have two levels.
  private static let maximumDepth = 8
  /// The furthest that a block collection is indented; rules have six columns.
  private static let maximumIndent = 40

  private var line = 1
  private var refusal: Refusal?

  /// The quote that is open, if one is.
  private var quote: UInt8?
  /// How many flow collections are open.
  private var depth = 0
  /// Whether the next character in a flow collection starts a token.
  private var isTokenStart = true
  /// Lines further in than this belong to the block scalar above, if there is one.
  private var scalarIndent: Int?
  /// Lines further in than this go on with the plain scalar above, if there is one.
  private var plainIndent: Int?
  /// The column of the key or dash that still waits for its value.
  private var waiting: Int?

  private mutating func refuse(_ code: RulePackError.Code, _ detail: String) {
    if refusal == nil { refusal = (code, line, detail) }
  }

  private mutating func read(_ text: [UInt8]) {
    var index = 0
    if quote == nil, depth == 0 {
      let indent = text.prefix { $0 == Self.space }.count
      guard indent < text.count else { return }
      if let scalarIndent {
        if indent > scalarIndent { return }
        self.scalarIndent = nil
      }
      if let plainIndent {
        if indent > plainIndent { return }
        self.plainIndent = nil
      }
      if indent == 0,
        text.starts(with: "---".utf8) || text.starts(with: "...".utf8)
          || text[0] == UInt8(ascii: "%")
      {
        refuse(.malformed, "the file is one document without markers or directives")
        return
      }
      index = indent
    }
    if quote != nil || depth > 0 {
      index = inner(text, from: 0)
      // What closed in this line may be a key.
      if quote == nil, depth == 0 { value(text, from: index, column: waiting ?? -1) }
      return
    }
    block(text, from: index)
  }

  // MARK: Block collections

  /// Reads a line of block collections: dashes, a key, a value.
  private mutating func block(_ text: [UInt8], from start: Int) {
    var index = start
    var parent = waiting ?? -1
    while index < text.count, "-?:".utf8.contains(text[index]), Self.isBlank(text, index + 1) {
      parent = index
      index = Self.skipBlanks(text, index + 1)
    }
    guard index <= Self.maximumIndent else {
      refuse(.tooDeep, "the file is indented by more than \(Self.maximumIndent) columns")
      return
    }
    guard index < text.count, text[index] != Self.hash else {
      // A comment alone keeps what waits waiting.
      if parent != waiting ?? -1 { waiting = parent }
      return
    }
    waiting = nil
    if Self.quotes.contains(text[index]) || Self.opening.contains(text[index]) {
      waiting = parent
      let end = inner(text, from: index)
      if quote == nil, depth == 0 { value(text, from: end, column: index) }
      return
    }
    guard let colon = Self.colon(text, from: index) else {
      scalar(text, at: index, parent: parent)
      return
    }
    // A key: `key: value`. Indicators before it are refused as before a value.
    guard !refuseIndicator(text[index]) else { return }
    value(text, from: colon, column: index)
  }

  /// Reads `: value` behind a key that stands in `column`, or what else is left of a line.
  private mutating func value(_ text: [UInt8], from start: Int, column: Int) {
    var index = Self.skipBlanks(text, start)
    guard index < text.count, text[index] == UInt8(ascii: ":"), Self.isBlank(text, index + 1) else {
      waiting = nil
      return
    }
    index = Self.skipBlanks(text, index + 1)
    guard index < text.count, text[index] != Self.hash else {
      waiting = column
      return
    }
    waiting = nil
    if Self.quotes.contains(text[index]) || Self.opening.contains(text[index]) {
      _ = inner(text, from: index)
    } else {
      scalar(text, at: index, parent: column)
    }
  }

  /// Notes a block or plain scalar that starts here, below a key or dash in column `parent`.
  private mutating func scalar(_ text: [UInt8], at index: Int, parent: Int) {
    if refuseIndicator(text[index]) { return }
    if text[index] == UInt8(ascii: "|") || text[index] == UInt8(ascii: ">") {
      scalarIndent = parent
    } else {
      plainIndent = parent
    }
  }

  private mutating func refuseIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "*"):
      refuse(.alias, "anchors and aliases (&, *) are not allowed; put the text in quotes")
    case UInt8(ascii: "!"): refuse(.malformed, "tags (!) are not allowed; put the text in quotes")
    default: return false
    }
    return true
  }

  // MARK: Quotes and flow collections

  /// Reads quotes and flow collections from `start` to their end; gives the offset behind it.
  private mutating func inner(_ text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count, refusal == nil {
      let byte = text[index]
      if let open = quote {
        index = closeQuote(open, text, at: index)
        // Behind quotes, a token starts, whatever it is.
        if quote == nil { isTokenStart = true }
        if quote == nil, depth == 0 { return index }
        continue
      }
      index += 1
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        isTokenStart = true
        if depth > Self.maximumDepth {
          refuse(.tooDeep, "the file nests more than \(Self.maximumDepth) brackets")
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        isTokenStart = true
        if depth == 0 { return index }
      case UInt8(ascii: ","): isTokenStart = true
      case UInt8(ascii: ":"):
        if !isTokenStart { isTokenStart = Self.isBlank(text, index) }
      case Self.space, Self.tab: break
      case Self.hash where isTokenStart || Self.isBlank(text, index - 2): return text.count
      case _ where isTokenStart && Self.quotes.contains(byte): quote = byte
      default:
        if isTokenStart, refuseIndicator(byte) { return index }
        isTokenStart = false
      }
    }
    return index
  }

  /// The offset behind the closing quote, or the end of the line.
  private mutating func closeQuote(_ open: UInt8, _ text: [UInt8], at start: Int) -> Int {
    var index = start
    while index < text.count {
      if text[index] == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
        index += 2
      } else if text[index] == open {
        guard open == UInt8(ascii: "'"), index + 1 < text.count, text[index + 1] == open else {
          quote = nil
          return index + 1
        }
        index += 2
      } else {
        index += 1
      }
    }
    return text.count
  }

  // MARK: Characters

  /// The line of the first line end that YAML knows and this audit does not, or nil.
  private static func strangeLineEnd(in bytes: [UInt8]) -> Int? {
    var line = 1
    var last: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if last == "\r", scalar != "\n" { return line }
      if scalar == "\n" { line += 1 }
      if ["\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) { return line }
      last = scalar
    }
    return nil
  }

  private static let space = UInt8(ascii: " ")
  private static let tab = UInt8(ascii: "\t")
  private static let hash = UInt8(ascii: "#")
  private static let quotes = Array("\"'".utf8)
  private static let opening = Array("[{".utf8)

  /// Whether a blank or the end of the line is at `index`.
  private static func isBlank(_ text: [UInt8], _ index: Int) -> Bool {
    index < 0 || index >= text.count || text[index] == space || text[index] == tab
  }

  private static func skipBlanks(_ text: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < text.count, text[index] == space || text[index] == tab { index += 1 }
    return index
  }

  /// The offset of the colon that makes a plain text a key, or nil.
  private static func colon(_ text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < text.count {
      if text[index] == hash, isBlank(text, index - 1) { return nil }
      if text[index] == UInt8(ascii: ":"), isBlank(text, index + 1) { return index }
      index += 1
    }
    return nil
  }
}
