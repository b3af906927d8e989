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
    page: PageNames, names: inout StyleNames, table: inout StyleSelectorTable
  ) -> [StyleSelector] {
    var out: [StyleSelector] = []
    var parts: [StyleSelector.Part] = []
    var start = range.lowerBound
    while start <= range.upperBound, out.count < limit {
      let end = PageNames.endOfSelector(bytes, start..<range.upperBound)
      defer { start = end + 1 }
      guard page.mayMatch(bytes, start..<end) else { continue }
      let mark = table.mark
      var reader = Self(bytes: bytes, offset: start, end: end)
      guard let isNested = try? reader.readParts(&parts, names: &names, table: &table) else {
        table.removeAll(after: mark)
        continue
      }
      guard let outer else {
        if !isNested, let selector = table.selector(parts) {
          out.append(selector)
        } else {
          table.removeAll(after: mark)
        }
        continue
      }
      for around in outer where out.count < limit {
        let selector =
          if isNested, let place = parts.last {
            table.selector(parts.dropLast(), place: place, in: around)
          } else {
            table.selector(parts, Int(around.first)..<Int(around.end))
          }
        if let selector { out.append(selector) }
      }
    }
    return out
  }

  /// Reads the parts outwards; gives whether the outermost is the `&` of a nested rule.
  private mutating func readParts(
    _ parts: inout [StyleSelector.Part], names: inout StyleNames, table: inout StyleSelectorTable
  ) throws(Problem) -> Bool {
    parts.removeAll(keepingCapacity: true)
    var isNested = false
    skipSpaces()
    if offset < end, bytes[offset] == UInt8(ascii: ">") {
      // `> a` in a nested rule is `& > a`.
      isNested = true
      parts.append(table.part(from: table.requirements.count))
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
        parts.append(try part(names: &names, table: &table, mayBeEmpty: true))
      } else {
        parts.append(try part(names: &names, table: &table, mayBeEmpty: false))
      }
      skipSpaces()
    }
    guard !parts.isEmpty else { throw .unknown }
    if parts.count > 1 { parts.reverse() }
    return isNested
  }

  private mutating func part(
    names: inout StyleNames, table: inout StyleSelectorTable, mayBeEmpty: Bool
  ) throws(Problem) -> StyleSelector.Part {
    let first = table.requirements.count
    let start = offset
    while offset < end, !bytes[offset].isHTMLSpace, bytes[offset] != UInt8(ascii: ">") {
      switch bytes[offset] {
      case UInt8(ascii: "*") where offset == start: offset += 1
      case UInt8(ascii: ":"): try readPseudo(names: &names, table: &table)
      default:
        guard
          bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: "#")
            || offset == start
        else { throw .unknown }
        table.append(try requirement(isNegated: false, names: &names))
      }
    }
    guard offset > start || mayBeEmpty else { throw .unknown }
    return table.part(from: first)
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
    let (range, isEscaped) = try identifier()
    let number =
      isEscaped
      ? names.number(adding: unescaped(range), isElement: kind == .element)
      : names.number(adding: bytes, range, isElement: kind == .element)
    return StyleSelector.Requirement(kind: kind, isNegated: isNegated, name: number)
  }

  /// Where the next name stands, and whether it has escapes.
  private mutating func identifier() throws(Problem) -> (Range<Int>, isEscaped: Bool) {
    let start = offset
    var isEscaped = false
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
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
    return (start..<offset, isEscaped)
  }

  private func unescaped(_ range: Range<Int>) -> [UInt8] { bytes.unescapedStyle(range) }

  /// The name after a colon, in lower case.
  private mutating func pseudoName() throws(Problem) -> String {
    offset += 1
    let (range, _) = try identifier()
    return String(decoding: unescaped(range).map(\.asciiLowercased), as: UTF8.self)
  }

  private static func root(
    isNegated: Bool, _ names: inout StyleNames
  ) -> StyleSelector.Requirement {
    StyleSelector.Requirement(
      kind: .element, isNegated: isNegated, name: names.number(adding: ElementName.html.word))
  }

  private mutating func readPseudo(
    names: inout StyleNames, table: inout StyleSelectorTable
  ) throws(Problem) {
    switch try pseudoName() {
    case "root": table.append(Self.root(isNegated: false, &names))
    case "link", "any-link", "enabled": break
    case "not":
      guard offset < end, bytes[offset] == UInt8(ascii: "(") else { throw .unknown }
      offset += 1
      try readNegated(names: &names, table: &table)
    default: throw .unknown
    }
  }

  /// Reads the list in the brackets of `:not`.
  private mutating func readNegated(
    names: inout StyleNames, table: inout StyleSelectorTable
  ) throws(Problem) {
    while true {
      skipSpaces()
      if offset < end, bytes[offset] == UInt8(ascii: ":") {
        let name = try pseudoName()
        if name == "root" {
          table.append(Self.root(isNegated: true, &names))
        } else if !Self.states.contains(name) {
          throw .unknown
        }
      } else {
        table.append(try requirement(isNegated: true, names: &names))
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
