/// A link as reStructuredText or AsciiDoc writes it.
///
///     `words <https://example.org/>`_        reStructuredText
///     link:https://example.org/[words]       AsciiDoc, with `link:` or without
struct MarkupLink {
  /// The markup, which the name of the file tells.
  enum Notation {
    case reStructuredText, asciiDoc

    /// The markup of a file, or nil where it has none.
    init?(path: String) {
      let name = path.lowercased()
      if name.hasSuffix(".rst") {
        self = .reStructuredText
      } else if name.hasSuffix(".adoc") || name.hasSuffix(".asciidoc") {
        self = .asciiDoc
      } else {
        return nil
      }
    }
  }

  /// What readers click on; the target where the link has no words.
  let words: Range<Int>
  /// Where it leads, as written.
  let target: String
  /// Where it ends.
  let end: Int

  /// The longest link, in bytes.
  private static let maximumCount = 2_048

  /// Reads the link that starts at `start`, or gives nil where there is none.
  init?(_ bytes: [UInt8], at start: Int, limit: Int, notation: Notation) {
    let limit = min(limit, start + Self.maximumCount)
    switch notation {
    case .reStructuredText: self.init(reStructuredText: bytes, at: start, limit: limit)
    case .asciiDoc: self.init(asciiDoc: bytes, at: start, limit: limit)
    }
  }

  private init?(reStructuredText bytes: [UInt8], at start: Int, limit: Int) {
    guard bytes[start] == UInt8(ascii: "`"), start == 0 || !Self.endsRole(bytes[start - 1]),
      let close = bytes[(start + 1)..<limit].firstIndex(of: UInt8(ascii: "`")),
      close + 1 < limit, bytes[close + 1] == UInt8(ascii: "_"), bytes[close - 1] == 0x3E,
      let open = bytes[(start + 1)..<close].lastIndex(of: UInt8(ascii: "<"))
    else { return nil }
    let address = (open + 1)..<(close - 1)
    let text = bytes.trimmed((start + 1)..<open)
    // An address may be broken over lines; the white space is no part of it.
    target = String(decoding: bytes[address].filter { !$0.isHTMLSpace }, as: UTF8.self)
    guard !target.isEmpty else { return nil }
    words = text.isEmpty ? address : text
    let isAnonymous = close + 2 < limit && bytes[close + 2] == UInt8(ascii: "_")
    end = close + (isAnonymous ? 3 : 2)
  }

  /// Whether the byte before a backtick makes it literal text or the text of a role.
  private static func endsRole(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "`") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\\")
  }

  private init?(asciiDoc bytes: [UInt8], at start: Int, limit: Int) {
    if start > 0, bytes[start - 1].isASCIIAlphanumeric || bytes[start - 1] == 0x5C { return nil }
    let hasMacro = bytes[start..<limit].starts(with: "link:".utf8)
    guard hasMacro || BareAddress.end(in: bytes, from: start, limit: limit) != nil else {
      return nil
    }
    let address = start + (hasMacro ? 5 : 0)
    guard let open = bytes[address..<limit].firstIndex(where: { $0 == 0x5B || $0.isHTMLSpace }),
      open > address, bytes[open] == UInt8(ascii: "["),
      let close = Self.close(bytes, from: open + 1, limit: limit)
    else { return nil }
    target = String(decoding: bytes[address..<open], as: UTF8.self)
    let text = Self.words(bytes, bytes.trimmed((open + 1)..<close))
    words = text.isEmpty ? address..<open : text
    end = close + 1
  }

  private static func close(_ bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit, bytes[index] != UInt8(ascii: "]") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < limit ? index : nil
  }

  /// The words without attributes (`words,role=external`), quotation marks and the mark `^`.
  private static func words(_ bytes: [UInt8], _ text: Range<Int>) -> Range<Int> {
    var text = text
    if let quote = bytes[text].first, quote == UInt8(ascii: "\""),
      let end = bytes[text].dropFirst().firstIndex(of: quote)
    {
      return (text.lowerBound + 1)..<end
    }
    if let comma = bytes[text].firstIndex(of: UInt8(ascii: ",")),
      bytes[comma..<text.upperBound].contains(UInt8(ascii: "="))
    {
      text = bytes.trimmed(text.lowerBound..<comma)
    }
    if bytes[text].last == UInt8(ascii: "^") { text = text.lowerBound..<(text.upperBound - 1) }
    return text
  }
}
