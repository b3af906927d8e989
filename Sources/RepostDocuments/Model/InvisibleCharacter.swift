/// A character that shows nothing and was left out of the text.
package struct InvisibleCharacter: Hashable, Sendable {
  /// The character.
  package let scalar: Unicode.Scalar
  /// Where in the document's text it would stand.
  package let offset: Int

  /// Creates the note of a character.
  package init(_ scalar: Unicode.Scalar, at offset: Int) {
    self.scalar = scalar
    self.offset = offset
  }

  /// Whether it only says where a word may be broken: a soft hyphen.
  package var isSoftHyphen: Bool { scalar == "\u{AD}" }

  /// Whether it sets the direction of the text: an embedding, an override, an isolate, or an end.
  package var setsDirection: Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  /// Whether a character, given as its code point, shows nothing and is no part of any word.
  ///
  /// These are the ones that Unicode calls default ignorable, the ends of annotations, and the
  /// Mongolian vowel separator, which is a space to patterns.
  static func includes(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
