/// CSS without what says nothing about sight: comments, the inside of strings and addresses.
///
/// A string is left as `""` and an address as `url()`, so that brackets, braces and semicolons in
/// them end nothing and the data in a `url(data:…)` counts towards no bound.
struct StyleText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Whether there was more than the bound allows.
  private(set) var isCut = false

  /// Copies what matters of `css`, at most `limit` bytes of it.
  init(_ css: ArraySlice<UInt8>, limit: Int = .max) {
    bytes.reserveCapacity(Swift.min(css.count, limit))
    var offset = css.startIndex
    while offset < css.endIndex {
      let plain = Self.plainEnd(css, from: offset)
      if plain > offset {
        bytes.append(contentsOf: css[offset..<plain])
        offset = plain
      }
      guard bytes.count < limit else {
        isCut = isCut || offset < css.endIndex || bytes.count > limit
        bytes.removeLast(Swift.max(0, bytes.count - limit))
        return
      }
      guard offset < css.endIndex else { return }
      let byte = css[offset]
      switch byte {
      case UInt8(ascii: "/"): offset = Self.end(of: "*/", css, from: offset + 2)
      case UInt8(ascii: "<"): offset += 4
      case UInt8(ascii: "-"): offset += 3
      case UInt8(ascii: "\\"):
        bytes.append(byte)
        offset += 1
        if offset < css.endIndex { bytes.append(css[offset]) }
        offset += 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")]
        offset = Self.endOfString(css, from: offset)
      default:
        bytes.append(byte)
        offset += 1
        if endsWithAddress { offset = Self.endOfAddress(css, from: offset) }
      }
    }
  }

  /// Where the next byte stands that is not copied as it is.
  private static func plainEnd(_ css: ArraySlice<UInt8>, from start: Int) -> Int {
    css.withUnsafeBufferPointer { memory in
      let first = css.startIndex
      var offset = start - first
      while offset < memory.count {
        switch memory[offset] {
        case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("):
          return offset + first
        case UInt8(ascii: "/") where has("/*", css, offset + first): return offset + first
        case UInt8(ascii: "<") where has("<!--", css, offset + first): return offset + first
        case UInt8(ascii: "-") where has("-->", css, offset + first): return offset + first
        default: offset += 1
        }
      }
      return css.endIndex
    }
  }

  /// Whether `url(` was just written.
  private var endsWithAddress: Bool {
    bytes.count >= 4 && bytes.hasWord("url(", at: bytes.count - 4)
  }

  private static func has(_ word: StaticString, _ css: ArraySlice<UInt8>, _ offset: Int) -> Bool {
    guard offset + word.utf8CodeUnitCount <= css.endIndex else { return false }
    let letters = word.utf8Start
    for index in 0..<word.utf8CodeUnitCount where css[offset + index] != letters[index] {
      return false
    }
    return true
  }

  private static func end(
    of word: StaticString, _ css: ArraySlice<UInt8>, from start: Int
  ) -> Int {
    var offset = start
    while offset < css.endIndex, css[offset] != word.utf8Start[0] || !has(word, css, offset) {
      offset += 1
    }
    return Swift.min(css.endIndex, offset + word.utf8CodeUnitCount)
  }

  /// Where the string that starts at `start` is over: after its quote, or at the end of the line.
  private static func endOfString(_ css: ArraySlice<UInt8>, from start: Int) -> Int {
    var offset = start + 1
    while offset < css.endIndex {
      switch css[offset] {
      case css[start]: return offset + 1
      case 0x0A, 0x0C, 0x0D: return offset
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return css.endIndex
  }

  /// Where the `)` of an address without quotes stands; one with quotes is left to be read on.
  private static func endOfAddress(_ css: ArraySlice<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset < css.endIndex, css[offset].isHTMLSpace { offset += 1 }
    if offset < css.endIndex, css[offset] == UInt8(ascii: "\"") || css[offset] == UInt8(ascii: "'")
    {
      return offset
    }
    while offset < css.endIndex, css[offset] != UInt8(ascii: ")") {
      offset += css[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return Swift.min(offset, css.endIndex)
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
