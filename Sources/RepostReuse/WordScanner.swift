internal import RepostCore

/// Splits text into words the way they are compared.
///
/// A word is a run of letters, marks and digits in lower case. Apostrophes and hyphens inside it do
/// not count, so `don’t` and `don't` are one word. A Chinese or Japanese character is a word of its
/// own, for nothing parts words there. The ligatures of print are read as their letters.
struct WordScanner {
  private let text: [UInt8]
  private let end: Int
  private var index: Int

  /// A scanner over one block of a text that is valid UTF-8.
  init(_ text: [UInt8], block: TextSpan) {
    self.text = text
    index = min(block.start, text.count)
    end = min(block.end, text.count)
  }

  /// The next word with its place, or nil at the end.
  mutating func next() -> (word: String, span: TextSpan)? {
    while index < end {
      let (kind, length) = character(at: index)
      switch kind {
      case .other, .joiner: index += length
      case .ideograph:
        let span = TextSpan(index, index + length)
        index += length
        return (String(decoding: text[span.range], as: UTF8.self), span)
      case .letter: return word()
      }
    }
    return nil
  }

  /// The word that starts here.
  private mutating func word() -> (word: String, span: TextSpan) {
    let start = index
    var last = index
    var key: [UInt8] = []
    var isASCII = true
    while index < end {
      let (kind, length) = character(at: index)
      if kind == .letter {
        if length == 1 {
          key.append(Self.lowercased(text[index]))
        } else if let letters = ligature(at: index) {
          key.append(contentsOf: letters)
        } else {
          key.append(contentsOf: text[index..<(index + length)])
          isASCII = false
        }
        index += length
        last = index
      } else if kind == .joiner, index + length < end,
        character(at: index + length).kind == .letter
      {
        index += length
      } else {
        break
      }
    }
    index = last
    let word = String(decoding: key, as: UTF8.self)
    return (isASCII ? word : word.lowercased(), TextSpan(start, last))
  }

  /// The letters of `ﬁ` and its like, which copies from print are full of.
  private func ligature(at index: Int) -> [UInt8]? {
    guard text[index] == 0xEF, text[index + 1] == 0xAC, text[index + 2] <= 0x86 else { return nil }
    return Self.ligatures[Int(text[index + 2]) - 0x80]
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }

  private enum Kind { case letter, ideograph, joiner, other }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// What the character at `index` is, and how many bytes it has.
  private func character(at index: Int) -> (kind: Kind, length: Int) {
    let byte = text[index]
    if byte < 0x80 {
      if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 {
        return (.letter, 1)
      }
      return (byte == UInt8(ascii: "'") || byte == UInt8(ascii: "-") ? .joiner : .other, 1)
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= end else { return (.other, end - index) }
    var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
    for continuation in text[(index + 1)..<(index + length)] {
      value = value << 6 | UInt32(continuation & 0x3F)
    }
    return (Self.kind(value), length)
  }

  private static func kind(_ value: UInt32) -> Kind {
    switch value {
    case 0x2018, 0x2019, 0x02BC, 0x2032, 0xFF07, 0x2010, 0x2011: return .joiner
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      return .ideograph
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return .letter
    default: return .other
    }
  }
}
