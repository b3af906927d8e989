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
  /// What the blocks of the sheet say, as far as it was asked for.
  private var blocks: [[StyleDeclarations.Written]?]
  private var entries: [Entry] = [Entry()]
  private var classes: [Int32] = []
  private var pending = Entry()
  /// The names of `html` and `body`, which are around all elements even if nobody wrote them.
  private let page: [Int32]
  private var steps: Int
  /// Whether rules were left untried because there was too much to try.
  private(set) var hasReachedLimit = false

  /// Creates a matcher for a page of so many bytes.
  init(_ sheet: StyleSheet, sourceCount: Int) {
    self.sheet = sheet
    blocks = Array(repeating: nil, count: sheet.blocks.count)
    page = ["html", "body"].compactMap { name in
      let name = Array(name.utf8)
      return sheet.names.number(name, name.indices)
    }
    for name in page {
      entries[0].bits |= StyleSelector.Requirement(kind: .element, isNegated: false, name: name).bit
    }
    steps = Self.fewestSteps + Self.stepsPerByte * sourceCount
  }

  /// How many comparisons a page may cost, however short it is, and for each byte.
  private static let fewestSteps = 1 << 20
  private static let stepsPerByte = 8

  /// Classes that say that scripts do not run; a script takes them away.
  private static let scriptless: [StaticString] = ["no-js", "nojs", "no-script"]

  /// Adds what the sheets say about an element inside the one of row `parent`.
  ///
  /// Of what sheets say about the page as a whole only colours and sizes of letters are believed:
  /// pages that are hidden till their scripts have run are shown in the end.
  mutating func match(
    _ bytes: [UInt8], name: Range<Int>, id: Range<Int>?, classes value: Range<Int>?,
    parent: Int32, inheritedOnly: Bool, into style: inout StyleDeclarations
  ) {
    takeNames(bytes, name: name, id: id, classes: value, parent: parent)
    if pending.id >= 0 {
      apply(sheet.rules(for: .id, named: pending.id), inheritedOnly: inheritedOnly, into: &style)
    }
    for index in pending.classes {
      apply(
        sheet.rules(for: .cssClass, named: classes[index]), inheritedOnly: inheritedOnly,
        into: &style)
    }
    if pending.element >= 0 {
      apply(
        sheet.rules(for: .element, named: pending.element), inheritedOnly: inheritedOnly,
        into: &style)
    }
    apply(sheet.universal, inheritedOnly: inheritedOnly, into: &style)
  }

  /// Keeps the names of the element that was matched last, which has a row of its own.
  mutating func keep() { entries.append(pending) }

  private mutating func takeNames(
    _ bytes: [UInt8], name: Range<Int>, id: Range<Int>?, classes value: Range<Int>?,
    parent: Int32
  ) {
    pending = Entry(parent: parent)
    if let number = sheet.names.number(bytes, name, isElement: true) { pending.element = number }
    if let id {
      let (bytes, id) = Self.decoded(bytes, id)
      if let number = sheet.names.number(bytes, id) { pending.id = number }
    }
    let start = classes.count
    if let value {
      let (bytes, value) = Self.decoded(bytes, value)
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
    pending.classes = start..<classes.count
    var bits = entries[Int(parent)].bits
    func add(_ kind: StyleSelector.Requirement.Kind, _ name: Int32) {
      bits |= StyleSelector.Requirement(kind: kind, isNegated: false, name: name).bit
    }
    if pending.element >= 0 { add(.element, pending.element) }
    if pending.id >= 0 { add(.id, pending.id) }
    for index in pending.classes { add(.cssClass, classes[index]) }
    pending.bits = bits
  }

  /// The bytes of a value with its character references decoded, which few have.
  private static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> ([UInt8], Range<Int>) {
    guard bytes[range].contains(UInt8(ascii: "&")) else { return (bytes, range) }
    let decoded = Array(bytes.decodedAttribute(range).utf8)
    return (decoded, decoded.indices)
  }

  private mutating func apply(
    _ numbers: [Int32], inheritedOnly: Bool, into style: inout StyleDeclarations
  ) {
    let around = entries[Int(pending.parent)].bits
    for number in numbers {
      guard steps > 0 else {
        hasReachedLimit = true
        return
      }
      steps -= 1
      // Most are ruled out by one look at the names around.
      guard sheet.outerBits[Int(number)] & ~around == 0 else { continue }
      let rule = sheet.rules[Int(number)]
      guard matches(rule.selector) else { continue }
      for written in declarations(of: rule.block)
      where !inheritedOnly || written.declaration.property.isForLetters {
        steps -= 1
        style.add(written, rank: rule.rank)
      }
    }
  }

  /// What a block says, read when it is asked for first.
  private mutating func declarations(of block: Int) -> [StyleDeclarations.Written] {
    if let known = blocks[block] { return known }
    let read = sheet.declarations(of: block)
    blocks[block] = read
    return read
  }

  /// Whether the selector selects the element that was named last.
  private mutating func matches(_ selector: StyleSelector) -> Bool {
    let parts = selector.parts
    guard matches(parts[0], pending) else { return false }
    var row = pending.parent
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
