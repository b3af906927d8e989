/// The marks at the start of a line that make it something else than a paragraph.
///
/// Each looks at one line from its content on and gives what it found, or nil.
enum MarkdownMarkers {
  /// A list item's mark.
  struct ListMarker {
    /// How many bytes the mark takes.
    let width: Int
    /// Whether it may end a paragraph: bullets, and the number 1.
    let mayInterruptParagraph: Bool
  }

  /// The mark of a list item: `-`, `+`, `*`, `1.`, `1)`.
  static func listMarker(_ line: MarkdownLine) -> ListMarker? {
    var width = 1
    var isFirst = true
    switch line.first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    case let byte where byte.isASCIIDigit:
      while width < 10, line.byte(width).isASCIIDigit { width += 1 }
      guard width < 10, [UInt8(ascii: "."), UInt8(ascii: ")")].contains(line.byte(width)) else {
        return nil
      }
      isFirst = width == 1 && byte == UInt8(ascii: "1")
      width += 1
    default: return nil
    }
    let next = line.byte(width)
    guard next == 0x20 || next == 0x09 || line.content + width == line.end else { return nil }
    return ListMarker(width: width, mayInterruptParagraph: isFirst)
  }

  /// Whether the line is a thematic break: `---`, `* * *`, `___`.
  static func isThematicBreak(_ line: MarkdownLine) -> Bool {
    let mark = line.first
    guard [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(mark) else {
      return false
    }
    var count = 0
    for distance in 0..<(line.end - line.content) {
      let byte = line.byte(distance)
      if byte == mark { count += 1 } else if byte != 0x20, byte != 0x09 { return false }
    }
    return count >= 3
  }

  /// Whether the line underlines a heading: `===` or `---`.
  static func isSetextUnderline(_ line: MarkdownLine) -> Bool {
    let mark = line.first
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    var distance = 0
    while line.byte(distance) == mark { distance += 1 }
    while line.content + distance < line.end {
      guard [0x20, 0x09].contains(line.byte(distance)) else { return false }
      distance += 1
    }
    return true
  }

  /// How many `#` open a heading, or nil.
  static func headingLevel(_ line: MarkdownLine) -> Int? {
    var level = 0
    while level < 7, line.byte(level) == UInt8(ascii: "#") { level += 1 }
    guard (1...6).contains(level),
      line.content + level == line.end || [0x20, 0x09].contains(line.byte(level))
    else { return nil }
    return level
  }

  /// The mark and the length of a fence that opens code, or nil.
  static func openingFence(_ line: MarkdownLine) -> (mark: UInt8, length: Int)? {
    let mark = line.first
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    var length = 0
    while line.byte(length) == mark { length += 1 }
    guard length >= 3 else { return nil }
    if mark == UInt8(ascii: "`") {
      for distance in length..<max(length, line.end - line.content)
      where line.byte(distance) == mark { return nil }
    }
    return (mark, length)
  }

  /// Whether the line closes a fence.
  static func isClosingFence(_ line: MarkdownLine, mark: UInt8, length: Int) -> Bool {
    guard line.indent < 4 else { return false }
    var count = 0
    while line.byte(count) == mark { count += 1 }
    guard count >= length else { return false }
    for distance in count..<max(count, line.end - line.content)
    where ![0x20, 0x09].contains(line.byte(distance)) { return false }
    return true
  }

  /// The longest name of a footnote, its `^` included, in bytes.
  static let longestFootnote = 127

  /// How many bytes the mark of a footnote takes (`[^1]:`), and its label, or nil.
  static func footnote(_ line: MarkdownLine) -> (width: Int, label: Range<Int>)? {
    guard line.first == UInt8(ascii: "["), line.byte(1) == UInt8(ascii: "^") else { return nil }
    var distance = 2
    while distance <= longestFootnote, line.content + distance < line.end,
      ![0x20, 0x09, UInt8(ascii: "["), UInt8(ascii: "]")].contains(line.byte(distance))
    {
      distance += 1
    }
    guard distance > 2, line.byte(distance) == UInt8(ascii: "]"),
      line.byte(distance + 1) == UInt8(ascii: ":")
    else { return nil }
    return (distance + 2, (line.content + 2)..<(line.content + distance))
  }
}
