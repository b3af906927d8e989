/// CSS without what says nothing about sight: comments, the inside of strings and addresses.
///
/// A string is left as `""` and an address as `url()`, so that brackets, braces and semicolons in
/// them end nothing and the data in a `url(data:…)` counts towards no bound.
struct StyleText: Sendable {
  /// What was copied, of one sheet after the other.
  private(set) var bytes: [UInt8] = []
  /// Where the sheet starts that was copied last.
  private var start = 0
  /// Whether there was more of the last sheet than the bound allows.
  private(set) var isCut = false

  /// Where the sheet stands that was copied last.
  var lastSheet: Range<Int> { start..<bytes.count }

  /// Creates an empty text.
  init() {}

  /// Copies what matters of `css`.
  init(_ css: [UInt8]) {
    css.withUnsafeBufferPointer { _ = append(SourceBytes($0), 0..<css.count, limit: .max) }
  }

  /// Copies what matters of a sheet, at most `limit` bytes of it; gives how many that were.
  mutating func append(_ source: SourceBytes, _ range: Range<Int>, limit: Int) -> Int {
    start = bytes.count
    isCut = false
    bytes.reserveCapacity(start + Swift.min(range.count, limit))
    source.withMemory { memory in
      copy(UnsafeRawBufferPointer(rebasing: memory[range]), limit: limit)
    }
    return bytes.count - start
  }

  private mutating func copy(_ css: UnsafeRawBufferPointer, limit: Int) {
    let css = css.present
    var offset = 0
    while offset < css.count {
      let plain = Self.plainEnd(css, from: offset)
      if plain > offset {
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: css[offset..<plain]))
        offset = plain
      }
      let count = bytes.count - start
      guard count < limit else {
        isCut = offset < css.count || count > limit
        bytes.removeLast(Swift.max(0, count - limit))
        return
      }
      guard offset < css.count else { return }
      let byte = css[offset]
      switch byte {
      case UInt8(ascii: "/"): offset = Self.end(of: "*/", css, from: offset + 2)
      case UInt8(ascii: "<"): offset += 4
      case UInt8(ascii: "-"): offset += 3
      case UInt8(ascii: "\\"):
        bytes.append(byte)
        offset += 1
        if offset < css.count { bytes.append(css[offset]) }
        offset += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: "\""))
        offset = Self.endOfString(css, from: offset)
      default:
        bytes.append(byte)
        offset += 1
        if endsWithAddress { offset = Self.endOfAddress(css, from: offset) }
      }
    }
  }

  /// What may not be copied as it is: strings, escapes, brackets, and what marks comments.
  ///
  /// Of `<!--` and `-->` that is the byte that comes least often in sheets.
  private static let special = ByteSet("\\\"'(/!>")

  /// Where the next byte stands that is not copied as it is.
  private static func plainEnd(_ css: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while true {
      offset = special.firstOffset(in: css, from: offset, to: css.count)
      guard offset < css.count else { return offset }
      switch css[offset] {
      case UInt8(ascii: "/"): if has("/*", css, offset) { return offset }
      case UInt8(ascii: "!"): if offset > start, has("<!--", css, offset - 1) { return offset - 1 }
      case UInt8(ascii: ">"):
        if offset > start + 1, has("-->", css, offset - 2) { return offset - 2 }
      default: return offset
      }
      offset += 1
    }
  }

  /// Whether `url(` was just written.
  private var endsWithAddress: Bool {
    bytes.count - start >= 4 && bytes.hasWord("url(", at: bytes.count - 4)
  }

  private static func has(
    _ word: StaticString, _ css: UnsafeRawBufferPointer, _ offset: Int
  ) -> Bool {
    guard offset + word.utf8CodeUnitCount <= css.count else { return false }
    let letters = word.utf8Start
    for index in 0..<word.utf8CodeUnitCount where css[offset + index] != letters[index] {
      return false
    }
    return true
  }

  private static func end(
    of word: StaticString, _ css: UnsafeRawBufferPointer, from start: Int
  ) -> Int {
    var offset = start
    while offset < css.count, css[offset] != word.utf8Start[0] || !has(word, css, offset) {
      offset += 1
    }
    return Swift.min(css.count, offset + word.utf8CodeUnitCount)
  }

  /// Where the string that starts at `start` is over: after its quote, or at the end of the line.
  private static func endOfString(_ css: UnsafeRawBufferPointer, from start: Int) -> Int {
    let quote = css[start]
    var offset = start + 1
    while offset < css.count {
      switch css[offset] {
      case quote: return offset + 1
      case 0x0A, 0x0C, 0x0D: return offset
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return css.count
  }

  /// Where the `)` of an address without quotes stands; one with quotes is left to be read on.
  private static func endOfAddress(_ css: UnsafeRawBufferPointer, from start: Int) -> Int {
    var offset = start
    while offset < css.count, css[offset].isHTMLSpace { offset += 1 }
    if offset < css.count, css[offset] == UInt8(ascii: "\"") || css[offset] == UInt8(ascii: "'") {
      return offset
    }
    while offset < css.count, css[offset] != UInt8(ascii: ")") {
      offset += css[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return Swift.min(offset, css.count)
  }
}

extension [UInt8] {
  /// The bytes of `range` with the escapes of CSS decoded: `dis\70 lay` is `display`.
  func unescapedStyle(_ range: Range<Int>) -> [UInt8] {
    let escape = firstOffset(
      of: UInt8(ascii: "\\"), from: range.lowerBound, limit: range.upperBound)
    guard escape < range.upperBound else { return Array(self[range]) }
    var out: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard self[offset] == UInt8(ascii: "\\") else {
        out.append(self[offset])
        offset += 1
        continue
      }
      offset += 1
      var value: UInt32 = 0
      let digits = offset
      while offset < range.upperBound, offset < digits + 6, let digit = self[offset].hexadecimal {
        value = value << 4 | digit
        offset += 1
      }
      if offset > digits {
        // One white space after the digits belongs to the escape.
        if offset < range.upperBound, self[offset].isHTMLSpace { offset += 1 }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        out.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
      } else if offset < range.upperBound {
        out.append(self[offset])
        offset += 1
      }
    }
    return out
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit, or nil.
  var hexadecimal: UInt32? {
    if isASCIIDigit { return UInt32(self - 0x30) }
    let letter = self | 0x20
    return letter &- 0x61 < 6 ? UInt32(letter - 0x57) : nil
  }
}
