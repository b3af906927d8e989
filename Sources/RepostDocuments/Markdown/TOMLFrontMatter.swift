internal import RepostCore

/// Reads front matter in TOML or JSON: keys, strings, simple values, lists and tables of them.
///
/// It is lenient: what it does not know (dates, numbers, words) is kept as it is written. JSON is
/// taken for an inline table of TOML whose keys end in a colon.
struct TOMLFrontMatter {
  private struct Level {
    let isTable: Bool
    let keys: [String]
  }

  private let bytes: [UInt8]
  private let limit: Int
  private let hasComments: Bool
  private var index: Int
  private var entries: [FrontMatter.Entry] = []
  /// The line of the last value, with and without the white space around it: thousands may share one.
  private var lastLine: (whole: Range<Int>, words: ByteSpan)?

  /// The values of the TOML in `range`.
  static func entries(
    _ bytes: [UInt8], in range: Range<Int>
  ) throws(FrontMatterError) -> [FrontMatter.Entry] {
    var reader = Self(bytes: bytes, range: range, hasComments: true)
    var table: [String] = []
    while true {
      reader.skipSpace()
      guard reader.index < reader.limit else { return reader.entries }
      if bytes[reader.index] == UInt8(ascii: "[") {
        while reader.index < reader.limit, bytes[reader.index] == UInt8(ascii: "[") {
          reader.index += 1
        }
        table = reader.takeKeys()
        reader.skipLine()
        continue
      }
      let keys = reader.takeKeys()
      guard !keys.isEmpty, reader.take(UInt8(ascii: "=")) else {
        throw .syntax("it is not valid TOML")
      }
      try reader.takeValue(table + keys)
    }
  }

  /// The values of the JSON object in `range`.
  static func entries(
    ofJSON bytes: [UInt8], in range: Range<Int>
  ) throws(FrontMatterError) -> [FrontMatter.Entry] {
    var reader = Self(bytes: bytes, range: range, hasComments: false)
    try reader.takeValue([])
    return reader.entries
  }

  /// Where the JSON object that opens at `start` ends, or nil where it does not.
  static func objectEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    var depth = 0
    var isInString = false
    var index = start
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isInString: index += 1
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "{") where !isInString: depth += 1
      case UInt8(ascii: "}") where !isInString:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  private init(bytes: [UInt8], range: Range<Int>, hasComments: Bool) {
    self.bytes = bytes
    self.hasComments = hasComments
    index = range.lowerBound
    limit = range.upperBound
  }

  // MARK: Values

  /// Reads a value with all that is in it.
  private mutating func takeValue(_ keys: [String]) throws(FrontMatterError) {
    var levels: [Level] = []
    var keys = keys
    repeat {
      skipSpace(withLines: !levels.isEmpty)
      guard index < limit else { throw .syntax("a value in it does not end") }
      switch bytes[index] {
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        index += 1
        guard levels.popLast() != nil else { throw .syntax("a bracket in it was not opened") }
        continue
      case UInt8(ascii: ","):
        index += 1
        continue
      default: break
      }
      if let level = levels.last {
        keys = level.keys
        if level.isTable {
          let own = takeKeys()
          guard !own.isEmpty, take(UInt8(ascii: "=")) || take(UInt8(ascii: ":")) else {
            throw .syntax("a key in it has no value")
          }
          keys += own
          skipSpace(withLines: true)
          guard index < limit else { throw .syntax("a value in it does not end") }
        }
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard levels.count < FrontMatter.maximumDepth else { throw .depth }
        levels.append(Level(isTable: byte == UInt8(ascii: "{"), keys: keys))
        index += 1
      } else {
        try takeScalar(keys, isInside: !levels.isEmpty)
      }
    } while !levels.isEmpty
  }

  private mutating func takeScalar(
    _ keys: [String], isInside: Bool
  ) throws(FrontMatterError) {
    guard entries.count < FrontMatter.maximumValues else { throw .size }
    let start = index
    let value: String
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      guard let string = takeString() else { throw .syntax("a string in it does not end") }
      value = string
    } else {
      while index < limit, bytes[index] != 0x0A, bytes[index] != 0x0D,
        !(hasComments && bytes[index] == UInt8(ascii: "#")),
        !(isInside && [0x2C, 0x5D, 0x7D].contains(bytes[index]))
      {
        index += 1
      }
      var end = index
      while end > start, bytes[end - 1].isHTMLSpace { end -= 1 }
      guard end > start else { throw .syntax("a key in it has no value") }
      value = String(decoding: bytes[start..<end], as: UTF8.self)
    }
    if !value.isEmpty, value != "null" {
      entries.append(FrontMatter.Entry(keys: keys, value: value, line: line(at: start)))
    }
  }

  /// Reads a string, its quotation marks single, double or tripled.
  private mutating func takeString() -> String? {
    let quote = bytes[index]
    let isTripled =
      index + 2 < limit && bytes[index + 1] == quote && bytes[index + 2] == quote && hasComments
    index += isTripled ? 3 : 1
    var out: [UInt8] = []
    while index < limit {
      let byte = bytes[index]
      if byte == quote {
        guard isTripled else {
          index += 1
          return String(decoding: out, as: UTF8.self)
        }
        if index + 2 < limit, bytes[index + 1] == quote, bytes[index + 2] == quote {
          index += 3
          return String(decoding: out, as: UTF8.self)
        }
      }
      if byte == 0x0A, !isTripled { return nil }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), index + 1 < limit {
        takeEscape(&out)
      } else {
        out.append(byte)
        index += 1
      }
    }
    return nil
  }

  private mutating func takeEscape(_ out: inout [UInt8]) {
    let byte = bytes[index + 1]
    index += 2
    switch byte {
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "f"):
      out.append(0x20)
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      guard var code = takeHexadecimal(byte == UInt8(ascii: "u") ? 4 : 8) else { return }
      // JSON writes what is beyond the first plane as two halves.
      if (0xD800..<0xDC00).contains(code), index + 1 < limit,
        bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        let low = takeHexadecimal(4) ?? 0
        if (0xDC00..<0xE000).contains(low) {
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
      }
      out.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
    default: out.append(byte)
    }
  }

  private mutating func takeHexadecimal(_ count: Int) -> UInt32? {
    guard index + count <= limit,
      let code = UInt32(
        String(decoding: bytes[index..<(index + count)], as: UTF8.self), radix: 16)
    else { return nil }
    index += count
    return code
  }

  // MARK: Keys and space

  /// Reads a key, dotted or not, and the white space behind it.
  private mutating func takeKeys() -> [String] {
    var keys: [String] = []
    while index < limit, keys.count <= FrontMatter.maximumDepth {
      skipBlanks()
      guard index < limit else { break }
      if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
        guard let key = takeString() else { return [] }
        keys.append(key)
      } else {
        let start = index
        while index < limit,
          bytes[index].isASCIIAlphanumeric || [0x2D, 0x5F].contains(bytes[index])
            || bytes[index] >= 0x80
        {
          index += 1
        }
        guard index > start else { break }
        keys.append(String(decoding: bytes[start..<index], as: UTF8.self))
      }
      skipBlanks()
      guard take(UInt8(ascii: ".")) else { break }
    }
    return keys
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < limit, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < limit, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  private mutating func skipSpace(withLines: Bool = true) {
    while index < limit {
      if hasComments, withLines, bytes[index] == UInt8(ascii: "#") {
        skipLine()
      } else if bytes[index] == 0x20 || bytes[index] == 0x09
        || (withLines && bytes[index].isHTMLSpace)
      {
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while index < limit, bytes[index] != 0x0A { index += 1 }
  }

  private mutating func line(at offset: Int) -> ByteSpan {
    if let lastLine, lastLine.whole.contains(offset) { return lastLine.words }
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    var end = offset
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let whole = start..<end
    while start < end, bytes[start].isHTMLSpace { start += 1 }
    while start < end, bytes[end - 1].isHTMLSpace { end -= 1 }
    lastLine = (whole, ByteSpan(start, end))
    return ByteSpan(start, end)
  }
}
