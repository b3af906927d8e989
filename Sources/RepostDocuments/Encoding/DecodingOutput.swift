internal import RepostCore

/// What a decoder writes to: the text so far, and what was wrong with the bytes.
struct DecodingOutput {
  private(set) var builder: DecodedTextBuilder
  private(set) var invalidCount = 0
  private(set) var firstInvalid: Int?

  init(pace: DecodedText.Pace, sourceCount: Int) {
    builder = DecodedTextBuilder(pace: pace, sourceCount: sourceCount)
  }

  /// Appends the character of the code point `code`, which must not be a surrogate.
  mutating func append(_ code: UInt32, source: Int, count: Int) {
    guard let scalar = Unicode.Scalar(code) else {
      appendInvalid(source: source, count: count)
      return
    }
    builder.append(scalar, source: source, count: count)
  }

  /// Appends two characters that the same bytes stand for.
  mutating func append(_ first: UInt32, _ second: UInt32, source: Int, count: Int) {
    let text = [first, second].flatMap { code in
      Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    }
    builder.append(decoded: text, source: source, count: count)
  }

  /// Appends U+FFFD for bytes that stand for no character, and counts them.
  mutating func appendInvalid(source: Int, count: Int) {
    noteInvalid(source: source)
    builder.append("\u{FFFD}", source: source, count: count)
  }

  /// Appends source bytes that are ASCII, or where the pace is `.same`, UTF-8.
  mutating func append(copied bytes: ArraySlice<UInt8>) { builder.append(bytes) }

  /// Appends characters that keep the pace.
  mutating func append(paced text: [UInt8], source: Int, count: Int) {
    builder.append(paced: text, source: source, count: count)
  }

  /// Counts bytes that stand for no character.
  mutating func noteInvalid(source: Int) {
    invalidCount += 1
    if firstInvalid == nil { firstInvalid = source }
  }
}

/// Decodes the bytes of one encoding, or of several that differ in a table.
///
/// Decoders are total: what stands for no character becomes U+FFFD, as many times as the WHATWG's
/// Encoding Standard says, and the byte behind it that could start something is read again.
protocol ByteDecoder {
  /// How many bytes the characters of the encoding take as a rule.
  var pace: DecodedText.Pace { get }

  /// Decodes the bytes from `start` on.
  func decode(_ bytes: [UInt8], from start: Int, into output: inout DecodingOutput)
}
