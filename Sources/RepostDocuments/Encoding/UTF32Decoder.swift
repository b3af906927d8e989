internal import RepostCore

/// Decodes UTF-32 of either byte order.
struct UTF32Decoder: ByteDecoder {
  let pace = DecodedText.Pace(4, 4, 4, 4)

  private let isBigEndian: Bool

  init(isBigEndian: Bool) {
    self.isBigEndian = isBigEndian
  }

  func decode(_ bytes: [UInt8], from start: Int, into output: inout DecodingOutput) {
    var index = start
    while index + 3 < bytes.count {
      var code: UInt32 = 0
      for offset in 0..<4 {
        code = code << 8 | UInt32(bytes[index + (isBigEndian ? offset : 3 - offset)])
      }
      output.append(code, source: index, count: 4)
      index += 4
    }
    if index < bytes.count { output.appendInvalid(source: index, count: bytes.count - index) }
  }
}
