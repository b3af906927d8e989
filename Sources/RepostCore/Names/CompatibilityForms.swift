/// Letters and digits that Unicode has a second time for their looks: full-width, mathematical,
/// joined to a ligature.
///
///     CompatibilityForms.folded("Ｅｘａｍｐｌｅ 𝐎𝐟ﬁce")  // "Example Office"
///
/// It is the part of normalisation form NFKC that changes no meaning: `№`, `™`, `²` and `½` stay,
/// and so does full-width punctuation, which notices in Chinese and Japanese are written with.
package enum CompatibilityForms {
  /// The plain letters that a character stands for, or nil for one that stands for itself.
  package static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      letter(scalar.value - 0xFF10 + 0x30)
    case 0x1D400...0x1D6A3:
      letter(latin(at: (scalar.value - 0x1D400) % 52))
    case 0x1D7CE...0x1D7FF:
      letter(0x30 + (scalar.value - 0x1D7CE) % 10)
    case 0xFB00...0xFB06:
      ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar.value - 0xFB00)]
    // The mathematical alphabets leave out the letters that Unicode had before.
    case 0x2102...0x2134: letterLike[scalar]
    default: nil
    }
  }

  /// The text with such letters in their plain form, and without characters that show nothing.
  package static func folded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let plain = plain(scalar) {
        out.append(contentsOf: plain.unicodeScalars)
      } else if !scalar.properties.isDefaultIgnorableCodePoint {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static func letter(_ value: UInt32) -> String? {
    Unicode.Scalar(value).map { String(Character($0)) }
  }

  private static func latin(at index: UInt32) -> UInt32 {
    index < 26 ? 0x41 + index : 0x61 + index - 26
  }

  private static let letterLike: [Unicode.Scalar: String] = [
    "ℂ": "C", "ℊ": "g", "ℋ": "H", "ℌ": "H", "ℍ": "H", "ℎ": "h", "ℐ": "I", "ℑ": "I", "ℒ": "L",
    "ℕ": "N", "ℙ": "P", "ℚ": "Q", "ℛ": "R", "ℜ": "R", "ℝ": "R", "ℤ": "Z", "ℨ": "Z", "ℬ": "B",
    "ℭ": "C", "ℯ": "e", "ℰ": "E", "ℱ": "F", "ℳ": "M", "ℴ": "o",
  ]
}
