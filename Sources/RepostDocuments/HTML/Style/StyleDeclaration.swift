/// One property and its value, read as far as it matters to sight.
struct StyleDeclaration: Hashable, Sendable {
  let property: StyleProperty
  /// The value in lower case, its white space folded.
  let value: String
  /// The length that the value is, or starts with.
  let length: StyleLength?
  /// The colour that the value is.
  let colour: StyleColour?
  /// Whether it may hide its element, by itself or with others.
  let mayHide: Bool

  private init(_ property: StyleProperty, _ value: String) {
    self.property = property
    self.value = value
    switch property {
    case .display, .visibility, .position, .overflow, .overflowX, .overflowY, .transform, .clip,
      .clipPath, .filter, .backgroundImage, .backgroundClip, .textShadow, .contentVisibility,
      .margin, .font, .background:
      length = nil
      colour = nil
    case .color, .backgroundColour, .textFillColour:
      length = nil
      colour = StyleColour(value)
    default:
      length = StyleLength(value)
      colour = nil
    }
    mayHide = Self.mayHide(property, value, length, colour)
  }

  /// The declarations that a written one amounts to: `font` also is a font size.
  static func reading(_ property: StyleProperty, _ value: String) -> [StyleDeclaration] {
    switch property {
    case .font: [StyleDeclaration(.fontSize, fontSize(inShorthand: value))]
    case .margin: margins(value)
    case .background: backgrounds(value)
    default: isValid(property, value) ? [StyleDeclaration(property, value)] : []
    }
  }

  /// Whether browsers take the value; what they do not take leaves in force what was said before.
  private static func isValid(_ property: StyleProperty, _ value: String) -> Bool {
    if value.hasBracket { return true }
    switch value {
    case "inherit", "unset", "revert", "revert-layer", "initial": return true
    default: break
    }
    switch property {
    case .display:
      let word = value.utf8.firstIndex(of: 0x20).map { String(value[..<$0]) } ?? value
      return displayWords.contains(word) || word.hasPrefix("table")
        || word.hasPrefix("-webkit-") || word.hasPrefix("ruby")
    case .visibility: return ["visible", "hidden", "collapse"].contains(value)
    case .position: return ["static", "relative", "absolute", "fixed", "sticky"].contains(value)
    case .opacity: return StyleLength(value) != nil
    case .fontSize:
      guard let length = StyleLength(value) else {
        return sizeWords.contains(value) || value == "smaller" || value == "larger"
      }
      return length.unit != .other && length.number >= 0
        && (length.unit != .none || length.number == 0)
    case .color, .backgroundColour, .textFillColour:
      return value == "currentcolor" || StyleColour(value) != nil
    default: return true
    }
  }

  private static let displayWords: Set<String> = [
    "none", "block", "inline", "inline-block", "flex", "inline-flex", "grid", "inline-grid",
    "list-item", "contents", "flow-root", "flow", "run-in", "math",
  ]

  /// Whether the length, if it is one, is nothing.
  var isZero: Bool { length.map { abs($0.pixels) < 0.05 } ?? false }

  private static func mayHide(
    _ property: StyleProperty, _ value: String, _ length: StyleLength?, _ colour: StyleColour?
  ) -> Bool {
    switch property {
    case .display: value == "none"
    case .visibility: value == "hidden" || value == "collapse"
    case .opacity, .scale, .width, .height, .maximumWidth, .maximumHeight:
      length.map { $0.pixels <= 1 } ?? false
    case .fontSize: length.map { $0.isSmallForLetters } ?? false
    case .transform, .clip, .clipPath, .filter: value != "none"
    case .left, .top, .right, .bottom, .textIndent, .marginLeft, .marginTop:
      length.map { $0.pixels < -500 } ?? false
    case .color, .textFillColour: colour?.isTransparent ?? false
    case .backgroundColour: value == "currentcolor"
    case .contentVisibility: value == "hidden"
    default: false
    }
  }

  /// Whether the value is worked out from what is not known here.
  var isUnknown: Bool { value.hasBracket && length == nil && colour == nil }

  private static func fontSize(inShorthand value: String) -> String {
    for part in value.split(separator: " ") {
      let size = part.prefix { $0 != "/" }
      if sizeWords.contains(String(size)) { return String(size) }
      guard let length = StyleLength(size) else { continue }
      // A number without a unit is the weight, unless it is zero.
      if length.unit != .none || length.number == 0 { return String(size) }
    }
    return "inherit"
  }

  /// The font sizes that are words; all of them can be read.
  static let sizeWords: Set<String> = [
    "xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large",
    "initial",
  ]

  private static func margins(_ value: String) -> [StyleDeclaration] {
    let parts = value.split(separator: " ").map(String.init)
    guard let first = parts.first, parts.count <= 4 else { return [] }
    let left = parts.count == 4 ? parts[3] : parts.count > 1 ? parts[1] : first
    return [StyleDeclaration(.marginTop, first), StyleDeclaration(.marginLeft, left)]
  }

  private static func backgrounds(_ value: String) -> [StyleDeclaration] {
    let parts = words(of: value)
    let isPlain = parts.allSatisfy { part in
      !part.hasBracket || StyleColour(part) != nil
    }
    let colour = parts.first { $0 == "currentcolor" || StyleColour($0) != nil }
    return [
      StyleDeclaration(.backgroundImage, isPlain ? "none" : "url()"),
      StyleDeclaration(.backgroundColour, isPlain ? colour ?? "transparent" : "?"),
      StyleDeclaration(.backgroundClip, parts.contains("text") ? "text" : "border-box"),
    ]
  }

  /// The words of a value, what stands in brackets kept together.
  private static func words(of value: String) -> [String] {
    if !value.hasBracket {
      return value.utf8.split { $0 == 0x20 || $0 == UInt8(ascii: ",") }.map {
        String(Substring($0))
      }
    }
    var words: [String] = []
    var word = ""
    var brackets = 0
    for character in value {
      if character == "(" { brackets += 1 }
      if character == ")" { brackets -= 1 }
      if brackets <= 0, character == " " || character == "," {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}

extension String {
  /// Whether a function or a sum may stand in the value.
  fileprivate var hasBracket: Bool { utf8.contains(UInt8(ascii: "(")) }
}
