/// Tells by a look at the first bytes of a declaration's value that it hides nothing.
///
/// Nearly all declarations are of that kind, and are never read further: a style is worked out only
/// for elements of which some declaration may hide, by itself or by its background. Where a look is
/// not enough (escapes, sums, functions) the answer is that it may.
enum StyleScreen {
  /// What declarations may do to sight.
  struct Suspicion: OptionSet, Sendable {
    let rawValue: UInt8

    /// To take their element from readers' sight.
    static let hides = Self(rawValue: 1 << 0)
    /// To put something behind the letters, which hides them if it has their colour.
    static let background = Self(rawValue: 1 << 1)
    /// To give the letters a colour.
    static let colour = Self(rawValue: 1 << 2)

    /// Whether all of them together may hide.
    var mayHide: Bool { contains(.hides) || isSuperset(of: [.background, .colour]) }
  }

  /// What a declaration of the property, whose value stands in `range`, may do.
  static func suspicion(
    _ property: StyleProperty, _ bytes: some ByteText, _ value: Range<Int>
  ) -> Suspicion {
    let hides = mayHide(property, bytes, value)
    switch property {
    case .color, .textFillColour: return hides ? [.hides, .colour] : .colour
    case .background, .backgroundColour:
      guard hides else { return [] }
      // To hide by itself, it must be of the letters' own colour, or written so that one cannot tell.
      let isOther =
        bytes.firstOffset(of: "currentcolor", in: value) == nil && !hasEscape(bytes, value)
      return isOther ? .background : [.hides, .background]
    default: return hides ? .hides : []
    }
  }

  private static func mayHide(
    _ property: StyleProperty, _ bytes: some ByteText, _ value: Range<Int>
  ) -> Bool {
    let value = bytes.trimmed(value)
    guard let first = value.first.map({ bytes[$0].asciiLowercased }) else { return false }
    if hasEscape(bytes, value) { return true }
    switch property {
    case .display: return first == UInt8(ascii: "n")
    case .visibility: return first == UInt8(ascii: "h") || first == UInt8(ascii: "c")
    case .opacity, .scale, .width, .height, .maximumWidth, .maximumHeight:
      return mayBeSmall(bytes, value)
    case .fontSize: return mayBeSmallLetters(bytes, value)
    case .font: return words(bytes, value) { mayBeSmallLetters(bytes, $0) }
    case .transform, .clip, .clipPath, .filter: return !bytes.isWord("none", in: value)
    case .left, .top, .right, .bottom, .textIndent, .marginLeft, .marginTop:
      return mayBeFarOut(bytes, value)
    case .margin: return words(bytes, value) { mayBeFarOut(bytes, $0) }
    case .color, .textFillColour: return mayBeTransparent(bytes, value)
    // A picture of whatever kind leaves no plain colour behind the letters.
    case .background: return bytes.firstOffset(of: "url(", in: value) == nil
    case .backgroundColour, .contentVisibility: return true
    case .overflow, .overflowX, .overflowY, .position, .textShadow, .backgroundImage,
      .backgroundClip:
      return false
    }
  }

  private static func hasEscape(_ bytes: some ByteText, _ value: Range<Int>) -> Bool {
    bytes.firstOffset(of: UInt8(ascii: "\\"), from: value.lowerBound, limit: value.upperBound)
      < value.upperBound
  }

  /// What the declarations of a style attribute may do.
  static func suspicion(inline bytes: SourceBytes, _ range: Range<Int>) -> Suspicion {
    // What only a reading can tell apart is read.
    guard
      unclear.firstOffset(in: bytes, from: range.lowerBound, to: range.upperBound)
        == range.upperBound
    else { return StyleDeclarations(inline: bytes, range).suspicion }
    var suspicion = Suspicion()
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes.firstOffset(of: UInt8(ascii: ";"), from: start, limit: range.upperBound)
      let colon = bytes.firstOffset(of: UInt8(ascii: ":"), from: start, limit: end)
      if colon < end, let property = StyleProperty(bytes, bytes.trimmed(start..<colon)) {
        suspicion.formUnion(self.suspicion(property, bytes, colon + 1..<end))
      }
      start = end + 1
    }
    return suspicion
  }

  /// What may stand in a style attribute that makes a semicolon or a colon something else.
  private static let unclear = ByteSet("&\\\"'(/<")

  /// Whether one of the words of a value is of some kind.
  @inline(__always)
  private static func words(
    _ bytes: some ByteText, _ value: Range<Int>, _ isMatch: (Range<Int>) -> Bool
  ) -> Bool {
    var offset = value.lowerBound
    while offset < value.upperBound {
      while offset < value.upperBound, bytes[offset].isHTMLSpace { offset += 1 }
      let start = offset
      while offset < value.upperBound, !bytes[offset].isHTMLSpace { offset += 1 }
      if start < offset, isMatch(start..<offset) { return true }
    }
    return false
  }

  /// Whether it may be a length of one pixel at most.
  private static func mayBeSmall(_ bytes: some ByteText, _ value: Range<Int>) -> Bool {
    let first = bytes[value.lowerBound]
    guard first &- 0x32 >= 8 else { return false }  // from 2 on, in whatever unit
    guard first == UInt8(ascii: "1") else { return startsNumber(bytes, value) }
    return value.count == 1 || !bytes[value.lowerBound + 1].isASCIIDigit
  }

  /// Whether it may be a size in which letters cannot be read.
  private static func mayBeSmallLetters(_ bytes: some ByteText, _ value: Range<Int>) -> Bool {
    let first = bytes[value.lowerBound]
    guard first.isASCIIDigit, first != UInt8(ascii: "0") else { return startsNumber(bytes, value) }
    let (number, unit) = number(bytes, value)
    switch unit {
    case UInt8(ascii: "%"): return number < 50
    // Of `em`, `rem`, `ex`, `ch`, `cm`, `vw` and `vh` one is enough.
    case UInt8(ascii: "e"), UInt8(ascii: "r"), UInt8(ascii: "c"), UInt8(ascii: "v"): return false
    default: return number < 8
    }
  }

  /// Whether it may be a length that leads off the screen.
  private static func mayBeFarOut(_ bytes: some ByteText, _ value: Range<Int>) -> Bool {
    guard bytes[value.lowerBound] == UInt8(ascii: "-") else {
      return bytes.hasWord("calc(", at: value.lowerBound)
    }
    let digits = value.lowerBound + 1..<value.upperBound
    guard let first = digits.first, bytes[first].isASCIIDigit else { return true }
    let (number, unit) = number(bytes, digits)
    // Of the units that may come here an inch is the longest, but few lengths are not in pixels.
    let isShort =
      unit == UInt8(ascii: "p") || unit == UInt8(ascii: "%") || unit == UInt8(ascii: "e")
    return number >= (isShort ? 30 : 5)
  }

  /// Whether it may be a colour that nobody sees.
  private static func mayBeTransparent(_ bytes: some ByteText, _ value: Range<Int>) -> Bool {
    if bytes[value.lowerBound] == UInt8(ascii: "#") {
      // Three and six digits say nothing about alpha.
      let digits = bytes[value].dropFirst().prefix { $0.hexadecimal != nil }.count
      return digits != 3 && digits != 6
    }
    return bytes.hasWord("transparent", at: value.lowerBound)
      || bytes.firstOffset(of: UInt8(ascii: "("), from: value.lowerBound, limit: value.upperBound)
        < value.upperBound
  }

  /// Whether a number may start here that the first digit does not tell.
  private static func startsNumber(_ bytes: some ByteText, _ value: Range<Int>) -> Bool {
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "0"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): true
    default: bytes.hasWord("calc(", at: value.lowerBound)
    }
  }

  /// The whole part of a number, as far as it matters, and the first byte of its unit in lower case.
  private static func number(_ bytes: some ByteText, _ value: Range<Int>) -> (Int, unit: UInt8) {
    var number = 0
    var offset = value.lowerBound
    while offset < value.upperBound, bytes[offset].isASCIIDigit {
      number = min(1_000, number * 10 + Int(bytes[offset] - 0x30))
      offset += 1
    }
    if offset < value.upperBound, bytes[offset] == UInt8(ascii: ".") { offset += 1 }
    while offset < value.upperBound, bytes[offset].isASCIIDigit { offset += 1 }
    return (number, offset < value.upperBound ? bytes[offset].asciiLowercased : 0)
  }
}
