/// Splits a style sheet into rules as browsers do, blocks inside blocks included.
///
/// What stays open at the end of a sheet is closed there, unless the sheet was cut.
struct StyleSheetReader {
  /// The texts of all sheets up to the one that is being read.
  private var bytes: [UInt8] = []
  private let limits: StyleSheet.Limits
  private let page: PageNames

  private(set) var names: StyleNames
  private(set) var rules: [StyleSheet.Rule] = []
  private(set) var selectors = StyleSelectorTable()
  private(set) var blocks = StyleBlocks()
  /// Whether there was more text, or more selectors or deeper blocks, than is read.
  private(set) var isCut = false
  private(set) var importsSheet = false

  /// A block whose end was not met yet.
  private struct Frame {
    /// Whether what is inside counts: the conditions around it hold.
    let isActive: Bool
    /// Whether it is in a layer, which rules outside layers outrank.
    let isLayered: Bool
    /// What stands before the braces of a rule; empty for other blocks.
    var prelude = 0..<0
    /// The selectors of the rule that it belongs to, or nil outside rules; empty until asked for.
    var selectors: [StyleSelector]?
    /// Whether the selectors are those of `prelude`, and were not read yet.
    var isUnread = false
    /// The place of the rule among all.
    let order: UInt32
    var declarations: [Range<Int>] = []
    /// What its declarations may do to sight, at a first look.
    var suspicion: StyleScreen.Suspicion = []
  }

  private var conditions: [[UInt8]: Bool] = [:]
  private var frames: [Frame] = []
  /// How many blocks are open beyond the deepest that is read.
  private var deepCount = 0
  private var order: UInt32 = 0
  /// How many selectors were read, those of rules that say nothing counted.
  private var readCount = 0

  /// Creates a reader that has read nothing yet.
  init(limits: StyleSheet.Limits, page: PageNames, ignoresCase: Bool) {
    self.limits = limits
    self.page = page
    names = StyleNames(ignoresCase: ignoresCase)
  }

  private var top: Frame {
    _read { yield frames[frames.count - 1] }
  }

  /// Reads the sheet that `text` took up last to its end; what it says comes after what others said.
  mutating func read(_ text: StyleText) {
    let first = text.lastSheet.lowerBound
    bytes = text.bytes
    // Kept longer, the text would be copied whole when the next sheet is taken up.
    defer { bytes = [] }
    frames = [Frame(isActive: true, isLayered: false, selectors: nil, order: 0)]
    deepCount = 0
    var start = first
    var offset = first
    var brackets = 0
    while offset < bytes.count, rules.count < limits.selectors, readCount <= 4 * limits.selectors {
      offset = Self.structure.firstOffset(in: bytes, from: offset, to: bytes.count)
      guard offset < bytes.count else { break }
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets = max(0, brackets - 1)
      case UInt8(ascii: ";") where brackets == 0:
        readStatement(start..<offset)
        start = offset + 1
      case UInt8(ascii: "{"):
        let prelude = bytes.trimmed(start..<offset)
        if let end = endOfPassedRule(prelude, from: offset + 1) {
          offset = end
        } else {
          open(prelude)
        }
        start = offset + 1
        brackets = 0
      case UInt8(ascii: "}"):
        readStatement(start..<offset)
        close()
        start = offset + 1
        brackets = 0
      default: break
      }
      offset += 1
    }
    if text.isCut || offset < bytes.count {
      isCut = true
      return
    }
    readStatement(min(start, bytes.count)..<bytes.count)
    while frames.count > 1 { close() }
  }

  /// What may end something, or keep it from ending.
  private static let structure = ByteSet("\\()[];{}")
  /// What may stand in a rule that has to be looked at for its own sake.
  private static let nesting = ByteSet("\\{}@")

  /// Where the brace stands that ends the rule whose declarations start at `start`, if nothing in it
  /// can matter: it selects nothing on the page, and holds no other rules.
  ///
  /// Sheets are made for whole sites, so that this is what becomes of most rules.
  private mutating func endOfPassedRule(_ prelude: Range<Int>, from start: Int) -> Int? {
    guard deepCount == 0, frames.count <= limits.depth, top.selectors == nil, !prelude.isEmpty,
      bytes[prelude.lowerBound] != UInt8(ascii: "@"),
      !top.isActive || !page.mayMatchAny(bytes, prelude)
    else { return nil }
    let end = Self.nesting.firstOffset(in: bytes, from: start, to: bytes.count)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return nil }
    order += 1
    return end
  }

  /// Reads what ends with a semicolon: a declaration, or something like `@import`.
  private mutating func readStatement(_ range: Range<Int>) {
    guard deepCount == 0, top.isActive else { return }
    let range = bytes.trimmed(range)
    guard !range.isEmpty else { return }
    if bytes[range.lowerBound] == UInt8(ascii: "@") {
      if bytes.hasWord("@import", at: range.lowerBound) { importsSheet = true }
      return
    }
    guard top.selectors != nil else { return }
    let colon = bytes.firstOffset(
      of: UInt8(ascii: ":"), from: range.lowerBound, limit: range.upperBound)
    guard colon < range.upperBound,
      let property = StyleDeclarations.property(bytes, bytes.trimmed(range.lowerBound..<colon))
    else { return }
    let last = frames.count - 1
    frames[last].declarations.append(range)
    frames[last].suspicion.formUnion(
      StyleScreen.suspicion(property, bytes, colon + 1..<range.upperBound))
  }

  private mutating func open(_ prelude: Range<Int>) {
    guard deepCount == 0, frames.count <= limits.depth else {
      deepCount += 1
      isCut = true
      return
    }
    order += 1
    guard !prelude.isEmpty, bytes[prelude.lowerBound] == UInt8(ascii: "@") else {
      readSelectors()
      let isRule = top.isActive && !bytes.hasWord("--", at: prelude.lowerBound)
      frames.append(
        Frame(
          isActive: isRule, isLayered: top.isLayered, prelude: prelude, selectors: [],
          isUnread: isRule, order: order))
      return
    }
    readSelectors()
    let nameEnd =
      bytes[prelude].dropFirst().firstIndex { !$0.isASCIILetter && $0 != UInt8(ascii: "-") }
      ?? prelude.upperBound
    let name = prelude.lowerBound..<nameEnd
    let rest = bytes.trimmed(nameEnd..<prelude.upperBound)
    let counts =
      if bytes.isWord("@media", in: name) {
        MediaQuery.plainAnswer(bytes, rest) ?? holds(Array(bytes[rest]))
      } else if bytes.isWord("@supports", in: name) {
        !bytes.hasWord("not", at: rest.lowerBound)
      } else {
        bytes.isWord("@layer", in: name)
      }
    frames.append(
      Frame(
        isActive: top.isActive && counts,
        isLayered: top.isLayered || bytes.isWord("@layer", in: name), selectors: top.selectors,
        order: order))
  }

  /// Whether the condition of an `@media` block holds; the same ones come again and again.
  private mutating func holds(_ condition: [UInt8]) -> Bool {
    if let known = conditions[condition] { return known }
    let holds = MediaQuery(condition).holds
    conditions[condition] = holds
    return holds
  }

  private mutating func close() {
    if deepCount > 0 {
      deepCount -= 1
      return
    }
    guard frames.count > 1 else { return }
    if !top.declarations.isEmpty { readSelectors() }
    let frame = frames.removeLast()
    guard frame.isActive, !frame.declarations.isEmpty, let selectors = frame.selectors else {
      return
    }
    for selector in selectors {
      guard rules.count < limits.selectors else {
        isCut = true
        break
      }
      // A rule outside all layers outranks those in layers, however exact they are.
      let specificity = selector.specificity | (frame.isLayered ? 0 : 1 << 24)
      rules.append(
        StyleSheet.Rule(
          selector: selector,
          rank: StyleDeclarations.Rank(specificity: specificity, order: frame.order),
          block: Int32(truncatingIfNeeded: blocks.count), suspicion: frame.suspicion))
    }
    blocks.append(frame.declarations)
  }

  /// Reads the selectors of the open rule, which most rules of a sheet need not have read.
  private mutating func readSelectors() {
    guard top.isUnread else { return }
    let outer = frames.count > 1 ? frames[frames.count - 2].selectors : nil
    let selectors = StyleSelectorReader.selectors(
      bytes, top.prelude, inside: outer, limit: limits.selectors, page: page, names: &names,
      table: &self.selectors)
    frames[frames.count - 1].selectors = selectors
    frames[frames.count - 1].isUnread = false
    // Blocks inside blocks multiply selectors, also where none of them says anything.
    readCount += selectors.count
    if readCount > 4 * limits.selectors { isCut = true }
  }
}
