internal import RepostCore

/// Finds addresses that are written out as text: `https://…`, `http://…`, `www.…`.
///
///     BareAddress.end(in: Array("See www.example.org.".utf8), from: 4, limit: 20)  // 19
///
/// An address ends at white space, quotation marks, angle brackets, ideographic punctuation, or a
/// closing bracket that it did not open; punctuation at its end belongs to the sentence.
enum BareAddress {
  /// Where the address that starts at `start` ends, or nil where none starts there.
  static func end(in bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    guard let body = bodyStart(in: bytes, from: start, limit: limit), body < limit,
      isHostByte(bytes[body])
    else { return nil }
    var end = scan(bytes, from: body, limit: limit)
    while end > body, isTrailingPunctuation(bytes[end - 1]) {
      end = entityStart(before: end, in: bytes, from: body) ?? (end - 1)
    }
    return end > body ? end : nil
  }

  /// The address to open for one that is written out.
  static func address(of target: String) -> WebAddress {
    let hasNoScheme = target.utf8.prefix(4).elementsEqual("www.".utf8) { $0 | 0x20 == $1 | 0x20 }
    return WebAddress(hasNoScheme ? "http://" + target : target)
  }

  /// Where the part after `http://` or `www.` starts, or nil where no address starts.
  private static func bodyStart(in bytes: [UInt8], from start: Int, limit: Int) -> Int? {
    let prefix: StaticString
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "h"):
      prefix = matches("https://", bytes, start, limit) ? "https://" : "http://"
    case UInt8(ascii: "w"): prefix = "www."
    default: return nil
    }
    guard matches(prefix, bytes, start, limit) else { return nil }
    if start > 0 {
      let before = bytes[start - 1]
      if before.isASCIIAlphanumeric { return nil }
      // `ftp://www.…`, `a@www.…` and `x.www.…` are parts of something else.
      if prefix.utf8CodeUnitCount == 4, [0x2D, 0x2E, 0x2F, 0x40].contains(before) { return nil }
    }
    return start + prefix.utf8CodeUnitCount
  }

  private static func scan(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    var index = start
    var round = 0
    var square = 0
    var curly = 0
    while index < limit {
      switch bytes[index] {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "`"):
        return index
      case UInt8(ascii: "'"):
        guard index + 1 < limit, bytes[index + 1].isASCIIAlphanumeric else { return index }
      case UInt8(ascii: "("): round += 1
      case UInt8(ascii: "["): square += 1
      case UInt8(ascii: "{"): curly += 1
      case UInt8(ascii: ")"):
        round -= 1
        if round < 0 { return index }
      case UInt8(ascii: "]"):
        square -= 1
        if square < 0 { return index }
      case UInt8(ascii: "}"):
        curly -= 1
        if curly < 0 { return index }
      case UInt8(ascii: "&"):
        if let entity = PlainEntity(bytes, at: index, limit: limit),
          ["<", ">", "\"", "'", "\u{A0}"].contains(entity.text)
        {
          return index
        }
      case 0x80...: if isEnclosing(bytes, at: index, limit: limit) { return index }
      default: break
      }
      index += 1
    }
    return index
  }

  /// Where what looks like a character reference starts that ends an address (`&hl;`), if one does.
  private static func entityStart(before end: Int, in bytes: [UInt8], from body: Int) -> Int? {
    guard bytes[end - 1] == UInt8(ascii: ";") else { return nil }
    var start = end - 2
    while start > body, bytes[start].isASCIIAlphanumeric { start -= 1 }
    return start > body && start < end - 2 && bytes[start] == UInt8(ascii: "&") ? start : nil
  }

  private static func matches(
    _ prefix: StaticString, _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> Bool {
    guard start + prefix.utf8CodeUnitCount <= limit else { return false }
    return prefix.withUTF8Buffer { letters in
      for (offset, letter) in letters.enumerated() {
        let byte = bytes[start + offset]
        guard byte == letter || (letter > 0x60 && byte | 0x20 == letter) else { return false }
      }
      return true
    }
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80
  }

  private static func isTrailingPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      true
    default: false
    }
  }

  /// Whether a space, a quotation mark or an ideographic mark outside ASCII starts at `index`.
  private static func isEnclosing(_ bytes: [UInt8], at index: Int, limit: Int) -> Bool {
    guard index + 1 < limit else { return false }
    if bytes[index] == 0xC2 { return [0xA0, 0xAB, 0xBB].contains(bytes[index + 1]) }
    guard index + 2 < limit else { return false }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0x98...0x9F), (0xE2, 0x80, 0xA6...0xAF),
      (0xE2, 0x80, 0xB9...0xBA), (0xE3, 0x80, 0x80...0x82), (0xE3, 0x80, 0x88...0x91),
      (0xE3, 0x80, 0x94...0x9B), (0xEF, 0xBC, 0x81...0x82), (0xEF, 0xBC, 0x87...0x8E),
      (0xEF, 0xBC, 0x9A...0x9F), (0xEF, 0xBD, 0x9B...0xA4):
      return true
    default: return false
    }
  }
}
