/// A character reference of HTML, such as `&copy;`, `&#169;` or `&#xA9;`.
struct CharacterReference: Hashable, Sendable {
  /// How many bytes of the source it takes.
  let length: Int
  /// What it stands for.
  let first: Unicode.Scalar
  /// The second character, which a few names have.
  let second: Unicode.Scalar?

  /// What it stands for as text.
  var text: String {
    var scalars = String.UnicodeScalarView()
    scalars.append(first)
    if let second { scalars.append(second) }
    return String(scalars)
  }

  /// Reads the reference whose `&` stands at `offset`, or nil where the `&` is only an ampersand.
  ///
  /// In an attribute an old name without its semicolon is no reference before `=` or an
  /// alphanumeric: `?a=1&copy=2` stays as it is.
  init?(in bytes: some ByteText, at offset: Int, end: Int, inAttribute: Bool) {
    guard offset + 1 < end else { return nil }
    if bytes[offset + 1] == UInt8(ascii: "#") {
      self.init(numberIn: bytes, at: offset, end: end)
    } else {
      self.init(nameIn: bytes, at: offset, end: end, inAttribute: inAttribute)
    }
  }

  private init(length: Int, first: Unicode.Scalar, second: Unicode.Scalar? = nil) {
    self.length = length
    self.first = first
    self.second = second
  }

  private init?(numberIn bytes: some ByteText, at offset: Int, end: Int) {
    var index = offset + 2
    let isHexadecimal = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < end, let digit = Self.digit(bytes[index], isHexadecimal: isHexadecimal) {
      // Beyond the last code point the value no longer matters; the digits are still read.
      if value <= 0x10FFFF { value = value * (isHexadecimal ? 16 : 10) + digit }
      index += 1
    }
    guard index > digits else { return nil }
    if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
    self.init(length: index - offset, first: Self.scalar(value))
  }

  private init?(nameIn bytes: some ByteText, at offset: Int, end: Int, inAttribute: Bool) {
    let start = offset + 1
    let limit = min(end, start + EntityTable.longestName)
    var nameEnd = start
    while nameEnd < limit, bytes[nameEnd].isASCIILetter || bytes[nameEnd].isASCIIDigit {
      nameEnd += 1
    }
    let table = EntityTable.shared
    if nameEnd < end, bytes[nameEnd] == UInt8(ascii: ";"),
      let entity = table.entity(named: bytes, start..<nameEnd)
    {
      self.init(length: nameEnd + 1 - offset, first: entity.first, second: entity.second)
      return
    }
    var prefixEnd = min(nameEnd, start + EntityTable.longestOldName)
    while prefixEnd >= start + 2 {
      if let entity = table.entity(named: bytes, start..<prefixEnd), entity.isOld {
        if inAttribute, prefixEnd < end,
          bytes[prefixEnd] == UInt8(ascii: "=") || bytes[prefixEnd].isASCIILetter
            || bytes[prefixEnd].isASCIIDigit
        {
          return nil
        }
        self.init(length: prefixEnd - offset, first: entity.first, second: entity.second)
        return
      }
      prefixEnd -= 1
    }
    return nil
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte - 0x30) }
    let letter = byte | 0x20
    return isHexadecimal && letter &- 0x61 < 6 ? UInt32(letter - 0x57) : nil
  }

  /// The character a number means: what no text may hold is U+FFFD, and 128 to 159 are read as
  /// windows-1252, as browsers do.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value) {
      return Unicode.Scalar(windows1252[Int(value - 0x80)]) ?? "\u{FFFD}"
    }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

extension ByteText {
  /// The text of an attribute's value, references decoded, cut after `limit` bytes of the source.
  func decodedAttribute(_ range: Range<Int>, limit: Int = .max) -> String {
    decoded(range, limit: limit, inAttribute: true)
  }

  /// The text of a piece of the source, references decoded, cut after `limit` bytes of it.
  func decoded(_ range: Range<Int>, limit: Int, inAttribute: Bool) -> String {
    var end = range.count > limit ? range.lowerBound + limit : range.upperBound
    // A cut never falls inside a character.
    while end < range.upperBound, end > range.lowerBound, self[end] & 0xC0 == 0x80 { end -= 1 }
    let mark = firstOffset(of: UInt8(ascii: "&"), from: range.lowerBound, limit: end)
    if mark == end, firstOffset(of: 0, from: range.lowerBound, limit: end) == end {
      return withMemory {
        String(
          decoding: UnsafeRawBufferPointer(rebasing: $0[range.lowerBound..<end]), as: UTF8.self)
      }
    }
    var offset = range.lowerBound
    var out: [UInt8] = []
    out.reserveCapacity(end - offset)
    while offset < end {
      let byte = self[offset]
      if byte == UInt8(ascii: "&"),
        let reference = CharacterReference(in: self, at: offset, end: end, inAttribute: inAttribute)
      {
        out.append(contentsOf: reference.text.utf8)
        offset += reference.length
      } else {
        if byte == 0 { out.append(contentsOf: [0xEF, 0xBF, 0xBD]) } else { out.append(byte) }
        offset += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
