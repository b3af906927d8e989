/// Looks for the encoding that a page declares in a `meta` element.
///
/// This is the prescan of the WHATWG's HTML standard (13.2.3.2), which knows tags, attributes and
/// comments and nothing else; so it also finds a `meta` inside a script, as browsers do. Behind the
/// first 4 KiB, where a declaration seldom stands and is often only quoted, the contents of scripts
/// and styles are passed over, and the body ends the search.
struct MetaPrescan {
  /// What a page declares.
  struct Declaration: Hashable {
    /// The label as written.
    let label: String
    /// What it means, or nil for an unknown one.
    let encoding: TextEncoding?
  }

  /// The declaration that counts: the first with a known label, else the first.
  private(set) var declaration: Declaration?

  private static let naiveLength = 4 << 10
  private static let length = 64 << 10

  private let bytes: [UInt8]
  private var offset = 0

  /// Looks at the start of a page.
  init(_ page: [UInt8]) {
    bytes = Array(page.prefix(Self.length))
    while declaration?.encoding == nil, offset < bytes.count {
      offset = bytes.firstOffset(of: UInt8(ascii: "<"), from: offset)
      guard offset < bytes.count, takeMarkup() else { return }
    }
  }

  /// Takes what starts at the `<` here, and says whether to go on.
  private mutating func takeMarkup() -> Bool {
    if bytes.hasWord("<!--", at: offset) { return takeComment() }
    if bytes.hasWord("<meta", at: offset), let next = byte(at: offset + 5),
      next.isHTMLSpace || next == UInt8(ascii: "/")
    {
      offset += 6
      return takeMeta()
    }
    guard let next = byte(at: offset + 1) else { return false }
    switch next {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return skip(past: UInt8(ascii: ">"))
    case UInt8(ascii: "/"):
      guard let letter = byte(at: offset + 2) else { return false }
      return letter.isASCIILetter ? takeTag(nameAt: offset + 2) : skip(past: UInt8(ascii: ">"))
    default:
      if next.isASCIILetter { return takeTag(nameAt: offset + 1) }
      offset += 1
      return true
    }
  }

  /// Takes a comment; `<!-->` is one.
  private mutating func takeComment() -> Bool {
    var end = offset + 2
    repeat {
      end = bytes.firstOffset(of: UInt8(ascii: ">"), from: end + 1)
      guard end < bytes.count else { return false }
    } while !bytes.hasWord("--", at: end - 2) || end < offset + 4
    offset = end + 1
    return true
  }

  private mutating func takeTag(nameAt start: Int) -> Bool {
    var end = start
    while let byte = byte(at: end), !byte.isHTMLSpace, byte != UInt8(ascii: ">") { end += 1 }
    let isClosing = bytes[start - 1] == UInt8(ascii: "/")
    let isBehindHead =
      isClosing ? bytes.isWord("head", in: start..<end) : bytes.isWord("body", in: start..<end)
    let isScript = !isClosing && bytes.isWord("script", in: start..<end)
    let isStyle = !isClosing && bytes.isWord("style", in: start..<end)
    let isLate = offset >= Self.naiveLength
    if isLate, isBehindHead { return false }
    offset = end
    while takeAttribute() != nil {}
    guard offset < bytes.count else { return false }
    if isLate, isScript || isStyle { skip(to: isScript ? "</script" : "</style") }
    return true
  }

  private mutating func takeMeta() -> Bool {
    var hasPragma = false
    var needsPragma: Bool?
    var found: Declaration?
    var names: Set<String> = []
    while let attribute = takeAttribute() {
      let (name, value) = (text(attribute.name), text(attribute.value))
      guard names.count < 64, names.insert(name).inserted else { continue }
      switch name {
      case "http-equiv": hasPragma = value == "content-type"
      case "content":
        guard found == nil, let label = Self.charset(inContent: value) else { continue }
        found = Declaration(label: label, encoding: Self.encoding(label))
        needsPragma = true
      case "charset":
        found = Declaration(label: value, encoding: Self.encoding(value))
        needsPragma = false
      default: continue
      }
    }
    guard offset < bytes.count else { return false }
    guard let found, let needsPragma, !needsPragma || hasPragma else { return true }
    if found.encoding != nil || declaration == nil { declaration = found }
    return true
  }

  /// The encoding of a label inside a page, which was read so far as bytes of ASCII: it cannot be
  /// UTF-16.
  static func encoding(_ label: String) -> TextEncoding? {
    switch TextEncoding(label: label) {
    case .utf16BE, .utf16LE: .utf8
    case .userDefined: .windows1252
    case let encoding: encoding
    }
  }

  /// Where the next attribute stands, or nil at the end of the tag or of what is looked at.
  private mutating func takeAttribute() -> (name: Range<Int>, value: Range<Int>)? {
    while let byte = byte(at: offset), byte.isHTMLSpace || byte == UInt8(ascii: "/") {
      offset += 1
    }
    guard let first = byte(at: offset), first != UInt8(ascii: ">") else { return nil }
    let nameStart = offset
    while let byte = byte(at: offset), byte != UInt8(ascii: "=") || offset == nameStart,
      !byte.isHTMLSpace, byte != UInt8(ascii: "/"), byte != UInt8(ascii: ">")
    {
      offset += 1
    }
    let name = nameStart..<offset
    skipSpace()
    guard let sign = byte(at: offset), sign == UInt8(ascii: "=") else { return (name, 0..<0) }
    offset += 1
    skipSpace()
    guard let quote = byte(at: offset) else { return nil }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = offset + 1
      let end = bytes.firstOffset(of: quote, from: start)
      offset = min(end + 1, bytes.count)
      return end < bytes.count ? (name, start..<end) : nil
    }
    let start = offset
    while let byte = byte(at: offset), !byte.isHTMLSpace, byte != UInt8(ascii: ">") { offset += 1 }
    return offset < bytes.count ? (name, start..<offset) : nil
  }

  /// The label in `text/html; charset=…` (HTML standard, "extracting a character encoding from a
  /// meta element").
  private static func charset(inContent value: String) -> String? {
    let bytes = Array(value.utf8)
    var offset = 0
    while true {
      while offset < bytes.count, !bytes.hasWord("charset", at: offset) { offset += 1 }
      guard offset < bytes.count else { return nil }
      offset += 7
      while offset < bytes.count, bytes[offset].isHTMLSpace { offset += 1 }
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "=") { break }
    }
    offset += 1
    while offset < bytes.count, bytes[offset].isHTMLSpace { offset += 1 }
    guard offset < bytes.count else { return nil }
    let quote = bytes[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = bytes.firstOffset(of: quote, from: offset + 1)
      return end < bytes.count ? String(decoding: bytes[(offset + 1)..<end], as: UTF8.self) : nil
    }
    let label = bytes[offset...].prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: ";") }
    return String(decoding: label, as: UTF8.self)
  }

  private func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// A name or a value in lower case, of which the first two hundred bytes are enough.
  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix(200).map(\.asciiLowercased), as: UTF8.self)
  }

  private mutating func skipSpace() {
    while let byte = byte(at: offset), byte.isHTMLSpace { offset += 1 }
  }

  private mutating func skip(past byte: UInt8) -> Bool {
    offset = bytes.firstOffset(of: byte, from: offset) + 1
    return offset < bytes.count
  }

  private mutating func skip(to word: StaticString) {
    while offset < bytes.count {
      offset = bytes.firstOffset(of: UInt8(ascii: "<"), from: offset)
      if bytes.hasWord(word, at: offset) { return }
      offset += 1
    }
  }
}
