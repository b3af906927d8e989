internal import RepostCore

/// Decodes an encoding whose characters are ASCII, single bytes, or a lead byte and a trail byte:
/// Big5, EUC-KR and Shift_JIS.
struct PairDecoder: ByteDecoder {
  /// What one or two bytes stand for.
  enum Character {
    case one(UInt32)
    case two(UInt32, UInt32)
  }

  let pace = DecodedText.Pace(1, 2, 2, 2)

  /// What a byte of 0x80 and above stands for by itself, or nil for nothing or a lead byte.
  private let single: @Sendable (UInt8) -> UInt32?
  private let isLead: @Sendable (UInt8) -> Bool
  private let pair: @Sendable (UInt8, UInt8) -> Character?

  /// The decoder of Big5, or nil where the system does not know it.
  static let big5: Self? = CharacterIndex.big5.map { index in
    Self(
      single: { _ in nil }, isLead: { 0x81...0xFE ~= $0 },
      pair: { lead, trail in
        guard 0x40...0x7E ~= trail || 0xA1...0xFE ~= trail else { return nil }
        let pointer = (Int(lead) - 0x81) * 157 + Int(trail) - (trail < 0x7F ? 0x40 : 0x62)
        switch pointer {
        case 1_133: return .two(0xCA, 0x304)
        case 1_135: return .two(0xCA, 0x30C)
        case 1_164: return .two(0xEA, 0x304)
        case 1_166: return .two(0xEA, 0x30C)
        default: return index[pointer].map { .one($0) }
        }
      })
  }

  /// The decoder of EUC-KR, or nil where the system does not know it.
  static let eucKR: Self? = CharacterIndex.eucKR.map { index in
    Self(
      single: { _ in nil }, isLead: { 0x81...0xFE ~= $0 },
      pair: { lead, trail in
        guard 0x41...0xFE ~= trail else { return nil }
        return index[(Int(lead) - 0x81) * 190 + Int(trail) - 0x41].map { .one($0) }
      })
  }

  /// The decoder of Shift_JIS, or nil where the system does not know it.
  static let shiftJIS: Self? = CharacterIndex.jis0208.map { index in
    Self(
      single: { byte in
        if byte == 0x80 { return 0x80 }
        return 0xA1...0xDF ~= byte ? 0xFF61 - 0xA1 + UInt32(byte) : nil
      },
      isLead: { 0x81...0x9F ~= $0 || 0xE0...0xFC ~= $0 },
      pair: { lead, trail in
        guard 0x40...0x7E ~= trail || 0x80...0xFC ~= trail else { return nil }
        let row = Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)
        let pointer = row * 188 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
        if 8_836...10_715 ~= pointer { return .one(0xE000 - 8_836 + UInt32(pointer)) }
        return index[pointer].map { .one($0) }
      })
  }

  func decode(_ bytes: [UInt8], from start: Int, into output: inout DecodingOutput) {
    var index = start
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        let end = bytes.firstNonASCII(from: index)
        output.append(copied: bytes[index..<end])
        index = end
      } else if let code = single(lead) {
        output.append(code, source: index, count: 1)
        index += 1
      } else if isLead(lead), index + 1 < bytes.count {
        let trail = bytes[index + 1]
        // A trail byte that is ASCII is read again where the pair is none: it may be a `<`.
        let count = trail < 0x80 ? 1 : 2
        switch pair(lead, trail) {
        case .one(let code):
          output.append(code, source: index, count: 2)
          index += 2
        case .two(let first, let second):
          output.append(first, second, source: index, count: 2)
          index += 2
        case nil:
          output.appendInvalid(source: index, count: count)
          index += count
        }
      } else {
        output.appendInvalid(source: index, count: 1)
        index += 1
      }
    }
  }
}
