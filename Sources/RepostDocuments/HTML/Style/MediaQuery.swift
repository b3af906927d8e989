/// The condition of an `@media` block or a `media` attribute.
///
/// It is answered for a reader with a mouse at a screen of 1440 by 900 pixels, who asked for
/// nothing special.
struct MediaQuery: Hashable, Sendable {
  /// Whether the condition holds for that reader.
  let holds: Bool

  private static let width = 1_440.0
  private static let height = 900.0

  /// Reads a list of conditions of which one must hold; an empty one always does.
  init(_ bytes: [UInt8]) {
    if let plain = Self.plainAnswer(bytes, bytes.indices) {
      holds = plain
      return
    }
    let text = bytes.map { $0.isHTMLSpace ? 0x20 : $0.asciiLowercased }
    let queries = text.split(separator: UInt8(ascii: ",")).filter { $0.contains { $0 != 0x20 } }
    holds =
      queries.isEmpty || queries.contains { Self.holds(String(decoding: $0, as: UTF8.self)) }
  }

  /// The answer to a list of the kind that nearly all are, of media and of widths of the window; nil
  /// for any other.
  static func plainAnswer(_ bytes: [UInt8], _ list: Range<Int>) -> Bool? {
    var isAnswered = false
    var holds = false
    var start = list.lowerBound
    while start < list.upperBound {
      let end = bytes.firstOffset(of: UInt8(ascii: ","), from: start, limit: list.upperBound)
      let query = bytes.trimmed(start..<end)
      start = end + 1
      guard !query.isEmpty else { continue }
      guard let plain = plainQuery(bytes, query) else { return nil }
      isAnswered = true
      holds = holds || plain
    }
    return isAnswered ? holds : nil
  }

  private static func plainQuery(_ bytes: [UInt8], _ query: Range<Int>) -> Bool? {
    var holds = true
    var offset = query.lowerBound
    while offset < query.upperBound {
      if bytes[offset].isHTMLSpace {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "(") {
        let end = bytes.firstOffset(of: UInt8(ascii: ")"), from: offset, limit: query.upperBound)
        guard end < query.upperBound, let width = plainWidth(bytes, offset + 1..<end) else {
          return nil
        }
        holds = holds && width
        offset = end + 1
      } else {
        let start = offset
        while offset < query.upperBound, !bytes[offset].isHTMLSpace,
          bytes[offset] != UInt8(ascii: "(")
        {
          offset += 1
        }
        let word = start..<offset
        if bytes.isWord("print", in: word) {
          holds = false
        } else if !bytes.isWord("and", in: word), !bytes.isWord("screen", in: word),
          !bytes.isWord("only", in: word), !bytes.isWord("all", in: word)
        {
          return nil
        }
      }
    }
    return holds
  }

  /// Whether a `min-width` or `max-width` holds; nil for anything else.
  private static func plainWidth(_ bytes: [UInt8], _ feature: Range<Int>) -> Bool? {
    let feature = bytes.trimmed(feature)
    guard feature.count > 9 else { return nil }
    let isLeast = bytes.hasWord("min-width", at: feature.lowerBound)
    guard isLeast || bytes.hasWord("max-width", at: feature.lowerBound) else { return nil }
    let rest = bytes.trimmed(feature.lowerBound + 9..<feature.upperBound)
    guard let colon = rest.first, bytes[colon] == UInt8(ascii: ":") else { return nil }
    let value = bytes.trimmed(colon + 1..<rest.upperBound)
    guard value.count > 2, bytes.hasWord("px", at: value.upperBound - 2) else { return nil }
    var pixels = 0.0
    for offset in value.lowerBound..<value.upperBound - 2 {
      guard bytes[offset].isASCIIDigit else { return nil }
      pixels = pixels * 10 + Double(bytes[offset] - 0x30)
    }
    return isLeast ? width >= pixels : width <= pixels
  }

  private static func holds(_ query: String) -> Bool {
    var rest = query[...]
    var isNegated = false
    var result = true
    while !rest.isEmpty {
      if rest.first == " " {
        rest.removeFirst()
      } else if rest.first == "(" {
        let end = endOfBrackets(rest)
        result = result && feature(rest[rest.index(after: rest.startIndex)..<end])
        rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
      } else {
        let word = rest.prefix { $0 != " " && $0 != "(" }
        rest = rest[word.endIndex...]
        switch word {
        case "not": isNegated = true
        case "only", "and", "screen", "all": break
        // One of several conditions is enough; what came before it does not matter if it holds.
        case "or": if result { return !isNegated } else { result = true }
        default: result = false
        }
      }
    }
    return result != isNegated
  }

  private static func endOfBrackets(_ text: Substring) -> Substring.Index {
    var depth = 0
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return index }
    }
    return text.endIndex
  }

  private static func feature(_ text: Substring) -> Bool {
    // A group inside brackets says no more than its first condition here; few sheets have one.
    if text.first == "(" {
      return feature(text.dropFirst().prefix { $0 != ")" })
    }
    let parts = text.split(separator: ":", maxSplits: 1).map { $0.filter { $0 != " " } }
    guard parts.count == 2 else { return bare(text.filter { $0 != " " }) }
    guard let length = StyleLength(parts[1]) else { return words[parts[0]] == parts[1] }
    switch parts[0] {
    case "min-width", "min-device-width": return width >= length.pixels
    case "max-width", "max-device-width": return width <= length.pixels
    case "min-height", "min-device-height": return height >= length.pixels
    case "max-height", "max-device-height": return height <= length.pixels
    case "-webkit-min-device-pixel-ratio", "min-resolution": return length.number <= 1
    case "min-aspect-ratio": return length.number <= 1
    case "min-color": return length.number <= 8
    default: return false
    }
  }

  /// A condition without a colon: `color`, `width >= 600px`.
  private static func bare(_ text: String) -> Bool {
    for (name, value) in [("width", width), ("height", height)] where text.hasPrefix(name) {
      let rest = text.dropFirst(name.count)
      let isMinimum = rest.first == ">"
      guard isMinimum || rest.first == "<" else { return true }
      let number = rest.drop { $0 == ">" || $0 == "<" || $0 == "=" }
      guard let length = StyleLength(number) else { return false }
      return isMinimum ? value >= length.pixels : value <= length.pixels
    }
    return ["color", "hover", "pointer", "any-hover", "any-pointer"].contains(text)
  }

  /// What the reader's screen is and asks for.
  private static let words = [
    "orientation": "landscape", "hover": "hover", "any-hover": "hover", "pointer": "fine",
    "any-pointer": "fine", "prefers-color-scheme": "light",
    "prefers-reduced-motion": "no-preference", "prefers-contrast": "no-preference",
    "scripting": "enabled", "display-mode": "browser", "forced-colors": "none",
    "update": "fast", "overflow-block": "scroll",
  ]
}
