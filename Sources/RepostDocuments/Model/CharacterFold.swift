internal import RepostCore

/// What becomes of a character when text is read.
enum CharacterFold {
  case keep
  /// A space of whatever width.
  case space
  /// Nothing: it does not show.
  case drop(Unicode.Scalar)
  /// The plain form of a letter.
  case replace(String)

  /// Decides on one encoded character, which is valid UTF-8.
  init<Bytes: RandomAccessCollection>(_ bytes: Bytes)
  where Bytes.Element == UInt8, Bytes.Index == Int {
    let first = bytes.startIndex
    let lead = bytes[first]
    switch lead {
    case 0..<0x80:
      self =
        lead == 0x20 || (0x09...0x0D).contains(lead)
        ? .space : lead == 0 ? .drop("\0") : .keep
    // Only these lead characters that are not kept as they are.
    case 0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3:
      if lead == 0xF0, bytes[first + 1] != 0x9D {
        self = .keep
        return
      }
      var value = UInt32(lead) & (0x7F >> UInt32(bytes.count))
      for byte in bytes.dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
      self = Unicode.Scalar(value).map { Self(scalar: $0) } ?? .keep
    default: self = .keep
    }
  }

  private init(scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      self = .space
    case let value where InvisibleCharacter.includes(value): self = .drop(scalar)
    default: self = CompatibilityForms.plain(scalar).map { .replace($0) } ?? .keep
    }
  }
}
