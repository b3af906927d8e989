internal import RepostDocuments

/// A start tag in the source of a page, with the places of its attributes.
struct StartTag {
  struct Attribute {
    /// In lower case.
    let name: String
    /// The value without its quotes; empty behind the name where there is none.
    let value: Range<Int>
    /// From the white space before the name to the end of the value.
    let whole: Range<Int>
    /// Whether the value stands in quotes.
    let isQuoted: Bool
  }

  let attributes: [Attribute]

  /// Reads the tag in `range` of a page in UTF-8.
  init(_ text: [UInt8], _ range: Range<Int>) {
    var attributes: [Attribute] = []
    var index = range.lowerBound + 1
    let end = max(index, range.upperBound - 1)
    func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0C, 0x0D].contains(byte) }
    func skip(while condition: (UInt8) -> Bool) {
      while index < end, condition(text[index]) { index += 1 }
    }
    skip { !isSpace($0) && $0 != UInt8(ascii: "/") }
    while index < end {
      let start = index
      skip { isSpace($0) || $0 == UInt8(ascii: "/") }
      let name = index
      if index < end { index += 1 }
      skip { !isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "=") }
      guard index > name else { break }
      let nameEnd = index
      skip(while: isSpace)
      var value = nameEnd..<nameEnd
      var isQuoted = false
      if index < end, text[index] == UInt8(ascii: "=") {
        index += 1
        skip(while: isSpace)
        if index < end, text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'") {
          let quote = text[index]
          let valueStart = index + 1
          index += 1
          skip { $0 != quote }
          value = valueStart..<index
          isQuoted = true
          if index < end { index += 1 }
        } else {
          let valueStart = index
          skip { !isSpace($0) }
          value = valueStart..<index
        }
      } else {
        index = nameEnd
      }
      attributes.append(
        Attribute(
          name: String(decoding: text[name..<nameEnd], as: UTF8.self).lowercased(), value: value,
          whole: start..<index, isQuoted: isQuoted))
    }
    self.attributes = attributes
  }

  /// The first attribute of a name, which is the one that counts.
  subscript(_ name: String) -> Attribute? { attributes.first { $0.name == name } }
}
