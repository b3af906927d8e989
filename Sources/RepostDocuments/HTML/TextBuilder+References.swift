extension TextBuilder {
  /// Appends a piece of a page with its character references decoded.
  mutating func appendDecoded(_ bytes: SourceBytes, _ range: Range<Int>) {
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      offset = bytes.firstOffset(of: UInt8(ascii: "&"), from: offset, limit: range.upperBound)
      guard offset < range.upperBound else { break }
      guard
        let reference = CharacterReference(
          in: bytes, at: offset, end: range.upperBound, inAttribute: false)
      else {
        offset += 1
        continue
      }
      if start < offset { append(bytes, start..<offset) }
      append(decoded: reference.text, source: offset, count: reference.length)
      offset += reference.length
      start = offset
    }
    if start < range.upperBound { append(bytes, start..<range.upperBound) }
  }
}
