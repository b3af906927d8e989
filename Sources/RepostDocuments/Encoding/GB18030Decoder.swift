internal import RepostCore

/// Decodes GB 18030 and GBK, which is read as the same: ASCII, two bytes, or four.
struct GB18030Decoder: MultiByteDecoder {
  let pace = DecodedText.Pace(1, 2, 2, 4)

  private let twoByte: CharacterIndex
  private let fourByte: CharacterIndex

  /// Creates the decoder, or gives nil where the system does not know the characters.
  init?() {
    guard let twoByte = CharacterIndex.gb18030, let fourByte = CharacterIndex.gb18030FourByte
    else { return nil }
    self.twoByte = twoByte
    self.fourByte = fourByte
  }

  func character(_ bytes: [UInt8], at index: Int) -> (code: UInt32?, count: Int) {
    let lead = bytes[index]
    if lead == 0x80 { return (0x20AC, 1) }
    guard lead != 0xFF, index + 1 < bytes.count else { return (nil, 1) }
    let second = bytes[index + 1]
    if second.isASCIIDigit { return fourBytes(bytes, at: index) }
    if 0x40...0x7E ~= second || 0x80...0xFE ~= second {
      let pointer = (Int(lead) - 0x81) * 190 + Int(second) - (second < 0x7F ? 0x40 : 0x41)
      if let code = twoByte[pointer] { return (code, 2) }
    }
    return (nil, second < 0x80 ? 1 : 2)
  }

  /// What four bytes stand for.
  ///
  /// Where they stand for nothing because the third or fourth cannot be
  /// one, only the first is given up: the others may be text.
  private func fourBytes(_ bytes: [UInt8], at index: Int) -> (code: UInt32?, count: Int) {
    guard index + 2 < bytes.count else { return (nil, bytes.count - index) }
    let third = bytes[index + 2]
    guard 0x81...0xFE ~= third else { return (nil, 1) }
    guard index + 3 < bytes.count else { return (nil, bytes.count - index) }
    guard bytes[index + 3].isASCIIDigit else { return (nil, 1) }
    let upper = (Int(bytes[index]) - 0x81) * 10 + Int(bytes[index + 1]) - 0x30
    let lower = (Int(third) - 0x81) * 10 + Int(bytes[index + 3]) - 0x30
    let pointer = upper * 1_260 + lower
    if 189_000...1_237_575 ~= pointer { return (UInt32(0x10000 + pointer - 189_000), 4) }
    return (fourByte[pointer], 4)
  }
}
