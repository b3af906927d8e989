/// Reads the selectors before the braces of a rule.
///
/// Known are names of elements, classes and ids, `*`, `:root`, `:not(…)` of one of these, and
/// elements inside others. States that a page is not in when it is opened (`:hover`) never match. A
/// selector with anything else is left out.
struct StyleSelectorReader {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  /// What of a selector was read.
  private enum Problem: Error { case unknown }

  /// States that hold for no element of a page that was just opened.
  private static let states: Set<String> = [
    "hover", "focus", "active", "focus-within", "focus-visible", "checked", "target", "visited",
    "disabled", "open", "popover-open", "fullscreen", "modal",
  ]

  /// Splits a list at its commas and reads each selector that is understood.
  ///
  /// Inside another rule the selectors of that rule are the `outer` ones. Left out is what asks for
  /// a name that the page does not have.
  static func selectors(
    _ bytes: [UInt8], _ range: Range<Int>, inside outer: [StyleSelector]?, limit: Int,
    page: PageNames, names: inout StyleNames
  ) -> [StyleSelector] {
    var out: [StyleSelector] = []
    for piece in pieces(bytes, range) where out.count < limit && page.mayMatch(bytes, piece) {
      var reader = Self(bytes: bytes, offset: piece.lowerBound, end: piece.upperBound)
      guard let (parts, isNested) = try? reader.parts(names: &names) else { continue }
      guard let outer else {
        if !isNested, let selector = StyleSelector(parts) { out.append(selector) }
        continue
      }
      for around in outer where out.count < limit {
        let selector = isNested ? joined(parts, around) : StyleSelector(parts)?.inside(around)
        if let selector { out.append(selector) }
      }
    }
    return out
  }

  /// Puts the outer selector where the `&` stands, which is the part without names that is last.
  private static func joined(_ parts: [StyleSelector.Part], _ outer: StyleSelector)
    -> StyleSelector?
  {
    guard let place = parts.last, let own = outer.parts.first else { return nil }
    var merged = own
    merged.requirements += place.requirements
    let isParent = place.isParent
    var all = Array(parts.dropLast())
    merged.isParent = isParent
    all.append(merged)
    return StyleSelector(all + outer.parts.dropFirst())
  }

  private static func pieces(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = range.lowerBound
    var brackets = 0
    var offset = start
    while offset < range.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: ",") where brackets <= 0:
        out.append(start..<offset)
        start = offset + 1
      default: break
      }
      offset += 1
    }
    out.append(start..<max(start, range.upperBound))
    return out
  }

  /// The parts from right to left, and whether the outermost is the `&` of a nested rule.
  private mutating func parts(
    names: inout StyleNames
  ) throws(Problem) -> ([StyleSelector.Part], isNested: Bool) {
    var parts: [StyleSelector.Part] = []
    var isNested = false
    skipSpaces()
    if offset < end, bytes[offset] == UInt8(ascii: ">") {
      // `> a` in a nested rule is `& > a`.
      isNested = true
      parts.append(StyleSelector.Part())
    }
    while offset < end {
      var isParent = false
      if bytes[offset] == UInt8(ascii: ">") {
        guard !parts.isEmpty else { throw .unknown }
        isParent = true
        offset += 1
        skipSpaces()
      }
      if isParent { parts[parts.count - 1].isParent = true }
      if offset < end, bytes[offset] == UInt8(ascii: "&") {
        guard parts.isEmpty else { throw .unknown }
        isNested = true
        offset += 1
        parts.append(try part(names: &names, mayBeEmpty: true))
      } else {
        parts.append(try part(names: &names, mayBeEmpty: false))
      }
      skipSpaces()
    }
    guard !parts.isEmpty else { throw .unknown }
    return (parts.reversed(), isNested)
  }

  private mutating func part(
    names: inout StyleNames, mayBeEmpty: Bool
  ) throws(Problem) -> StyleSelector.Part {
    var part = StyleSelector.Part()
    let start = offset
    while offset < end, !bytes[offset].isHTMLSpace, bytes[offset] != UInt8(ascii: ">") {
      switch bytes[offset] {
      case UInt8(ascii: "*") where offset == start: offset += 1
      case UInt8(ascii: ":"): try readPseudo(into: &part, names: &names)
      default:
        guard
          bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: "#")
            || offset == start
        else { throw .unknown }
        part.requirements.append(try requirement(isNegated: false, names: &names))
      }
    }
    guard offset > start || mayBeEmpty else { throw .unknown }
    return part
  }

  /// Reads `name`, `.name` or `#name`.
  private mutating func requirement(
    isNegated: Bool, names: inout StyleNames
  ) throws(Problem) -> StyleSelector.Requirement {
    guard offset < end else { throw .unknown }
    var kind = StyleSelector.Requirement.Kind.element
    if bytes[offset] == UInt8(ascii: ".") { kind = .cssClass }
    if bytes[offset] == UInt8(ascii: "#") { kind = .id }
    if kind != .element { offset += 1 }
    var name = try identifier()
    if kind == .element { name = name.map(\.asciiLowercased) }
    return StyleSelector.Requirement(
      kind: kind, isNegated: isNegated, name: names.number(adding: name))
  }

  private mutating func identifier() throws(Problem) -> [UInt8] {
    let start = offset
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\") {
        offset += 1
        var digits = 0
        while offset < end, digits < 6, bytes[offset].hexadecimal != nil {
          offset += 1
          digits += 1
        }
        // The white space that ends an escape is part of it.
        if digits == 0 || (offset < end && bytes[offset].isHTMLSpace) { offset += 1 }
      } else if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte >= 0x80
      {
        offset += 1
      } else {
        break
      }
    }
    offset = min(offset, end)
    guard offset > start else { throw .unknown }
    return bytes.unescapedStyle(start..<offset)
  }

  private mutating func readPseudo(
    into part: inout StyleSelector.Part, names: inout StyleNames
  ) throws(Problem) {
    offset += 1
    let name = String(decoding: try identifier().map(\.asciiLowercased), as: UTF8.self)
    switch name {
    case "root":
      part.requirements.append(
        StyleSelector.Requirement(
          kind: .element, isNegated: false, name: names.number(adding: Array("html".utf8))))
    case "link", "any-link", "enabled": break
    case "not":
      guard offset < end, bytes[offset] == UInt8(ascii: "(") else { throw .unknown }
      offset += 1
      try readNegated(into: &part, names: &names)
    default: throw .unknown
    }
  }

  /// Reads the list in the brackets of `:not`.
  private mutating func readNegated(
    into part: inout StyleSelector.Part, names: inout StyleNames
  ) throws(Problem) {
    while true {
      skipSpaces()
      if offset < end, bytes[offset] == UInt8(ascii: ":") {
        offset += 1
        let name = String(decoding: try identifier().map(\.asciiLowercased), as: UTF8.self)
        if name == "root" {
          part.requirements.append(
            StyleSelector.Requirement(
              kind: .element, isNegated: true, name: names.number(adding: Array("html".utf8))))
        } else if !Self.states.contains(name) {
          throw .unknown
        }
      } else {
        part.requirements.append(try requirement(isNegated: true, names: &names))
      }
      skipSpaces()
      guard offset < end else { throw .unknown }
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: ")") { return }
      guard byte == UInt8(ascii: ",") else { throw .unknown }
    }
  }

  private mutating func skipSpaces() {
    while offset < end, bytes[offset].isHTMLSpace { offset += 1 }
  }
}
