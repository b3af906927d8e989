internal import RepostCore

/// Decodes EUC-JP: JIS X 0208 in two bytes, JIS X 0212 in three, half-width katakana in two.
struct EUCJPDecoder: MultiByteDecoder {
  let pace = DecodedText.Pace(1, 2, 2, 3)

  private let twoByte: CharacterIndex
  private let threeByte: CharacterIndex

  /// Creates the decoder, or gives nil where the system does not know the characters.
  init?() {
    guard let twoByte = CharacterIndex.jis0208, let threeByte = CharacterIndex.jis0212 else {
      return nil
    }
    self.twoByte = twoByte
    self.threeByte = threeByte
  }

  func character(_ bytes: [UInt8], at index: Int) -> (code: UInt32?, count: Int) {
    let lead = bytes[index]
    guard lead == 0x8E || lead == 0x8F || 0xA1...0xFE ~= lead, index + 1 < bytes.count else {
      return (nil, 1)
    }
    let second = bytes[index + 1]
    if lead == 0x8E, 0xA1...0xDF ~= second { return (0xFF61 - 0xA1 + UInt32(second), 2) }
    if lead == 0x8F, 0xA1...0xFE ~= second {
      guard index + 2 < bytes.count else { return (nil, 2) }
      return pair(second, bytes[index + 2], in: threeByte, prefix: 1)
    }
    return pair(lead, second, in: twoByte, prefix: 0)
  }

  private func pair(
    _ lead: UInt8, _ trail: UInt8, in index: CharacterIndex, prefix: Int
  ) -> (code: UInt32?, count: Int) {
    guard 0xA1...0xFE ~= lead, 0xA1...0xFE ~= trail,
      let code = index[(Int(lead) - 0xA1) * 94 + Int(trail) - 0xA1]
    else { return (nil, prefix + (trail < 0x80 ? 1 : 2)) }
    return (code, prefix + 2)
  }
}
