/// Takes a block apart into the tokens of notices, as many as are asked for.
///
/// Comment marks that are left at either end of a line are passed over.
struct NoticeLexer {
  let text: NoticeText
  private(set) var tokens: [NoticeToken] = []
  private(set) var offset: Int
  let end: Int

  /// The most tokens of one notice, the longest list of years and holders included.
  static let mostTokens = 240

  /// Starts at an offset of the text.
  init(_ text: NoticeText, from offset: Int, to end: Int? = nil) {
    self.text = text
    self.offset = offset
    self.end = end ?? text.range.upperBound
  }

  /// The token with this number, or nil behind the last.
  mutating func token(_ number: Int) -> NoticeToken? {
    while tokens.count <= number {
      guard tokens.count < Self.mostTokens, let token = next() else { return nil }
      tokens.append(token)
    }
    return tokens[number]
  }

  private mutating func next() -> NoticeToken? {
    let before = offset
    var isLine = tokens.isEmpty && text.startsLine(at: offset)
    while true {
      let start = offset
      while offset < end, text.bytes[offset] == 0x20 { offset += 1 }
      guard offset < end else { return nil }
      if offset > start, !isLine { isLine = text.startsLine(at: offset) }
      guard let skipped = (isLine ? commentMarkLength() : nil) ?? boxLength() ?? escapeLength()
      else { break }
      offset += skipped
    }
    let token = read(isJoined: offset == before, startsLine: isLine)
    offset = token.range.upperBound
    return token
  }

  func byte(_ ahead: Int = 0) -> UInt8 {
    offset + ahead < end ? text.bytes[offset + ahead] : 0
  }

  // MARK: Tokens

  private func read(isJoined: Bool, startsLine: Bool) -> NoticeToken {
    func token(
      _ kind: NoticeToken.Kind, _ length: Int, lower: String = "", isCapital: Bool = false,
      isUpper: Bool = false, value: Int = 0, isWeb: Bool = false
    ) -> NoticeToken {
      NoticeToken(
        kind: kind, range: offset..<(offset + length), isJoined: isJoined, startsLine: startsLine,
        lower: lower, isCapital: isCapital, isUpper: isUpper, value: value, isWeb: isWeb)
    }
    if let length = CopyrightMark.signLength(in: text.bytes, at: offset, end: end) {
      return token(.sign, length)
    }
    if let length = CopyrightMark.bracketLength(in: text.bytes, at: offset, end: end) {
      return token(.bracketed, length)
    }
    if let length = addressLength() {
      let hasAt = text.bytes[offset..<(offset + length)].contains(UInt8(ascii: "@"))
      return token(.address, length, isWeb: !hasAt)
    }
    let digits = digitCount()
    if digits > 0,
      !isLetter(byte(digits)) && byte(digits) != UInt8(ascii: "_")
        || digits == 4 && isYearsEnd(digits)
    {
      let value = text.bytes[offset..<(offset + min(digits, 6))].reduce(0) {
        $0 * 10 + Int($1 - 0x30)
      }
      return token(.number, digits, value: value)
    }
    let length = wordLength()
    guard length > 0 else {
      let (scalar, length) = scalar(at: offset)
      return token(.mark(scalar), length)
    }
    let plural = pluralLength(before: length)
    var word = text.string(offset..<(offset + length - plural))
    let isCapital =
      word.utf8.contains { $0 &- 0x41 < 26 }
      || word.utf8.contains { $0 >= 0x80 }
        && word.contains { $0.isUppercase || !$0.isLowercase && $0.isLetter }
    var full = length
    if byte(length) == UInt8(ascii: "."), NameShape.keepsFullStop(word + ".") { full += 1 }
    let isUpper = word.utf8.allSatisfy { $0 &- 0x41 < 26 }
    word = word.lowercased()
    return token(.word, full, lower: word, isCapital: isCapital, isUpper: isUpper)
  }

  /// Whether letters behind four digits are a word of their own: `2003by`, `2020Content`, but not
  /// `2020ban`.
  private func isYearsEnd(_ digits: Int) -> Bool {
    if (0x41...0x5A).contains(byte(digits)), (0x61...0x7A).contains(byte(digits + 1)) {
      return byte() == UInt8(ascii: "2") && byte(1) == UInt8(ascii: "0")
    }
    return byte(digits) | 0x20 == UInt8(ascii: "b") && byte(digits + 1) | 0x20 == UInt8(ascii: "y")
      && byte(digits + 2) == 0x20
  }

  private func digitCount() -> Int {
    var count = 0
    while byte(count) &- 0x30 < 10 { count += 1 }
    return count
  }

  /// Letters and digits, and signs between two of them.
  private func wordLength() -> Int {
    var length = 0
    while offset + length < end {
      let byte = byte(length)
      if isLetter(byte) || byte &- 0x30 < 10 {
        length += 1
      } else if byte >= 0x80 {
        let (scalar, count) = scalar(at: offset + length)
        let isApostrophe = scalar == "’" && length > 0 && isWordByte(self.byte(length + count))
        guard isApostrophe || Self.isWordScalar(scalar) else { break }
        length += count
      } else if byte == UInt8(ascii: "."), (0x41...0x5A).contains(self.byte(length + 1)),
        NameShape.isDesignation(text.string(offset..<(offset + length)))
      {
        // `Kite Ltd.All rights reserved`
        break
      } else if Self.inner.contains(byte), length > 0 || Self.leading.contains(byte),
        isWordByte(self.byte(length + 1))
      {
        length += 1
      } else if byte == UInt8(ascii: "+"), length > 0 {
        length += 1
      } else {
        break
      }
    }
    // `Heimat- und Museumsverein`
    if length > 0, byte(length) == UInt8(ascii: "-"), byte(length + 1) == 0x20,
      Self.joints.contains(where: { starts(with: $0, ahead: length + 1) })
    {
      length += 1
    }
    // `Member(s)`, `subsidiary(-ies)`
    for plural in Self.plurals where length > 0 && starts(with: plural, ahead: length) {
      length += plural.utf8CodeUnitCount
    }
    return length
  }

  /// How many of the last bytes of a word are a plural in brackets.
  private func pluralLength(before length: Int) -> Int {
    guard byte(length - 1) == UInt8(ascii: ")") else { return 0 }
    return Self.plurals.first {
      $0.utf8CodeUnitCount < length && starts(with: $0, ahead: length - $0.utf8CodeUnitCount)
    }?.utf8CodeUnitCount ?? 0
  }

  private static let joints: [StaticString] = [
    " und ", " oder ", " and ", " or ", " & ", " en ", " og ",
  ]
  private static let plurals: [StaticString] = ["(s)", "(-ies)", "(ies)", "(-s)"]

  /// Signs that join two parts of one word.
  private static let inner = Set("'&-./_@:+*".utf8).subtracting(Array(":*".utf8))
  /// Signs that a word may start with.
  private static let leading = Set("@_".utf8)

  private func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte >= 0xC3
  }

  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    // What could not be decoded stood for a letter.
    if scalar == "\u{FFFD}" { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      return true
    default: return false
    }
  }

  /// The character at an offset, and how many bytes it takes.
  private func scalar(at offset: Int) -> (Unicode.Scalar, Int) {
    var length = 1
    while offset + length < end, length < 4, text.bytes[offset + length] & 0xC0 == 0x80 {
      length += 1
    }
    return (
      text.string(offset..<(offset + length)).unicodeScalars.first ?? "\u{FFFD}", length
    )
  }
}
