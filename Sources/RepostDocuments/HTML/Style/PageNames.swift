/// The names of elements, classes and ids that a page has, to pass over selectors of others.
///
/// Sheets are made for whole sites: most of their selectors ask for classes that a page does not
/// have. The list may hold a name that the page has not, never the other way round.
struct PageNames: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 1 << 10)
  private let ignoresCase: Bool

  /// Collects the names of a page.
  init(_ elements: ElementTable, bytes: SourceBytes, ignoresCase: Bool) {
    self.ignoresCase = ignoresCase
    var isPresent = Array(repeating: false, count: ElementName.allCases.count)
    for row in elements.rows.indices {
      let element = elements.rows[row]
      let styled = elements.styled[row]
      if element.name == .other {
        insert(bytes, styled.name.range, isElement: true)
      } else {
        isPresent[Int(element.name.rawValue)] = true
      }
      if !styled.id.isEmpty { insertWords(bytes, styled.id.range) }
    }
    // These two are around all elements, even if nobody wrote them.
    for name in ElementName.allCases
    where isPresent[Int(name.rawValue)] || name == .html || name == .body {
      let word = name.word
      insert(word, word.indices, isElement: true)
    }
    for place in elements.classValues.places { insertWords(bytes, place.range) }
  }

  /// Whether some element may be selected, as far as the plain names of a selector tell.
  func mayMatch(_ bytes: [UInt8], _ selector: Range<Int>) -> Bool {
    var offset = selector.lowerBound
    while offset < selector.upperBound {
      let byte = bytes[offset]
      let isElement = Self.isName(byte)
      guard isElement || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#") else {
        // What stands in brackets and after a colon may be there or not; escapes are read elsewhere.
        if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\\")
          || byte == UInt8(ascii: "&")
        {
          return true
        }
        offset += 1
        continue
      }
      let start = isElement ? offset : offset + 1
      offset = start
      while offset < selector.upperBound, Self.isName(bytes[offset]) { offset += 1 }
      if offset < selector.upperBound, bytes[offset] == UInt8(ascii: "\\") { return true }
      if start < offset, !contains(bytes, start..<offset, isElement: isElement) { return false }
    }
    return true
  }

  /// Whether one of the selectors of a list may select some element.
  ///
  /// Most rules of a sheet are passed over by this answer alone, so it makes no lists, and looks no
  /// further than the first name that the page does not have.
  func mayMatchAny(_ bytes: [UInt8], _ list: Range<Int>) -> Bool {
    var start = list.lowerBound
    while true {
      guard let missing = firstMissing(bytes, start..<list.upperBound) else { return true }
      let end = Self.endOfSelector(bytes, missing..<list.upperBound)
      guard end < list.upperBound else { return false }
      start = end + 1
    }
  }

  /// Where a name ends that the first selector of a list asks for and the page does not have; nil
  /// where the selector may select.
  private func firstMissing(_ bytes: [UInt8], _ list: Range<Int>) -> Int? {
    var offset = list.lowerBound
    while offset < list.upperBound {
      let byte = bytes[offset]
      let isElement = Self.isName(byte)
      if isElement || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#") {
        let start = isElement ? offset : offset + 1
        offset = start
        while offset < list.upperBound, Self.isName(bytes[offset]) { offset += 1 }
        if offset < list.upperBound, bytes[offset] == UInt8(ascii: "\\") { return nil }
        if start < offset, !contains(bytes, start..<offset, isElement: isElement) { return offset }
        continue
      }
      switch byte {
      // What stands in brackets and after a colon may be there or not; escapes are read elsewhere.
      case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "&"),
        UInt8(ascii: ","), UInt8(ascii: "("):
        return nil
      default: offset += 1
      }
    }
    return nil
  }

  /// Where the first selector of a list ends: at a comma outside of brackets, or with the list.
  static func endOfSelector(_ bytes: [UInt8], _ list: Range<Int>) -> Int {
    bytes.withUnsafeBufferPointer { memory in
      precondition(list.upperBound <= memory.count, "not in the sheet")
      var brackets = 0
      var offset = list.lowerBound
      while offset < list.upperBound {
        switch memory[offset] {
        case UInt8(ascii: "\\"): offset += 1
        case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets -= 1
        case UInt8(ascii: ",") where brackets <= 0: return offset
        default: break
        }
        offset += 1
      }
      return list.upperBound
    }
  }

  @inline(__always)
  private static func isName(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }

  private mutating func insertWords(_ bytes: SourceBytes, _ range: Range<Int>) {
    if bytes.firstOffset(of: UInt8(ascii: "&"), from: range.lowerBound, limit: range.upperBound)
      < range.upperBound
    {
      let decoded = Array(bytes.decodedAttribute(range).utf8)
      insertWords(in: decoded, decoded.indices)
    } else {
      insertWords(in: bytes, range)
    }
  }

  private mutating func insertWords(in bytes: some ByteText, _ range: Range<Int>) {
    bytes.forEachWord(in: range) { insert(bytes, $0, isElement: false) }
  }

  private mutating func insert(_ bytes: some ByteText, _ name: Range<Int>, isElement: Bool) {
    let bit = bit(bytes, name, isElement: isElement)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private func contains(_ bytes: [UInt8], _ name: Range<Int>, isElement: Bool) -> Bool {
    let bit = bit(bytes, name, isElement: isElement)
    return bits[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  @inline(__always)
  private func bit(_ bytes: some ByteText, _ name: Range<Int>, isElement: Bool) -> Int {
    var hash: UInt64 = isElement ? 7 : 1
    var offset = name.lowerBound
    while offset < name.upperBound {
      let word = bytes.word(at: offset, before: name.upperBound)
      hash =
        (hash ^ (ignoresCase || isElement ? word.asciiLowercased : word))
        &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      offset += 8
    }
    return Int(truncatingIfNeeded: hash) & (bits.count * 64 - 1)
  }
}
