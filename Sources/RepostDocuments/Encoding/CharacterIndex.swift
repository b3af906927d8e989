/// The characters of a set of two-byte codes by their number, which the WHATWG calls pointer.
///
/// The C library tells them, once; what it tells otherwise than the WHATWG's Encoding Standard is
/// corrected. An index is nil where the library does not know the set at all.
struct CharacterIndex: Sendable {
  /// The code points, 0 where there is none.
  private let scalars: [UInt32]

  /// The code point with this number, or nil.
  subscript(pointer: Int) -> UInt32? {
    guard pointer < scalars.count, scalars[pointer] != 0 else { return nil }
    return scalars[pointer]
  }

  /// JIS X 0208 with the extensions of windows-31J: rows of 94.
  ///
  /// The user's own area of Shift_JIS lies in a gap of it (8,836 to 10,715) and is left out.
  static let jis0208 = Self("CP932", count: 11_280) { pointer in
    guard !(8_836...10_715).contains(pointer) else { return [] }
    let (lead, trail) = pointer.quotientAndRemainder(dividingBy: 188)
    return [lead + (lead < 0x1F ? 0x81 : 0xC1), trail + (trail < 0x3F ? 0x40 : 0x41)]
  }

  /// JIS X 0212: rows of 94.
  static let jis0212 = Self("EUC-JP", count: 8_836) { pointer in
    [0x8F, pointer / 94 + 0xA1, pointer % 94 + 0xA1]
  }

  /// KS X 1001 with the extensions of windows-949: rows of 190.
  static let eucKR = Self("CP949", count: 23_940) { pointer in
    [pointer / 190 + 0x81, pointer % 190 + 0x41]
  }

  /// Big5 with the extensions of Hong Kong: rows of 157.
  static let big5 = Self(
    "BIG5-HKSCS", count: 19_782, corrections: CharacterIndexCorrections.big5
  ) { pointer in
    let trail = pointer % 157
    return [pointer / 157 + 0x81, trail + (trail < 0x3F ? 0x40 : 0x62)]
  }

  /// The two-byte codes of GB 18030, and so of GBK: rows of 190.
  static let gb18030 = Self(
    "GB18030", count: 23_940, corrections: CharacterIndexCorrections.gb18030
  ) { pointer in
    let trail = pointer % 190
    return [pointer / 190 + 0x81, trail + (trail < 0x3F ? 0x40 : 0x41)]
  }

  /// The four-byte codes of GB 18030 below U+10000.
  static let gb18030FourByte = Self(
    "GB18030", count: 39_420, corrections: CharacterIndexCorrections.gb18030FourByte
  ) { pointer in
    [
      pointer / 12_600 + 0x81, pointer / 1_260 % 10 + 0x30, pointer / 10 % 126 + 0x81,
      pointer % 10 + 0x30,
    ]
  }

  private init?(
    _ name: String, count: Int, corrections: String = "", bytes: (Int) -> [Int]
  ) {
    guard let converter = SystemConverter(name) else { return nil }
    var scalars = (0..<count).map { pointer -> UInt32 in
      let code = bytes(pointer).map { UInt8($0) }
      return code.isEmpty ? 0 : converter.scalar(code) ?? 0
    }
    for correction in corrections.split(separator: " ") {
      let parts = correction.split(separator: "=")
      guard parts.count == 2, let start = Int(parts[0]) else { continue }
      // A run of code points is `first+count`.
      let run = parts[1].split(separator: "+")
      guard let first = UInt32(run[0], radix: 16) else { continue }
      for offset in 0..<(run.count > 1 ? Int(run[1]) ?? 1 : 1) where start + offset < count {
        scalars[start + offset] = first + UInt32(offset)
      }
    }
    self.scalars = scalars
  }
}
