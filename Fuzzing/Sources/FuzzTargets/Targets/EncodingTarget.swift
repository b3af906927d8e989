internal import RepostCore
internal import RepostDocuments

/// Text in some encoding: a line with its label, then the bytes.
struct EncodingTarget: FuzzTarget {
  let name = "encodings"
  let summary = "TextDecoder of every encoding, and a page with that charset in its HTTP header"
  let share = 10
  let packing = Packing.encoding

  /// How many characters of a text are led back to their bytes.
  private static let samples = 2048

  func check(_ input: [UInt8]) throws(Violation) {
    let lineEnd = input.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    let label = String(decoding: input[..<lineEnd], as: UTF8.self)
    let bytes = Array(input[min(lineEnd + 1, input.count)...])
    let known = TextEncoding.allCases
    let encoding = TextEncoding(label: label) ?? known[input.count % known.count]
    if let decoding = TextDecoder(encoding).decoding(of: bytes) {
      try check(decoding, of: bytes, in: encoding)
    }
    let path = input.count % 2 == 0 ? "page.html" : "page.txt"
    try PageReading(path: path, bytes, httpCharset: label).check()
  }

  private func check(
    _ decoding: TextDecoder.Decoding, of bytes: [UInt8], in encoding: TextEncoding
  ) throws(Violation) {
    let text = decoding.text
    try require(
      String(validating: text.bytes, as: UTF8.self) != nil, "decoded text is not valid UTF-8")
    try require(
      text.bytes.count <= 4 * bytes.count + 4, "\(text.bytes.count) bytes from \(bytes.count)")
    try require(
      (decoding.invalidCount > 0) == (decoding.firstInvalid != nil),
      "\(decoding.invalidCount) faults, the first at \(String(describing: decoding.firstInvalid))")
    let stride = max(1, text.bytes.count / Self.samples)
    var last = 0
    for offset in Swift.stride(from: 0, to: text.bytes.count, by: stride) {
      let source = text.source(of: ByteSpan(offset, offset + 1))
      try require(
        source.start < source.end && source.end <= bytes.count && last <= source.start,
        "\(encoding.rawValue): the byte of text at \(offset) comes from \(source)")
      last = source.start
      let back = text.offset(ofSource: source.start)
      try require(
        back <= offset && text.source(of: ByteSpan(back, back + 1)) == source,
        "\(encoding.rawValue): byte \(source.start) leads to \(back), not to \(offset)")
    }
  }
}
