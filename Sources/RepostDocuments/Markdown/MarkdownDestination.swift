/// Reads the parts of a link: its destination, its title, its label (CommonMark 0.31, section 6.3).
enum MarkdownDestination {
  /// The deepest nesting of parentheses in a destination.
  static let maximumParentheses = 32
  /// The longest label of a reference, in bytes.
  static let maximumLabel = 999

  /// The destination at `start`, as it is written, and where it ends; nil where there is none.
  static func destination(
    _ bytes: [UInt8], at start: Int, limit: Int
  ) -> (text: Range<Int>, end: Int)? {
    guard start < limit else { return nil }
    var index = start
    if bytes[start] == UInt8(ascii: "<") {
      index += 1
      while index < limit {
        switch bytes[index] {
        case UInt8(ascii: ">"): return ((start + 1)..<index, index + 1)
        case UInt8(ascii: "<"), 0x0A: return nil
        case UInt8(ascii: "\\"): index += 1
        default: break
        }
        index += 1
      }
      return nil
    }
    var depth = 0
    scan: while index < limit {
      switch bytes[index] {
      case 1...0x20, 0x7F: break scan
      case UInt8(ascii: "("):
        depth += 1
        if depth > maximumParentheses { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      case UInt8(ascii: "\\"):
        if index + 1 < limit, bytes[index + 1].isASCIIPunctuation { index += 1 }
      default: break
      }
      index += 1
    }
    return depth == 0 ? (start..<index, index) : nil
  }

  /// Where the title that opens at `start` ends, or nil where there is none.
  static func titleEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    let open = bytes[start]
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    guard [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(open) else {
      return nil
    }
    var index = start + 1
    while index < limit {
      switch bytes[index] {
      case close: return index + 1
      case open: return nil
      case UInt8(ascii: "\\"): index += 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Where the label that opens with the `[` at `start` ends, just past its `]`; nil for none.
  static func labelEnd(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    var index = start + 1
    let last = min(limit, start + maximumLabel + 2)
    while index < last {
      switch bytes[index] {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): index += 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// A label as it is compared: lower case, white space folded; nil for an empty one.
  static func normalized(_ label: ArraySlice<UInt8>) -> String? {
    guard label.count <= maximumLabel else { return nil }
    let words = label.split(whereSeparator: \.isHTMLSpace)
    guard !words.isEmpty else { return nil }
    // Through upper case, so that ß, ẞ and SS meet.
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
      .lowercased().uppercased().lowercased()
  }

  /// A destination with its escapes and entities decoded; masked bytes are gone.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let special: [UInt8] = [0, UInt8(ascii: "\\"), UInt8(ascii: "&")]
    guard bytes.contains(where: special.contains) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let bytes = Array(bytes)
    var out: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0: break
      case UInt8(ascii: "\\")
      where index + 1 < bytes.count && bytes[index + 1].isASCIIPunctuation:
        index += 1
        out.append(bytes[index])
      case UInt8(ascii: "&"):
        guard let entity = PlainEntity(bytes, at: index, limit: bytes.count) else { fallthrough }
        out.append(contentsOf: entity.text.utf8)
        index += entity.count - 1
      default: out.append(bytes[index])
      }
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is punctuation of ASCII, which a backslash escapes.
  var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
}
