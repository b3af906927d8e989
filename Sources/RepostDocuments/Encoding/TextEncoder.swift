internal import RepostCore

/// Writes characters in a known encoding: the way back from `TextDecoder`.
///
///     TextEncoder(.windows1251).bytes(of: "Я")  // [0xDF]
///
/// An encoder knows the characters that its decoder gives; of encodings with shift states only ASCII.
package struct TextEncoder: Sendable {
  private let encoding: TextEncoding
  /// What characters beyond ASCII are written as; empty for the encodings of Unicode.
  private let codes: [UInt32: [UInt8]]

  /// Creates an encoder.
  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
    codes = Self.codes(of: encoding)
  }

  /// The bytes of a character, or nil where the encoding does not have it.
  package func bytes(of scalar: Unicode.Scalar) -> [UInt8]? {
    switch encoding {
    case .utf8: Array(String(scalar).utf8)
    case .utf16LE: UTF16.encode(scalar)?.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: UTF16.encode(scalar)?.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf32LE: (0..<4).map { UInt8(scalar.value >> UInt32(8 * $0) & 0xFF) }
    case .utf32BE: (0..<4).map { UInt8(scalar.value >> UInt32(24 - 8 * $0) & 0xFF) }
    default: scalar.isASCII ? [UInt8(scalar.value)] : codes[scalar.value]
    }
  }

  private static func codes(of encoding: TextEncoding) -> [UInt32: [UInt8]] {
    if let table = SingleByteTable.all[encoding] {
      let pairs = table.scalars.enumerated().compactMap { byte, scalar in
        scalar.map { ($0, [UInt8(0x80 + byte)]) }
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    switch encoding {
    case .gbk, .gb18030, .big5, .eucJP, .shiftJIS, .eucKR: return pairCodes(of: encoding)
    default: return [:]
    }
  }

  /// The characters that two bytes stand for, found by decoding all pairs.
  private static func pairCodes(of encoding: TextEncoding) -> [UInt32: [UInt8]] {
    let decoder = TextDecoder(encoding)
    var codes: [UInt32: [UInt8]] = [:]
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE {
        guard let decoding = decoder.decoding(of: [lead, trail]), decoding.invalidCount == 0
        else { continue }
        let scalars = Array(String(decoding: decoding.text.bytes, as: UTF8.self).unicodeScalars)
        guard scalars.count == 1, codes[scalars[0].value] == nil else { continue }
        codes[scalars[0].value] = [lead, trail]
      }
    }
    return codes
  }
}
