package import RepostCore

/// Decodes bytes of a known encoding to UTF-8.
///
///     TextDecoder(.koi8R).decoding(of: bytes)?.text.bytes
package struct TextDecoder: Sendable {
  /// A decoded text, and what was wrong with its bytes.
  package struct Decoding: Sendable {
    /// The text, which leads back to its bytes.
    package let text: DecodedText
    /// How many byte sequences stand for no character and became U+FFFD.
    package let invalidCount: Int
    /// Where the first of them starts, or nil.
    package let firstInvalid: Int?
  }

  private let encoding: TextEncoding

  /// Creates a decoder.
  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// The text of `bytes` from `start` on, or nil where this system cannot decode the encoding.
  package func decoding(of bytes: [UInt8], from start: Int = 0) -> Decoding? {
    guard let decoder else { return nil }
    var output = DecodingOutput(pace: decoder.pace, sourceCount: bytes.count)
    decoder.decode(bytes, from: start, into: &output)
    return Decoding(
      text: output.builder.text(), invalidCount: output.invalidCount,
      firstInvalid: output.firstInvalid)
  }

  private var decoder: (any ByteDecoder)? {
    if let decoder = SingleByteDecoder.all[encoding] { return decoder }
    return switch encoding {
    case .utf8: UTF8Decoder()
    case .utf16LE: UTF16Decoder(isBigEndian: false)
    case .utf16BE: UTF16Decoder(isBigEndian: true)
    case .utf32LE: UTF32Decoder(isBigEndian: false)
    case .utf32BE: UTF32Decoder(isBigEndian: true)
    case .gbk, .gb18030: GB18030Decoder()
    case .big5: PairDecoder.big5
    case .eucKR: PairDecoder.eucKR
    case .shiftJIS: PairDecoder.shiftJIS
    case .eucJP: EUCJPDecoder()
    case .iso2022JP: ISO2022JPDecoder()
    default: nil
    }
  }
}
