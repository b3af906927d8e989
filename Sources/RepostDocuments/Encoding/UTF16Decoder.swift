internal import RepostCore

/// Decodes UTF-16 of either byte order.
struct UTF16Decoder: ByteDecoder {
  let pace = DecodedText.Pace(2, 2, 2, 4)

  private let high: Int

  init(isBigEndian: Bool) {
    high = isBigEndian ? 0 : 1
  }

  func decode(_ bytes: [UInt8], from start: Int, into output: inout DecodingOutput) {
    func unit(_ index: Int) -> UInt32 {
      UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
    }
    var index = start
    while index + 1 < bytes.count {
      let lead = unit(index)
      if lead & 0xF800 != 0xD800 {
        output.append(lead, source: index, count: 2)
        index += 2
      } else if lead < 0xDC00, index + 3 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
        let code = 0x10000 + (lead & 0x3FF) << 10 + (unit(index + 2) & 0x3FF)
        output.append(code, source: index, count: 4)
        index += 4
      } else {
        output.appendInvalid(source: index, count: 2)
        index += 2
      }
    }
    if index < bytes.count { output.appendInvalid(source: index, count: 1) }
  }
}
