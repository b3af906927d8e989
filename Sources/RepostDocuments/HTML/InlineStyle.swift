internal import RepostCore

/// What a `style` attribute says about being seen.
///
/// Style sheets are not read: what a class hides is not known here.
struct InlineStyle: Hashable, Sendable {
  /// How the style hides its element, or nil.
  let hiding: HiddenReason?
  /// Whether it only hides by a font size of zero, which an element inside can undo.
  let hidesByFontSize: Bool
  /// Whether it says `visibility: visible`, which undoes the `hidden` of an element around it.
  let showsByVisibility: Bool
  /// Whether it sets a font size that can be seen.
  let setsFontSize: Bool
  /// The width in whole pixels, where one is given.
  let width: Int?
  /// The height in whole pixels, where one is given.
  let height: Int?

  /// Reads a style, tolerantly: of what is said twice the last counts, unless an earlier one is
  /// `!important`; comments and what is not understood are passed over.
  init(_ css: some Sequence<UInt8>) {
    let values = Declarations(css)
    let font = values[.fontSize].flatMap(Length.init)
    setsFontSize = font.map { $0.pixels != 0 } ?? false
    showsByVisibility = values[.visibility] == "visible"
    width = values[.width].flatMap(Length.init)?.wholePixels
    height = values[.height].flatMap(Length.init)?.wholePixels
    let other = Self.reasonBesidesFont(values)
    hidesByFontSize = other == nil && font?.pixels == 0
    hiding = other ?? (font?.pixels == 0 ? .zeroSize : nil)
  }

  private static func reasonBesidesFont(_ values: Declarations) -> HiddenReason? {
    if values[.display] == "none" { return .displayNone }
    if let value = values[.visibility], value == "hidden" || value == "collapse" {
      return .visibilityHidden
    }
    if hasZeroSize(values) { return .zeroSize }
    return isOffScreen(values) ? .offScreen : nil
  }

  private static func hasZeroSize(_ values: Declarations) -> Bool {
    func isZero(_ property: Property) -> Bool {
      values[property].flatMap(Length.init)?.pixels == 0
    }
    if isZero(.opacity) { return true }
    if [.overflow, .overflowX, .overflowY].contains(where: {
      values[$0]?.hasPrefix("hidden") == true || values[$0]?.hasPrefix("clip") == true
    }), [.width, .height, .maximumWidth, .maximumHeight].contains(where: isZero) {
      return true
    }
    if let transform = values[.transform],
      ["scale", "scalex", "scaley", "scale3d"].contains(where: {
        arguments(of: $0, in: transform)?.first?.pixels == 0
      })
    {
      return true
    }
    // A clip of no height or no width: `rect(0 0 0 0)`, `rect(1px, 1px, 1px, 1px)`.
    if let sides = values[.clip].flatMap({ arguments(of: "rect", in: $0) }), sides.count == 4,
      sides[0].pixels == sides[2].pixels || sides[1].pixels == sides[3].pixels
    {
      return true
    }
    guard let path = values[.clipPath] else { return false }
    if let inset = arguments(of: "inset", in: path)?.first {
      return inset.unit == "%" && inset.number >= 50
    }
    return arguments(of: "circle", in: path)?.first?.pixels == 0
  }

  private static func isOffScreen(_ values: Declarations) -> Bool {
    func isFarOut(_ property: Property) -> Bool {
      (values[property].flatMap(Length.init)?.pixels ?? 0) <= -999
    }
    if isFarOut(.textIndent) || isFarOut(.marginLeft) || isFarOut(.marginTop) { return true }
    guard let position = values[.position], position == "absolute" || position == "fixed" else {
      return false
    }
    return [.left, .top, .right, .bottom].contains(where: isFarOut)
  }

  /// The lengths in the brackets of a function, or nil where the value has no such function.
  private static func arguments(of function: String, in value: String) -> [Length]? {
    guard value.hasPrefix(function + "("), let end = value.firstIndex(of: ")") else { return nil }
    let start = value.index(value.startIndex, offsetBy: function.utf8.count + 1)
    let parts = value[start..<end].split { $0 == " " || $0 == "," }
    let lengths = parts.prefix(4).compactMap { Length(String($0)) }
    return lengths.count == min(parts.count, 4) ? lengths : nil
  }
}

/// A number with its unit.
private struct Length {
  let number: Double
  let unit: String

  /// Reads a number at the start of a value; nil for words such as `auto`.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    var sign = 1.0
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      sign = first == UInt8(ascii: "-") ? -1 : 1
      index = 1
    }
    var value = 0.0
    var scale = 1.0
    var digits = 0
    var isFraction = false
    while index < bytes.count {
      if bytes[index].isASCIIDigit {
        digits += 1
        if isFraction { scale /= 10 }
        value =
          isFraction
          ? value + scale * Double(bytes[index] - 0x30) : value * 10 + Double(bytes[index] - 0x30)
      } else if bytes[index] == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    number = sign * value
    unit = String(decoding: bytes[index...], as: UTF8.self)
  }

  /// The length in pixels, roughly: what it depends on (font, window) is not known.
  var pixels: Double {
    switch unit {
    case "em", "rem", "ch", "ex": number * 16
    case "pt": number * 4 / 3
    case "in": number * 96
    case "cm": number * 38
    default: number
    }
  }

  /// The length where it is in pixels.
  var wholePixels: Int? {
    guard unit == "px" || unit.isEmpty, number >= 0, number < 100_000 else { return nil }
    return Int(number.rounded(.up))
  }
}

/// The properties that can hide.
private enum Property: String, CaseIterable {
  case display, visibility, opacity, overflow, width, height, transform, clip, position
  case left, top, right, bottom
  case overflowX = "overflow-x"
  case overflowY = "overflow-y"
  case fontSize = "font-size"
  case maximumWidth = "max-width"
  case maximumHeight = "max-height"
  case clipPath = "clip-path"
  case textIndent = "text-indent"
  case marginLeft = "margin-left"
  case marginTop = "margin-top"

  static let table = NameTable(allCases.map { ($0.rawValue, $0) })
}

/// The declarations of a style that can hide.
private struct Declarations {
  private var values: [(property: Property, value: String, isImportant: Bool)] = []

  /// The value that counts, in lower case, its white space folded.
  subscript(property: Property) -> String? {
    values.first { $0.property == property }?.value
  }

  init(_ css: some Sequence<UInt8>) {
    let bytes = Self.withoutComments(Array(css))
    var start = 0
    while start < bytes.count {
      // A semicolon in brackets or quotes (`url(data:image/png;base64,…)`) ends nothing.
      var end = start
      var colon: Int?
      var brackets = 0
      var quote: UInt8?
      while end < bytes.count {
        let byte = bytes[end]
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte == UInt8(ascii: "(") {
          brackets += 1
        } else if byte == UInt8(ascii: ")") {
          brackets = max(0, brackets - 1)
        } else if byte == UInt8(ascii: ":"), colon == nil {
          colon = end
        } else if byte == UInt8(ascii: ";"), brackets == 0 {
          break
        }
        end += 1
      }
      if let colon {
        let name = bytes.trimmed(start..<colon)
        if let property = Property.table.value(bytes, name) {
          set(property, to: bytes[(colon + 1)..<end])
        }
      }
      start = end + 1
    }
  }

  private mutating func set(_ property: Property, to bytes: ArraySlice<UInt8>) {
    // No value that hides is longer; a longer one is something else.
    guard bytes.count <= 256 else { return }
    var value = String(decoding: bytes.map(\.asciiLowercased), as: UTF8.self)
      .split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
    var isImportant = false
    if let mark = value.lastIndex(of: "!"),
      value[mark...].dropFirst().drop(while: { $0 == " " })
        == "important"
    {
      isImportant = true
      value = String(value[..<mark])
      while value.last == " " { value.removeLast() }
    }
    guard let index = values.firstIndex(where: { $0.property == property }) else {
      return values.append((property, value, isImportant))
    }
    if isImportant || !values[index].isImportant {
      values[index] = (property, value, isImportant)
    }
  }

  private static func withoutComments(_ css: [UInt8]) -> [UInt8] {
    guard css.contains(UInt8(ascii: "*")) else { return css }
    var out: [UInt8] = []
    var index = 0
    while index < css.count {
      guard css.hasWord("/*", at: index) else {
        out.append(css[index])
        index += 1
        continue
      }
      index += 2
      while index < css.count, !css.hasWord("*/", at: index) { index += 1 }
      index += 2
    }
    return out
  }
}
