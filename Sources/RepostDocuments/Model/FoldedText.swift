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
    if utf8.withContiguousStorageIfAvailable({ FoldedBytes.include($0) }) == true { return self }
    if utf8.allSatisfy({ $0 < 0x80 }) {
      let words = utf8.split { $0 == 0x20 || 0x09...0x0D ~= $0 }
      return words.map { String(Substring($0)) }.joined(separator: " ")
    }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Tells from the bytes of a text, without a look at the properties of its characters, that its
/// white space is folded.
///
/// Where that takes more than a look at the first bytes of characters (white space other than a
/// space, marks that join a space, scripts whose signs do), it says no, and the characters decide.
private enum FoldedBytes {
  static func include(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        guard 0x21...0x7E ~= byte || (byte == 0x20 && previous != 0x20) else { return false }
        index += 1
      } else {
        guard let length = plainLength(bytes, at: index, isAfterSpace: previous == 0x20) else {
          return false
        }
        index += length
      }
      previous = byte
    }
    return previous != 0x20
  }

  /// The length of a character that is no white space and does not join a space beside it, or nil
  /// where that is not clear.
  private static func plainLength(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isAfterSpace: Bool
  ) -> Int? {
    switch bytes[index] {
    // Latin, Greek and Cyrillic letters; between these blocks stand marks.
    case 0xC3...0xCB, 0xCE...0xD1: return 2
    case 0xC2:
      // Signs of Latin-1, but for two spaces.
      guard index + 1 < bytes.count, bytes[index + 1] != 0x85, bytes[index + 1] != 0xA0 else {
        return nil
      }
      return 2
    case 0xCC, 0xCD: return isAfterSpace ? nil : 2
    case 0xE2:
      // Dashes, quotes, dots; among what stands before and after are spaces and joiners.
      guard index + 2 < bytes.count, bytes[index + 1] == 0x80, 0x90..<0xA8 ~= bytes[index + 2]
      else { return nil }
      return 3
    // Ideographs.
    case 0xE4...0xE9: return 3
    default: return nil
    }
  }
}
