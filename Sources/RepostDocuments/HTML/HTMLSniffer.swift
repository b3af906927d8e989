extension HTMLReader {
  /// Whether the bytes look like a page or a piece of one.
  ///
  /// They do where the first KiB holds `<!doctype html`, `<html`, `<head` or `<body`, or where the
  /// first thing after white space and comments is the tag of a known element.
  package static func looksLikeHTML(_ bytes: [UInt8]) -> Bool {
    let start = [UInt8](bytes.prefix(sniffedLength))
    var offset = 0
    while true {
      offset = start.firstOffset(of: UInt8(ascii: "<"), from: offset)
      guard offset < start.count else { break }
      for mark in pageMarks where start.hasWord(mark, at: offset) {
        let end = offset + mark.utf8CodeUnitCount
        // `<header` starts with `<head`, and is no page by itself.
        if end == start.count || !start[end].isASCIILetter { return true }
      }
      offset += 1
    }
    return startsWithKnownTag(start)
  }

  private static var sniffedLength: Int { 1_024 }
  private static var pageMarks: [StaticString] { ["<!doctype html", "<html", "<head", "<body"] }

  private static func startsWithKnownTag(_ bytes: [UInt8]) -> Bool {
    var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while true {
      while offset < bytes.count, bytes[offset].isHTMLSpace { offset += 1 }
      guard bytes.hasWord("<!--", at: offset) else { break }
      while offset < bytes.count, !bytes.hasWord("-->", at: offset) { offset += 1 }
      offset += 3
    }
    guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "<") else { return false }
    let start = offset + 1
    var end = start
    while end < bytes.count, bytes[end].isASCIILetter || bytes[end].isASCIIDigit { end += 1 }
    // `<https://…>` and `<name@…>` are links of other formats.
    guard end < bytes.count, bytes[end].isHTMLSpace || [0x2F, 0x3E].contains(bytes[end]) else {
      return false
    }
    return ElementName(bytes, start..<end) != .other
  }
}
