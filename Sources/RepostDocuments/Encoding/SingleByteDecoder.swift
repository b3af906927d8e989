internal import RepostCore

/// Decodes an encoding in which every byte is a character.
struct SingleByteDecoder: ByteDecoder {
  /// The decoders by encoding.
  static let all = SingleByteTable.all.mapValues { Self(table: $0) }

  let pace = DecodedText.Pace(1, 1, 1, 1)

  /// The UTF-8 of every byte, its first byte lowest, with its length in the highest byte.
  private let characters: [UInt32]
  private let isInvalid: [Bool]

  private init(table: SingleByteTable) {
    let upper = table.scalars
    isInvalid = [Bool](repeating: false, count: 128) + upper.map { $0 == nil }
    characters = (0..<256).map { byte in
      let code = byte < 128 ? UInt32(byte) : upper[byte - 128] ?? 0xFFFD
      let text = Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      return text.enumerated().reduce(UInt32(text.count) << 24) {
        $0 | UInt32($1.element) << UInt32(8 * $1.offset)
      }
    }
  }

  func decode(_ bytes: [UInt8], from start: Int, into output: inout DecodingOutput) {
    let stride = 256
    var chunk: [UInt8] = []
    chunk.reserveCapacity(3 * stride)
    var index = start
    while index < bytes.count {
      let ascii = min(bytes.firstNonASCII(from: index), bytes.count)
      if ascii >= min(index + 32, bytes.count) {
        output.append(copied: bytes[index..<ascii])
        index = ascii
        continue
      }
      let end = min(index + stride, bytes.count)
      chunk.removeAll(keepingCapacity: true)
      for offset in index..<end {
        let character = characters[Int(bytes[offset])]
        chunk.append(UInt8(truncatingIfNeeded: character))
        let count = character >> 24
        if count > 1 { chunk.append(UInt8(truncatingIfNeeded: character >> 8)) }
        if count > 2 { chunk.append(UInt8(truncatingIfNeeded: character >> 16)) }
        if isInvalid[Int(bytes[offset])] { output.noteInvalid(source: offset) }
      }
      output.append(paced: chunk, source: index, count: end - index)
      index = end
    }
  }
}
