extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    // Nearly all values start and end with a plain character, which needs no look at its properties.
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last {
      return self
    }
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// The text with each run of white space as one space, and none at its ends.
  var folded: String {
    var wasSpace = true
    let isFolded = utf8.allSatisfy { byte in
      defer { wasSpace = byte == 0x20 }
      return 0x21...0x7E ~= byte || (byte == 0x20 && !wasSpace)
    }
    if isFolded, !wasSpace { return self }
    if utf8.allSatisfy({ $0 < 0x80 }) {
      let words = utf8.split { $0 == 0x20 || 0x09...0x0D ~= $0 }
      return words.map { String(Substring($0)) }.joined(separator: " ")
    }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
