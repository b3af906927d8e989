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
    /// The number of its class attribute, or -1.
    var classes: Int32 = -1
    /// The bits of the names of this element and of all around it.
    var bits: UInt64 = 0
  }

  /// What rules ask for of one class attribute, as runs of the lists of all.
  private struct ClassEntry: Sendable {
    let names: Range<Int>
    let rules: Range<Int>
    let hidingRules: Range<Int>
    /// The bits of the names.
    let bits: UInt64
  }

  private let sheet: StyleSheet
  private var entries: [Entry]
  /// The numbers of the classes of all different class attributes.
  private var classNames: [Int32] = []
  /// The rules to try for each of them.
  private var classRules: [Int32] = []
  private var classEntries: [ClassEntry] = []
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

  /// Takes up the names of the element of a row; those around it were taken up before.
  mutating func enter(
    _ row: Int, _ element: ElementRow, _ styled: StyledElement, _ bytes: SourceBytes
  ) {
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
    entry.classes = styled.classes
    if entry.classes >= 0 { entry.bits |= classEntries[Int(entry.classes)].bits }
    entries[row] = entry
  }

  /// Whether one of the rules that may hide holds for the element of a row.
  mutating func mayHide(_ row: Int) -> Bool {
    matched.removeAll(keepingCapacity: true)
    let entry = entries[row]
    if entry.classes >= 0 {
      tryRules(.ofClasses, classEntries[Int(entry.classes)].hidingRules, row, findsOne: true)
    }
    if entry.id >= 0 {
      tryRules(.hiding, sheet.hidingIndex.range(.id, named: entry.id), row, findsOne: true)
    }
    if entry.element >= 0 {
      tryRules(
        .hiding, sheet.hidingIndex.range(.element, named: entry.element), row, findsOne: true)
    }
    tryRules(.hiding, sheet.hidingIndex.universal, row, findsOne: true)
    return !matched.isEmpty
  }

  /// Finds all rules that hold for the element of a row.
  mutating func match(_ row: Int) {
    matched.removeAll(keepingCapacity: true)
    let entry = entries[row]
    if entry.classes >= 0 { tryRules(.ofClasses, classEntries[Int(entry.classes)].rules, row) }
    if entry.id >= 0 { tryRules(.all, sheet.index.range(.id, named: entry.id), row) }
    if entry.element >= 0 { tryRules(.all, sheet.index.range(.element, named: entry.element), row) }
    tryRules(.all, sheet.index.universal, row)
  }

  /// What the rules that hold for the element that was matched last may do to sight.
  var suspicion: StyleScreen.Suspicion {
    matched.reduce(into: []) { $0.formUnion(sheet.rules[Int($1)].suspicion) }
  }

  /// Counts work that was done elsewhere for an element.
  mutating func charge(_ cost: Int) { steps -= cost }

  @inline(__always)
  private static func bit(_ kind: StyleSelector.Requirement.Kind, _ name: Int32) -> UInt64 {
    StyleSelector.Requirement(kind: kind, isNegated: false, name: name).bit
  }

  /// Takes the classes of one class attribute that rules ask for.
  private mutating func readClasses(_ bytes: SourceBytes, _ value: Range<Int>) {
    let start = classNames.count
    if let decoded = Self.decoded(bytes, value) {
      readClasses(in: decoded, decoded.indices)
    } else {
      readClasses(in: bytes, value)
    }
    let names = start..<classNames.count
    var bits: UInt64 = 0
    for index in names { bits |= Self.bit(.cssClass, classNames[index]) }
    let hidingRules = appendRules(sheet.hidingIndex, for: names)
    let rules = appendRules(sheet.index, for: names)
    classEntries.append(
      ClassEntry(names: names, rules: rules, hidingRules: hidingRules, bits: bits))
  }

  private mutating func appendRules(_ index: StyleRuleIndex, for names: Range<Int>) -> Range<Int> {
    let start = classRules.count
    for name in names {
      for number in index.range(.cssClass, named: classNames[name]) {
        classRules.append(index.numbers[number])
      }
    }
    return start..<classRules.count
  }

  private mutating func readClasses(in bytes: some ByteText, _ value: Range<Int>) {
    bytes.forEachWord(in: value) { word in
      guard let number = sheet.names.number(bytes, word),
        !Self.scriptless.contains(where: { bytes.isWord($0, in: word) })
      else { return }
      classNames.append(number)
    }
  }

  /// The bytes of a value with its character references decoded, where it has any.
  private static func decoded(_ bytes: SourceBytes, _ range: Range<Int>) -> [UInt8]? {
    let mark = bytes.firstOffset(
      of: UInt8(ascii: "&"), from: range.lowerBound, limit: range.upperBound)
    return mark < range.upperBound ? Array(bytes.decodedAttribute(range).utf8) : nil
  }

  /// A list of numbers of rules.
  ///
  /// It is named and not handed on, which would count its references for every element.
  private enum RuleList { case ofClasses, hiding, all }

  @inline(__always)
  private func rule(_ index: Int, of list: RuleList) -> Int32 {
    switch list {
    case .ofClasses: classRules[index]
    case .hiding: sheet.hidingIndex.numbers[index]
    case .all: sheet.index.numbers[index]
    }
  }

  @inline(__always)
  private mutating func tryRules(
    _ list: RuleList, _ range: Range<Int>, _ row: Int, findsOne: Bool = false
  ) {
    guard !range.isEmpty, !findsOne || matched.isEmpty else { return }
    let around = entries[Int(entries[row].parent)].bits
    for index in range {
      guard steps > 0 else {
        hasReachedLimit = true
        return
      }
      steps -= 1
      let number = rule(index, of: list)
      let selector = sheet.rules[Int(number)].selector
      // Most are ruled out by one look at the names around.
      guard selector.outerBits & ~around == 0, matches(selector, row) else { continue }
      matched.append(number)
      if findsOne { return }
    }
  }

  /// Whether the selector selects the element.
  private mutating func matches(_ selector: StyleSelector, _ element: Int) -> Bool {
    let end = Int(selector.end)
    var index = Int(selector.first)
    guard matches(sheet.selectors.parts[index], entries[element]) else { return false }
    var row = entries[element].parent
    index += 1
    while index < end, sheet.selectors.parts[index].isParent {
      guard matches(sheet.selectors.parts[index], Int(row)) else { return false }
      row = entries[Int(row)].parent
      index += 1
    }
    // A run of parents is looked for as near as can be: that leaves the most to the next one.
    while index < end {
      var runEnd = index + 1
      while runEnd < end, sheet.selectors.parts[runEnd].isParent { runEnd += 1 }
      guard let outside = outside(index..<runEnd, from: row) else { return false }
      row = outside
      index = runEnd
    }
    return true
  }

  /// The row outside the nearest run of parents that the parts select, or nil.
  private mutating func outside(_ parts: Range<Int>, from start: Int32) -> Int32? {
    var start = start
    while steps > 0 {
      var row = start
      var index = parts.lowerBound
      while index < parts.upperBound, matches(sheet.selectors.parts[index], Int(row)) {
        row = entries[Int(row)].parent
        index += 1
      }
      if index == parts.upperBound { return row }
      guard start > 0 else { return nil }
      start = entries[Int(start)].parent
    }
    return nil
  }

  private mutating func matches(_ part: StyleSelector.Part, _ row: Int) -> Bool {
    if row == 0, part.end - part.first == 1 {
      let only = sheet.selectors.requirements[Int(part.first)]
      if only.kind == .element { return page.contains(only.name) != only.isNegated }
    }
    return matches(part, entries[row])
  }

  private mutating func matches(_ part: StyleSelector.Part, _ entry: Entry) -> Bool {
    steps -= 1
    for index in part.first..<part.end {
      let requirement = sheet.selectors.requirements[Int(index)]
      let holds: Bool
      switch requirement.kind {
      case .element: holds = entry.element == requirement.name
      case .id: holds = entry.id == requirement.name
      case .cssClass:
        let names = entry.classes < 0 ? 0..<0 : classEntries[Int(entry.classes)].names
        steps -= names.count
        var index = names.lowerBound
        while index < names.upperBound, classNames[index] != requirement.name { index += 1 }
        holds = index < names.upperBound
      }
      if holds == requirement.isNegated { return false }
    }
    return true
  }
}
