/// A start tag as it is written: its name, its attributes, its end.
struct XMLTag: Sendable {
  /// The name, prefix included.
  let name: Range<Int>
  /// The attributes, names with their prefixes.
  private(set) var attributes: [(name: Range<Int>, value: Range<Int>)] = []
  /// Where the next token starts.
  private(set) var end: Int
  /// Whether the element ends with it.
  private(set) var isEmpty = false
  /// Where something stands that makes no sense, or nil.
  private(set) var fault: Int?
  /// Whether it has more attributes than are kept.
  private(set) var hasMore = false

  /// Reads the tag whose `<` stands at `start`; nil where the bytes end before it does.
  init?(_ bytes: [UInt8], at start: Int, end limit: Int, maximum: Int) {
    name = Self.name(bytes, from: start + 1, end: limit)
    end = name.upperBound
    guard read(bytes, limit, maximum) else { return nil }
  }

  /// The name that starts at `start`, which may be empty.
  static func name(_ bytes: [UInt8], from start: Int, end: Int) -> Range<Int> {
    var offset = start
    while offset < end, !endsName(bytes[offset]) { offset += 1 }
    return start..<offset
  }

  /// Whether a name may start so.
  static func startsName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: byte.isHTMLSpace
    }
  }

  /// Reads attributes to the end of the tag; false where the bytes end before.
  private mutating func read(_ bytes: [UInt8], _ limit: Int, _ maximum: Int) -> Bool {
    while true {
      skipSpace(bytes, limit)
      guard end < limit else { return false }
      switch bytes[end] {
      case UInt8(ascii: ">"):
        end += 1
        return true
      case UInt8(ascii: "/"):
        end += 1
        guard end < limit, bytes[end] == UInt8(ascii: ">") else { continue }
        end += 1
        isEmpty = true
        return true
      case UInt8(ascii: "<"):
        // The tag was never closed; what comes next is read as if it had been.
        note(end)
        return true
      default: guard readAttribute(bytes, limit, maximum) else { return false }
      }
    }
  }

  private mutating func readAttribute(_ bytes: [UInt8], _ limit: Int, _ maximum: Int) -> Bool {
    let name = Self.name(bytes, from: end, end: limit)
    guard !name.isEmpty else {
      end += 1
      return true
    }
    end = name.upperBound
    skipSpace(bytes, limit)
    guard end < limit, bytes[end] == UInt8(ascii: "=") else {
      note(name.lowerBound)
      return true
    }
    end += 1
    skipSpace(bytes, limit)
    guard end < limit else { return false }
    let quote = bytes[end]
    let value: Range<Int>
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let close = bytes.firstOffset(of: quote, from: end + 1, limit: limit)
      guard close < limit else { return false }
      value = end + 1..<close
      end = close + 1
    } else {
      note(end)
      value = Self.name(bytes, from: end, end: limit)
      end = value.upperBound
    }
    if attributes.count < maximum { attributes.append((name, value)) } else { hasMore = true }
    return true
  }

  private mutating func skipSpace(_ bytes: [UInt8], _ limit: Int) {
    while end < limit, bytes[end].isHTMLSpace { end += 1 }
  }

  private mutating func note(_ offset: Int) { if fault == nil { fault = offset } }
}
