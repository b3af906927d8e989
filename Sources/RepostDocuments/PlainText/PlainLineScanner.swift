internal import RepostCore

/// One line of plain text, without the marks that make it a comment.
struct PlainLine {
  /// What kind of comment a line is in.
  enum Marks {
    case none, slashes, block, hashes, semicolons, dashes, percents, macros
  }

  /// What kind of comment it is in.
  var marks: Marks
  /// The text without marks and surrounding white space.
  var text: ByteSpan
  /// Whether nothing is left, or only a ruler of marks.
  var isBlank: Bool { text.start == text.end }
}

/// Cuts plain text into lines and takes the marks of comments off.
///
/// A `*` at the start of a line is a mark only inside `/* … */`; elsewhere it is a list item.
struct PlainLineScanner {
  private let bytes: [UInt8]
  private var offset: Int
  private var isInBlockComment = false

  /// Starts at the first line of `bytes`, behind a byte-order mark.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line, or nil at the end.
  mutating func next() -> PlainLine? {
    guard offset < bytes.count else { return nil }
    var end = lineEnd
    var start = offset
    offset = end
    if offset < bytes.count {
      let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      offset += isPair ? 2 : 1
    }
    trim(&start, &end)
    let marks = takeMarks(&start, &end)
    trim(&start, &end)
    if isRuler(start..<end) { end = start }
    return PlainLine(marks: marks, text: ByteSpan(start, end))
  }

  /// The offset of the next line feed or carriage return, or the count.
  private var lineEnd: Int {
    bytes.withUnsafeBytes { bytes in
      let ones: UInt64 = 0x0101_0101_0101_0101
      var end = offset
      while end + 8 <= bytes.count {
        let word = UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self))
        let feeds = word ^ (ones &* 0x0A)
        let returns = word ^ (ones &* 0x0D)
        let hits = ((feeds &- ones) & ~feeds | (returns &- ones) & ~returns) & (ones &* 0x80)
        if hits != 0 { return end + hits.trailingZeroBitCount / 8 }
        end += 8
      }
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      return end
    }
  }

  private func trim(_ start: inout Int, _ end: inout Int) {
    while start < end, bytes[start].isHTMLSpace { start += 1 }
    while start < end, bytes[end - 1].isHTMLSpace { end -= 1 }
  }

  private mutating func takeMarks(_ start: inout Int, _ end: inout Int) -> PlainLine.Marks {
    if isInBlockComment {
      take(UInt8(ascii: "*"), from: &start, to: end, butNotBefore: UInt8(ascii: "/"))
      endBlockComment(start, &end)
      return .block
    }
    guard start < end else { return .none }
    let second = start + 1 < end ? bytes[start + 1] : 0
    switch bytes[start] {
    case UInt8(ascii: "/") where second == UInt8(ascii: "/"):
      take(UInt8(ascii: "/"), from: &start, to: end)
      if start < end, bytes[start] == UInt8(ascii: "!") { start += 1 }
      return .slashes
    case UInt8(ascii: "/") where second == UInt8(ascii: "*"):
      isInBlockComment = true
      start += 2
      take(UInt8(ascii: "*"), from: &start, to: end, butNotBefore: UInt8(ascii: "/"))
      if start < end, bytes[start] == UInt8(ascii: "!") { start += 1 }
      endBlockComment(start, &end)
      return .block
    case UInt8(ascii: "#"): return takeRun(.hashes, from: &start, to: end)
    case UInt8(ascii: ";"): return takeRun(.semicolons, from: &start, to: end)
    case UInt8(ascii: "%"): return takeRun(.percents, from: &start, to: end)
    case UInt8(ascii: "-") where second == UInt8(ascii: "-"):
      return takeRun(.dashes, from: &start, to: end)
    default: return takeMacro(from: &start, to: end)
    }
  }

  /// Takes the word that starts a comment in m4, roff, batch files or Texinfo.
  private func takeMacro(from start: inout Int, to end: Int) -> PlainLine.Marks {
    guard Self.macroStarts.contains(bytes[start]) else { return .none }
    for macro in Self.macros {
      let next = start + macro.count
      guard next <= end, bytes[start..<next].elementsEqual(macro),
        next == end || bytes[next].isHTMLSpace
      else { continue }
      start = next
      return .macros
    }
    return .none
  }

  private static let macros = ["dnl", ".\\\"", "'\\\"", "\\\"", "rem", "REM", "@c", "@comment"]
    .map { Array($0.utf8) }
  private static let macroStarts = Set(macros.compactMap(\.first))

  /// Takes a run of marks that a blank or the end of the line follows; `#tag` is no comment.
  private func takeRun(
    _ marks: PlainLine.Marks, from start: inout Int, to end: Int
  ) -> PlainLine.Marks {
    var next = start
    take(bytes[start], from: &next, to: end)
    guard next == end || bytes[next].isHTMLSpace else { return .none }
    start = next
    return marks
  }

  private func take(
    _ mark: UInt8, from start: inout Int, to end: Int, butNotBefore stop: UInt8 = 0
  ) {
    while start < end, bytes[start] == mark {
      if start + 1 < end, bytes[start + 1] == stop { return }
      start += 1
    }
  }

  private mutating func endBlockComment(_ start: Int, _ end: inout Int) {
    var index = start
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
        isInBlockComment = false
        if index + 2 == end {
          while index > start, bytes[index - 1] == UInt8(ascii: "*") { index -= 1 }
          end = index
        }
        return
      }
      index += 1
    }
  }

  /// Whether the line is drawn, not written: `=====`, `* * *`, `-----`.
  private func isRuler(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy {
      switch $0 {
      case UInt8(ascii: "*"), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: ";"),
        UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "%"),
        UInt8(ascii: "~"), UInt8(ascii: " "), UInt8(ascii: "\t"):
        true
      default: false
      }
    }
  }
}
