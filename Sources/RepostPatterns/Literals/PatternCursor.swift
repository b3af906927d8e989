/// Goes through the source of a pattern.
struct PatternCursor {
  /// What braces behind an item say.
  enum Bounds {
    case range(Int, Int?)
    /// A quantifier in some versions of PCRE2 and text in others.
    case doubtful
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
  }

  /// How many characters were read.
  var position: Int { index }

  var hasCarriageReturn: Bool { scalars.contains("\r") }

  mutating func next() -> Unicode.Scalar? {
    guard index < scalars.count else { return nil }
    index += 1
    return scalars[index - 1]
  }

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  /// Goes past a character if it is next.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard peek() == scalar else { return false }
    index += 1
    return true
  }

  /// Goes past the next `end`.
  mutating func skip(past end: Unicode.Scalar, isLost: inout Bool) {
    while let scalar = next() {
      if scalar == end { return }
    }
    isLost = true
  }

  mutating func skipLine() {
    while let scalar = next(), scalar != "\n" {}
  }

  /// Goes past digits, and says whether there were any.
  @discardableResult
  mutating func skipDigits() -> Bool {
    let start = index
    while let digit = peek(), ("0"..."9").contains(digit) { index += 1 }
    return index > start
  }

  /// What PCRE2 ignores in extended patterns.
  static func isPatternWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D, 0x85, 0x200E, 0x200F, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Reads the bounds behind an opening brace; nil where the brace is text.
  mutating func bounds() -> Bounds? {
    var end = index
    while end < scalars.count, "0123456789, \t".unicodeScalars.contains(scalars[end]) { end += 1 }
    guard end > index, end < scalars.count, scalars[end] == "}" else { return nil }
    let inside = scalars[index..<end]
    guard inside.contains(where: { ("0"..."9").contains($0) }) else { return nil }
    let numbers = inside.split(separator: ",", omittingEmptySubsequences: false).map { digits in
      Int(String(String.UnicodeScalarView(digits)))
    }
    index = end + 1
    guard inside.first != ",", !inside.contains(" "), !inside.contains("\t"), numbers.count <= 2,
      let least = numbers[0]
    else { return .doubtful }
    return .range(least, numbers.count == 1 ? least : numbers[1])
  }

  /// Reads a number up to `end`, as a character.
  mutating func number(radix: Int, until end: Unicode.Scalar) -> Unicode.Scalar? {
    var digits = ""
    while let scalar = next() {
      if scalar == end { return UInt32(digits, radix: radix).flatMap { Unicode.Scalar($0) } }
      digits.unicodeScalars.append(scalar)
    }
    return nil
  }

  /// The character that a letter behind a backslash stands for, inside classes and outside.
  mutating func escaped(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    switch letter {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "f": return "\u{C}"
    case "a": return "\u{7}"
    case "e": return "\u{1B}"
    case "x":
      if skip("{") { return number(radix: 16, until: "}") }
      return digits(atMost: 2, radix: 16)
    case "o": return skip("{") ? number(radix: 8, until: "}") : nil
    case "0": return digits(atMost: 2, radix: 8)
    default:
      let isWord = letter.isASCII && (letter.properties.isAlphabetic || letter.value &- 0x30 < 10)
      return isWord ? nil : letter
    }
  }

  private mutating func digits(atMost count: Int, radix: Int) -> Unicode.Scalar? {
    var value = 0
    for _ in 0..<count {
      guard let next = peek(), let digit = Int(String(next), radix: radix) else { break }
      value = value * radix + digit
      index += 1
    }
    return Unicode.Scalar(UInt32(value))
  }

  /// Goes past the rest of `[:alpha:]` behind its bracket, if it is one by PCRE2's rules.
  mutating func skipPOSIXName() -> Bool {
    guard let mark = peek(), mark == ":" || mark == "." || mark == "=" else { return false }
    var place = index + 1
    while place + 1 < scalars.count {
      let scalar = scalars[place]
      let after = scalars[place + 1]
      if scalar == "\\", after == "]" || after == "\\" {
        place += 1
      } else if scalar == "]" || (scalar == "[" && after == mark) {
        return false
      } else if scalar == mark, after == "]" {
        index = place + 2
        return true
      }
      place += 1
    }
    return false
  }
}
