/// The signs that stand for the word "copyright".
enum CopyrightMark {
  /// The length of a sign at `offset`, or nil where there is none.
  static func signLength(in bytes: [UInt8], at offset: Int, end: Int) -> Int? {
    guard firstBytes.contains(bytes[offset]) else { return nil }
    return signs.first { starts(bytes, at: offset, end: end, with: $0) }?.count
  }

  /// The length of `(c)` at `offset`, with or without spaces inside.
  static func bracketLength(in bytes: [UInt8], at offset: Int, end: Int) -> Int? {
    guard bytes[offset] == UInt8(ascii: "(") else { return nil }
    var index = offset + 1
    if index < end, bytes[index] == 0x20 { index += 1 }
    guard index < end, bytes[index] | 0x20 == UInt8(ascii: "c") else { return nil }
    index += 1
    if index < end, bytes[index] == 0x20 { index += 1 }
    return index < end && bytes[index] == UInt8(ascii: ")") ? index + 1 - offset : nil
  }

  /// As written in text, in Texinfo, roff, TeX, and in strings of programs.
  private static let signs: [[UInt8]] = [
    "©", "ⓒ", "Ⓒ", "℗", "@copyright{}", "{\\copyright}", "\\textcopyright", "\\copyright", "\\(co",
    "&copy;", "\\u00a9", "\\u00A9", "\\xa9", "\\xA9",
  ].map { Array($0.utf8) }
  private static let firstBytes = Set(signs.compactMap(\.first))

  private static func starts(_ bytes: [UInt8], at offset: Int, end: Int, with sign: [UInt8]) -> Bool
  {
    offset + sign.count <= end && bytes[offset..<(offset + sign.count)].elementsEqual(sign)
  }
}
