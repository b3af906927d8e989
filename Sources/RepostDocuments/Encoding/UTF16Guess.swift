/// Tells UTF-16 without a byte-order mark, where it is plain.
///
/// It is where the zeros of ASCII stand on one side only, most of the text is ASCII, and nothing in
/// it is a control character or half a surrogate pair. So Latin text and any page with markup is
/// told; text in another script without markup is not, and counts as binary.
enum UTF16Guess {
  /// The byte order of `bytes`, or nil where they are hardly UTF-16.
  static func encoding(_ bytes: [UInt8]) -> TextEncoding? {
    let count = min(bytes.count, 8 << 10)
    guard count >= 8, bytes.count.isMultiple(of: 2),
      bytes.firstOffset(of: 0, from: 0, limit: count) < count
    else { return nil }
    let sample = Array(bytes[..<count])
    if isPlain(sample, high: 1) { return .utf16LE }
    return isPlain(sample, high: 0) ? .utf16BE : nil
  }

  private static func isPlain(_ bytes: [UInt8], high: Int) -> Bool {
    var asciiCount = 0
    var wasLead = false
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
      let isTrail = unit & 0xFC00 == 0xDC00
      guard isTrail == wasLead, unit < 0xFFFE, bytes[index + 1 - high] != 0 else { return false }
      wasLead = unit & 0xFC00 == 0xD800
      if unit < 0x20 || 0x7F..<0xA0 ~= unit {
        guard unit == 0x09 || unit == 0x0A || unit == 0x0D else { return false }
      }
      if unit < 0x7F { asciiCount += 1 }
    }
    return asciiCount * 4 >= bytes.count
  }
}
