/// Tells which rules of the page's style sheets hold for the elements, as they come.
///
/// Rules are found by their names, and those whose outer names stand nowhere around the element are
/// passed over at once. The work is bounded by the length of the page; what is beyond is reported.
struct StyleMatcher: Sendable {
  /// The names of one element, in the order of the element table.
  private struct Entry: Sendable {
    var parent: Int32 = 0
    var element: Int32 = -1
    var id: Int32 = -1
    var classes: Range<Int> = 0..<0
    /// The bits of the names of this element and of all around it.
    var bits: UInt64 = 0
  }

  private let sheet: StyleSheet
  private var entries: [Entry]
  /// The numbers of the classes of all different class attributes, and where those of each stand.
  private var classes: [Int32] = []
  private var classRanges: [Range<Int>] = []
  /// The rules to try for each of the class attributes.
  private var classRules: [[Int32]] = []
  /// The number of each known element's name, or -1.
  private let elementNumbers: [Int32]
  /// The names of `html` and `body`, which are around all elements even if nobody wrote them.
  private let page: [Int32]
  private var steps: Int
  /// The rules that hold for the element that was matched last.
  private(set) var matched: [Int32] = []
  /// Whether rules were left untried because there was too much to try.
  private(set) var hasReachedLimit = false

  /// Creates a matcher for the elements of a page.
  init(_ sheet: StyleSheet, elements: ElementTable, bytes: SourceBytes) {
    self.sheet = sheet
    entries = Array(repeating: Entry(), count: elements.rows.count)
    let numbers = ElementName.allCases.map { name in
      let word = name.word
      return sheet.names.number(word, word.indices, isElement: true) ?? -1
    }
    elementNumbers = numbers
    page = [ElementName.html, .body].map { numbers[Int($0.rawValue)] }.filter { $0 >= 0 }
    for name in page {
      entries[0].bits |= StyleSelector.Requirement(kind: .element, isNegated: false, name: name).bit
    }
    steps = Self.fewestSteps + Self.stepsPerByte * bytes.count
    for place in elements.classValues.places { readClasses(bytes, place.range) }
  }

  /// How many comparisons a page may cost, however short it is, and for each byte.
  private static let fewestSteps = 1 << 20
  private static let stepsPerByte = 8

  /// Classes that say that scripts do not run; a script takes them away.
  private static let scriptless: [StaticString] = ["no-js", "nojs", "no-script"]

  /// Finds the rules that hold for the element of a row; those around it were matched before.
  mutating func match(
    _ row: Int, _ element: ElementRow, _ styled: StyledElement, _ bytes: SourceBytes
  ) {
    matched.removeAll(keepingCapacity: true)
    let entry = entry(element, styled, bytes)
    entries[row] = entry
    let around = entries[Int(entry.parent)].bits
    if entry.id >= 0 { tryRules(sheet.rules(for: .id, named: entry.id), row, around) }
    if styled.classes >= 0 { tryRules(classRules[Int(styled.classes)], row, around) }
    if entry.element >= 0 {
      tryRules(sheet.rules(for: .element, named: entry.element), row, around)
    }
    tryRules(sheet.universal, row, around)
  }

  /// Counts work that was done elsewhere for an element.
  mutating func charge(_ cost: Int) { steps -= cost }

  /// The names of an element, and the bits of those around it.
  private func entry(
    _ element: ElementRow, _ styled: StyledElement, _ bytes: SourceBytes
  ) -> Entry {
    var entry = Entry(parent: element.parent)
    entry.bits = entries[Int(element.parent)].bits
    entry.element =
      element.name == .other
      ? sheet.names.number(bytes, styled.name.range, isElement: true) ?? -1
      : elementNumbers[Int(element.name.rawValue)]
    if entry.element >= 0 { entry.bits |= Self.bit(.element, entry.element) }
    if !styled.id.isEmpty {
      let id = styled.id.range
      if let decoded = Self.decoded(bytes, id) {
        entry.id = sheet.names.number(decoded, decoded.indices) ?? -1
      } else {
        entry.id = sheet.names.number(bytes, id) ?? -1
      }
      if entry.id >= 0 { entry.bits |= Self.bit(.id, entry.id) }
    }
    if styled.classes >= 0 {
      entry.classes = classRanges[Int(styled.classes)]
      for index in entry.classes { entry.bits |= Self.bit(.cssClass, classes[index]) }
    }
    return entry
  }

  private static func bit(_ kind: StyleSelector.Requirement.Kind, _ name: Int32) -> UInt64 {
    StyleSelector.Requirement(kind: kind, isNegated: false, name: name).bit
  }

  /// Takes the classes of one class attribute that rules ask for.
  private mutating func readClasses(_ bytes: SourceBytes, _ value: Range<Int>) {
    let start = classes.count
    if let decoded = Self.decoded(bytes, value) {
      readClasses(in: decoded, decoded.indices)
    } else {
      readClasses(in: bytes, value)
    }
    classRanges.append(start..<classes.count)
    classRules.append(classes[start...].flatMap { sheet.rules(for: .cssClass, named: $0) })
  }

  private mutating func readClasses(in bytes: some ByteText, _ value: Range<Int>) {
    var offset = value.lowerBound
    while offset < value.upperBound {
      while offset < value.upperBound, bytes[offset].isHTMLSpace { offset += 1 }
      let word = offset
      while offset < value.upperBound, !bytes[offset].isHTMLSpace { offset += 1 }
      guard word < offset, let number = sheet.names.number(bytes, word..<offset),
        !Self.scriptless.contains(where: { bytes.isWord($0, in: word..<offset) })
      else { continue }
      classes.append(number)
    }
  }

  /// The bytes of a value with its character references decoded, where it has any.
  private static func decoded(_ bytes: SourceBytes, _ range: Range<Int>) -> [UInt8]? {
    let mark = bytes.firstOffset(
      of: UInt8(ascii: "&"), from: range.lowerBound, limit: range.upperBound)
    return mark < range.upperBound ? Array(bytes.decodedAttribute(range).utf8) : nil
  }

  private mutating func tryRules(_ numbers: [Int32], _ row: Int, _ around: UInt64) {
    for number in numbers {
      guard steps > 0 else {
        hasReachedLimit = true
        return
      }
      steps -= 1
      // Most are ruled out by one look at the names around.
      guard sheet.outerBits[Int(number)] & ~around == 0 else { continue }
      if matches(sheet.rules[Int(number)].selector, row) { matched.append(number) }
    }
  }

  /// Whether the selector selects the element.
  private mutating func matches(_ selector: StyleSelector, _ element: Int) -> Bool {
    let parts = selector.parts
    guard matches(parts[0], entries[element]) else { return false }
    var row = entries[element].parent
    var index = 1
    while index < parts.count, parts[index].isParent {
      guard matches(parts[index], Int(row)) else { return false }
      row = entries[Int(row)].parent
      index += 1
    }
    // A run of parents is looked for as near as can be: that leaves the most to the next one.
    while index < parts.count {
      var end = index + 1
      while end < parts.count, parts[end].isParent { end += 1 }
      guard let outside = outside(parts[index..<end], from: row) else { return false }
      row = outside
      index = end
    }
    return true
  }

  /// The row outside the nearest run of parents that the parts select, or nil.
  private mutating func outside(
    _ parts: ArraySlice<StyleSelector.Part>, from start: Int32
  ) -> Int32? {
    var start = start
    while steps > 0 {
      var row = start
      var index = parts.startIndex
      while index < parts.endIndex, matches(parts[index], Int(row)) {
        row = entries[Int(row)].parent
        index += 1
      }
      if index == parts.endIndex { return row }
      guard start > 0 else { return nil }
      start = entries[Int(start)].parent
    }
    return nil
  }

  private mutating func matches(_ part: StyleSelector.Part, _ row: Int) -> Bool {
    if row == 0, part.requirements.count == 1, part.requirements[0].kind == .element {
      return page.contains(part.requirements[0].name) != part.requirements[0].isNegated
    }
    return matches(part, entries[row])
  }

  private mutating func matches(_ part: StyleSelector.Part, _ entry: Entry) -> Bool {
    steps -= 1
    for requirement in part.requirements {
      let holds: Bool
      switch requirement.kind {
      case .element: holds = entry.element == requirement.name
      case .id: holds = entry.id == requirement.name
      case .cssClass:
        steps -= entry.classes.count
        holds = classes[entry.classes].contains(requirement.name)
      }
      if holds == requirement.isNegated { return false }
    }
    return true
  }
}
