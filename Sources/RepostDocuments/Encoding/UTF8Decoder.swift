internal import RepostCore

/// Repairs bytes that are UTF-8 but for a few.
struct UTF8Decoder: ByteDecoder {
  let pace = DecodedText.Pace.same

  func decode(_ bytes: [UInt8], from start: Int, into output: inout DecodingOutput) {
    var index = start
    var runStart = start
    while true {
      index = bytes.firstNonASCII(from: index)
      guard index < bytes.count else { break }
      if let length = UTF8Sequence.validLength(bytes[...], at: index) {
        index += length
        continue
      }
      if runStart < index { output.append(copied: bytes[runStart..<index]) }
      let length = UTF8Sequence.rejectedLength(bytes[...], at: index)
      output.appendInvalid(source: index, count: length)
      index += length
      runStart = index
    }
    if runStart < bytes.count { output.append(copied: bytes[runStart...]) }
  }
}
