/// Declarations of which, of the same property, only the strongest is kept.
struct StyleDeclarations: Hashable, Sendable {
  /// How much a declaration counts against others of its property; the higher wins.
  struct Rank: Hashable, Comparable, Sendable {
    private let value: UInt64

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.value < rhs.value }

    /// The rank of what stands in a `style` attribute.
    static let inline = Self(value: 1 << 62)

    private init(value: UInt64) { self.value = value }

    /// The rank of what stands in a sheet: by the selector, then by the place.
    init(specificity: UInt32, order: UInt32) {
      value = UInt64(specificity & 0x3FFF_FFFF) << 32 | UInt64(order)
    }

    /// The same for what is marked `!important`.
    var important: Self { Self(value: value | 1 << 63) }
  }

  /// A declaration as written, before it is known what else there is.
  struct Written: Hashable, Sendable {
    let declaration: StyleDeclaration
    let isImportant: Bool
  }

  private var entries: [(declaration: StyleDeclaration, rank: Rank)] = []
  /// One bit for each property of which there is one.
  private var properties: UInt64 = 0

  /// Creates an empty list.
  init() {}

  /// Reads the `style` attribute whose value stands in `range`, or the properties of it that are
  /// asked for.
  init(inline bytes: SourceBytes, _ range: Range<Int>, only properties: [StyleProperty]? = nil) {
    let asked = properties?.reduce(0) { $0 | $1.bit } ?? UInt64.max
    let mark = bytes.firstOffset(
      of: UInt8(ascii: "&"), from: range.lowerBound, limit: range.upperBound)
    if mark == range.upperBound {
      self.init(inline: bytes.array(range), asked)
    } else {
      self.init(inline: bytes.decodedAttribute(range).utf8, asked)
    }
  }

  /// Reads the value of a `style` attribute, tolerantly: what is not understood is passed over.
  init(inline css: some Sequence<UInt8>) { self.init(inline: css, .max) }

  private init(inline css: some Sequence<UInt8>, _ asked: UInt64) {
    let text = StyleText(Array(css)).bytes
    for written in Self.written(text, text.indices, asked) { add(written, rank: .inline) }
  }

  static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.entries.elementsEqual(rhs.entries) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    for entry in entries { hasher.combine(entry.declaration) }
  }

  /// The declaration that counts.
  subscript(property: StyleProperty) -> StyleDeclaration? {
    guard properties & property.bit != 0 else { return nil }
    for entry in entries where entry.declaration.property == property { return entry.declaration }
    return nil
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Whether one of them may hide, by itself or with others.
  var mayHide: Bool {
    var hasColour = false
    var hasBackground = false
    for entry in entries {
      if entry.declaration.mayHide { return true }
      guard entry.declaration.colour != nil else { continue }
      if entry.declaration.property == .backgroundColour {
        hasBackground = true
      } else {
        hasColour = true
      }
    }
    return hasColour && hasBackground
  }

  /// What they may do to sight.
  var suspicion: StyleScreen.Suspicion {
    var suspicion = StyleScreen.Suspicion()
    for (declaration, _) in entries {
      if declaration.mayHide { suspicion.insert(.hides) }
      guard declaration.colour != nil else { continue }
      suspicion.insert(declaration.property == .backgroundColour ? .background : .colour)
    }
    return suspicion
  }

  /// Adds a declaration, unless a stronger one of its property is there.
  mutating func add(_ written: Written, rank: Rank) {
    let rank = written.isImportant ? rank.important : rank
    let property = written.declaration.property
    for index in entries.indices where entries[index].declaration.property == property {
      if rank >= entries[index].rank { entries[index] = (written.declaration, rank) }
      return
    }
    properties |= property.bit
    entries.append((written.declaration, rank))
  }

  /// Forgets what the properties say.
  mutating func remove(where isOut: (StyleProperty) -> Bool) {
    entries.removeAll { isOut($0.declaration.property) }
    properties = entries.reduce(0) { $0 | $1.declaration.property.bit }
  }

  /// All declarations in a piece of `StyleText` without braces.
  static func written(
    _ bytes: [UInt8], _ range: Range<Int>, _ asked: UInt64 = .max
  ) -> [Written] {
    var out: [Written] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let (colon, end) = parts(bytes, start..<range.upperBound)
      if let colon {
        read(bytes, name: start..<colon, value: (colon + 1)..<end, asked, into: &out)
      }
      start = end + 1
    }
    return out
  }

  /// Where the first declaration of the range ends, and where its colon stands.
  private static func parts(_ bytes: [UInt8], _ range: Range<Int>) -> (colon: Int?, end: Int) {
    var colon: Int?
    var brackets = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "("): brackets += 1
      case UInt8(ascii: ")"): brackets = max(0, brackets - 1)
      case UInt8(ascii: ":") where colon == nil: colon = offset
      case UInt8(ascii: ";") where brackets == 0: return (colon, offset)
      default: break
      }
      offset += 1
    }
    return (colon, range.upperBound)
  }

  private static func read(
    _ bytes: [UInt8], name: Range<Int>, value: Range<Int>, _ asked: UInt64,
    into out: inout [Written]
  ) {
    // No value that hides is longer; a longer one is something else.
    guard value.count <= 256, name.count <= 256 else { return }
    guard let property = property(bytes, bytes.trimmed(name)), asked & property.bit != 0 else {
      return
    }
    let escape = bytes.firstOffset(
      of: UInt8(ascii: "\\"), from: value.lowerBound, limit: value.upperBound)
    var text =
      escape == value.upperBound ? folded(bytes[value]) : folded(bytes.unescapedStyle(value)[...])
    var isImportant = false
    if let mark = text.lastIndex(of: UInt8(ascii: "!")) {
      isImportant = text.isWord("important", in: text.trimmed((mark + 1)..<text.count))
      text.removeSubrange(mark...)
      if text.last == 0x20 { text.removeLast() }
    }
    let words = String(decoding: text, as: UTF8.self)
    for declaration in StyleDeclaration.reading(property, words) where !declaration.value.isEmpty {
      out.append(Written(declaration: declaration, isImportant: isImportant))
    }
  }

  /// The property of the name in `range`, or nil where it is not known.
  static func property(_ bytes: [UInt8], _ name: Range<Int>) -> StyleProperty? {
    let escape = bytes.firstOffset(
      of: UInt8(ascii: "\\"), from: name.lowerBound, limit: name.upperBound)
    guard escape < name.upperBound else { return StyleProperty(bytes, name) }
    let unescaped = bytes.unescapedStyle(name)
    return StyleProperty(unescaped, unescaped.indices)
  }

  /// The bytes in lower case, without white space at the ends, one space for each run of it.
  private static func folded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for byte in bytes {
      if !byte.isHTMLSpace {
        out.append(byte.asciiLowercased)
      } else if let last = out.last, last != 0x20 {
        out.append(0x20)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return out
  }
}
