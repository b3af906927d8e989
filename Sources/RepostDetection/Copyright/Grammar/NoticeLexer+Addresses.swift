/// Addresses, bare and in angle brackets.
extension NoticeLexer {
  /// The longest address in brackets.
  private static let longestBracket = 120
  /// The longest bare address.
  private static let longestAddress = 400

  /// The length of a mail or web address, in angle brackets or bare.
  func addressLength() -> Int? {
    if byte() == UInt8(ascii: "<") {
      var length = 1
      while length < Self.longestBracket, offset + length < end {
        let byte = byte(length)
        if byte == UInt8(ascii: ">") {
          return isAddress(offset..<(offset + length)) ? length + 1 : nil
        }
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "=") { return nil }
        length += 1
      }
      return nil
    }
    let first = byte() | 0x20
    guard isLetter(first) || byte() &- 0x30 < 10 else { return nil }
    var length = 0
    var at: Int?
    var hasDot = false
    let isWeb = ["http://", "https://", "ftp://", "www."].contains { starts(with: $0) }
    while length < Self.longestAddress, offset + length < end {
      let byte = byte(length)
      if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
        || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "(") && !isWeb
      {
        break
      }
      if byte == UInt8(ascii: "@") { at = length }
      if at != nil, byte == UInt8(ascii: ".") { hasDot = true }
      length += 1
    }
    guard isWeb || at.map({ $0 > 0 && hasDot }) == true else { return nil }
    while length > 1, [0x2E, 0x3A, 0x2C].contains(byte(length - 1)) { length -= 1 }
    return length
  }

  /// Whether what stands in angle brackets is an address, disguised perhaps: `ann at example.org`.
  func isAddress(_ range: Range<Int>) -> Bool {
    let content = text.bytes[range]
    return content.contains(UInt8(ascii: "@"))
      || ["://", "www.", " at ", "(at)", "[at]", " AT "].contains { content.hasSequence($0) }
  }

  func starts(with word: StaticString, ahead: Int = 0) -> Bool {
    (0..<word.utf8CodeUnitCount).allSatisfy { index in
      let byte = byte(ahead + index)
      return (byte &- 0x41 < 26 ? byte | 0x20 : byte) == word.utf8Start[index]
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes of `word` stand in it.
  fileprivate func hasSequence(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    return (startIndex...(endIndex - length)).contains { start in
      (0..<length).allSatisfy { self[start + $0] == word.utf8Start[$0] }
    }
  }
}
