internal import RepostCore

/// Decodes ISO-2022-JP, in which escape sequences choose what the seven-bit bytes behind them mean.
struct ISO2022JPDecoder: ByteDecoder {
  let pace = DecodedText.Pace(1, 1, 2, 2)

  private enum Mode { case ascii, roman, katakana, pairs }

  private let pairs: CharacterIndex

  /// Creates the decoder, or gives nil where the system does not know the characters.
  init?() {
    guard let pairs = CharacterIndex.jis0208 else { return nil }
    self.pairs = pairs
  }

  func decode(_ bytes: [UInt8], from start: Int, into output: inout DecodingOutput) {
    var mode = Mode.ascii
    // An escape sequence right behind another hides nothing but is no text either: an error.
    var hasJustEscaped = false
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x1B {
        if let next = Self.mode(escapedBy: bytes, at: index) {
          if hasJustEscaped { output.appendInvalid(source: index, count: 3) }
          mode = next
          hasJustEscaped = true
          index += 3
        } else {
          hasJustEscaped = false
          output.appendInvalid(source: index, count: 1)
          index += 1
        }
        continue
      }
      hasJustEscaped = false
      let (code, count) = character(bytes, at: index, mode)
      if let code {
        output.append(code, source: index, count: count)
      } else {
        output.appendInvalid(source: index, count: count)
      }
      index += count
    }
  }

  private func character(
    _ bytes: [UInt8], at index: Int, _ mode: Mode
  ) -> (code: UInt32?, count: Int) {
    let byte = bytes[index]
    switch mode {
    case .ascii, .roman:
      guard byte < 0x80, byte != 0x0E, byte != 0x0F else { return (nil, 1) }
      if mode == .roman, byte == 0x5C { return (0xA5, 1) }
      return (mode == .roman && byte == 0x7E ? 0x203E : UInt32(byte), 1)
    case .katakana:
      return (0x21...0x5F ~= byte ? 0xFF61 - 0x21 + UInt32(byte) : nil, 1)
    case .pairs:
      guard 0x21...0x7E ~= byte, index + 1 < bytes.count, bytes[index + 1] != 0x1B else {
        return (nil, 1)
      }
      let trail = bytes[index + 1]
      guard 0x21...0x7E ~= trail else { return (nil, 2) }
      return (pairs[(Int(byte) - 0x21) * 94 + Int(trail) - 0x21], 2)
    }
  }

  private static func mode(escapedBy bytes: [UInt8], at index: Int) -> Mode? {
    guard index + 2 < bytes.count else { return nil }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (0x28, 0x42): return .ascii
    case (0x28, 0x4A): return .roman
    case (0x28, 0x49): return .katakana
    case (0x24, 0x40), (0x24, 0x42): return .pairs
    default: return nil
    }
  }
}
