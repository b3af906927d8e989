/// A style as it was worked out for an element, and for all others that the same is said about.
struct ComputedStyle: Sendable {
  let mayHide: Bool
  /// What it does to the sight of the element.
  let effect: StyleEffect
  /// Whether the style attribute alone hides the element.
  let isHiddenInline: Bool

  /// Works out what all declarations come to, of which some stand in the style attribute.
  init(_ style: StyleDeclarations, inline: StyleDeclarations) {
    mayHide = style.mayHide
    effect = StyleEffect(style)
    isHiddenInline = Self.hides(inline)
  }

  private static func hides(_ inline: StyleDeclarations) -> Bool {
    guard inline.mayHide else { return false }
    var letters = LetterStyle()
    var flags = ElementRow.Flags()
    let effect = StyleEffect(inline)
    letters.apply(effect, to: &flags)
    return effect.hiding != nil || !flags.isDisjoint(with: .hiddenForNow)
  }
}

/// The styles of a page, each worked out once: many elements have the same rules and attributes.
struct ComputedStyles: Sendable {
  private struct Entry: Sendable {
    let key: Range<Int>
    let hash: UInt32
    let style: ComputedStyle?
  }

  private let sheet: StyleSheet?
  private let bytes: SourceBytes
  /// Where the style attributes stand, by number.
  private let places: [SourceRange]
  /// What each of them may do to sight, at a first look.
  private let suspicions: [StyleScreen.Suspicion]
  /// What they say, as far as it was asked for.
  private var inline: [StyleDeclarations?]
  /// What the blocks of the sheet say, as far as it was asked for.
  private var blocks: [[StyleDeclarations.Written]?]
  /// What the entries were worked out from, one after the other.
  private var keys: [Int32] = []
  private var entries: [Entry] = []
  private var slots: [Int32] = Array(repeating: -1, count: 1_024)
  private var cost = 0

  /// The most that is kept, in numbers; what is beyond is worked out each time.
  private static let mostKeys = 1 << 20
  /// How far a style is looked for.
  private static let longestSearch = 16

  /// Looks at the style attributes of a page.
  init(_ values: AttributeValues, sheet: StyleSheet?, bytes: SourceBytes) {
    self.sheet = sheet
    self.bytes = bytes
    places = values.places
    suspicions = values.places.map { StyleScreen.suspicion(inline: bytes, $0.range) }
    inline = Array(repeating: nil, count: places.count)
    blocks = Array(repeating: nil, count: sheet?.blockCount ?? 0)
  }

  /// Whether some style attribute may hide by itself.
  var mayHideInline: Bool { suspicions.contains { $0.mayHide } }

  /// Whether some style attribute may hide with what rules say, or unless they say otherwise.
  var mayHideWithRules: Bool {
    suspicions.contains { !$0.isDisjoint(with: [.hides, .background]) }
  }

  /// What a style attribute may do; none is -1.
  @inline(__always)
  func suspicion(inline number: Int32) -> StyleScreen.Suspicion {
    number < 0 ? [] : suspicions[Int(number)]
  }

  /// How much was looked at since this was asked last.
  mutating func takeCost() -> Int {
    defer { cost = 0 }
    return cost
  }

  /// What a style attribute, or none (-1), and the rules come to; nil where they say nothing.
  mutating func style(inline number: Int32, rules: [Int32], lettersOnly: Bool) -> ComputedStyle? {
    let isSaid = number >= 0 && !declarations(inline: Int(number)).isEmpty
    if !isSaid, rules.isEmpty { return nil }
    let own = isSaid ? number : -1
    var hash = UInt64(UInt32(bitPattern: own)) << 1 | (lettersOnly ? 1 : 0)
    for rule in rules {
      hash = (hash ^ UInt64(UInt32(bitPattern: rule))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 31
    }
    hash &*= 0x9E37_79B9_7F4A_7C15
    let short = UInt32(truncatingIfNeeded: hash >> 32)
    let head = own << 1 | (lettersOnly ? 1 : 0)
    var slot = Int(short) & (slots.count - 1)
    for _ in 0..<Self.longestSearch {
      guard slots[slot] >= 0 else { break }
      let entry = entries[Int(slots[slot])]
      if entry.hash == short, isSame(entry.key, head, rules) { return entry.style }
      slot = (slot + 1) & (slots.count - 1)
    }
    let style = worked(inline: own, rules: rules, lettersOnly: lettersOnly)
    keep(style, head, rules, hash: short)
    return style
  }

  private func isSame(_ key: Range<Int>, _ head: Int32, _ rules: [Int32]) -> Bool {
    guard key.count == rules.count + 1, keys[key.lowerBound] == head else { return false }
    for index in rules.indices where keys[key.lowerBound + 1 + index] != rules[index] {
      return false
    }
    return true
  }

  private mutating func keep(
    _ style: ComputedStyle?, _ head: Int32, _ rules: [Int32], hash: UInt32
  ) {
    guard keys.count + rules.count < Self.mostKeys else { return }
    let start = keys.count
    keys.append(head)
    keys += rules
    entries.append(Entry(key: start..<keys.count, hash: hash, style: style))
    if entries.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for index in entries.indices { enter(index) }
    } else {
      enter(entries.count - 1)
    }
  }

  private mutating func enter(_ index: Int) {
    var slot = Int(entries[index].hash) & (slots.count - 1)
    for _ in 0..<Self.longestSearch {
      if slots[slot] < 0 {
        slots[slot] = Int32(truncatingIfNeeded: index)
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private mutating func worked(
    inline number: Int32, rules: [Int32], lettersOnly: Bool
  ) -> ComputedStyle? {
    let own = number < 0 ? StyleDeclarations() : declarations(inline: Int(number))
    var style = own
    for rule in rules {
      guard let rule = sheet?.rules[Int(rule)] else { continue }
      for written in declarations(of: Int(rule.block))
      where !lettersOnly || written.declaration.property.isForLetters {
        cost += 1
        style.add(written, rank: rule.rank)
      }
    }
    return style.isEmpty ? nil : ComputedStyle(style, inline: own)
  }

  /// What a style attribute says, read when it is asked for first.
  private mutating func declarations(inline number: Int) -> StyleDeclarations {
    if let known = inline[number] { return known }
    let read = StyleDeclarations(inline: bytes, places[number].range)
    inline[number] = read
    return read
  }

  /// What a block says, read when it is asked for first.
  private mutating func declarations(of block: Int) -> [StyleDeclarations.Written] {
    if let known = blocks[block] { return known }
    let read = sheet?.declarations(of: block) ?? []
    blocks[block] = read
    return read
  }
}
