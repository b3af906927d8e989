/// A decoder of an encoding that holds ASCII as it is, and all else in characters of one byte or more.
protocol MultiByteDecoder: ByteDecoder {
  /// What starts at `index`, which is no ASCII, and how many bytes it takes; nil for what is no
  /// character.
  func character(_ bytes: [UInt8], at index: Int) -> (code: UInt32?, count: Int)
}

extension MultiByteDecoder {
  func decode(_ bytes: [UInt8], from start: Int, into output: inout DecodingOutput) {
    var index = start
    while index < bytes.count {
      if bytes[index] < 0x80 {
        let end = bytes.firstNonASCII(from: index)
        output.append(copied: bytes[index..<end])
        index = end
        continue
      }
      let (code, count) = character(bytes, at: index)
      if let code {
        output.append(code, source: index, count: count)
      } else {
        output.appendInvalid(source: index, count: count)
      }
      index += count
    }
  }
}
