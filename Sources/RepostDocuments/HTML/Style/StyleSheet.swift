/// The style sheets of a page, as far as they can hide text.
struct StyleSheet: Sendable {
  /// A selector with what it says.
  struct Rule: Sendable {
    let selector: StyleSelector
    let rank: StyleDeclarations.Rank
    /// Which of the blocks of declarations belongs to it.
    let block: Int
  }

  /// How much of the sheets of one page is read.
  struct Limits: Sendable {
    /// The most bytes, strings and comments not counted.
    var bytes = 256 << 10
    /// The most selectors of rules that say something about sight.
    var selectors = 5_000
    /// The deepest nesting of blocks.
    var depth = 32
  }

  private(set) var names: StyleNames
  private(set) var rules: [Rule] = []
  private(set) var blocks: [[StyleDeclarations.Written]] = []
  /// Whether there was more than the limits allow.
  private(set) var isCut = false
  /// Whether it brings in a sheet from outside the page.
  private(set) var importsSheet = false

  /// The numbers of the rules by the name to look for first; of any element last.
  private var byID: [[Int32]] = []
  private var byClass: [[Int32]] = []
  private var byElement: [[Int32]] = []
  private(set) var universal: [Int32] = []

  /// Reads the sheets that stand in the pieces of the source.
  init(
    _ bytes: [UInt8], in pieces: [Range<Int>], ignoresCase: Bool, limits: Limits = Limits()
  ) {
    names = StyleNames(ignoresCase: ignoresCase)
    var left = limits.bytes
    for piece in pieces {
      let text = StyleText(bytes[piece], limit: left)
      left -= text.bytes.count
      var reader = StyleSheetReader(
        text, limits: limits, names: names, rules: rules, blocks: blocks)
      reader.read()
      (names, rules, blocks) = (reader.names, reader.rules, reader.blocks)
      if text.isCut || reader.isCut { isCut = true }
      if reader.importsSheet { importsSheet = true }
    }
    index()
  }

  /// Whether it can hide anything at all.
  var canHide: Bool {
    blocks.contains { block in block.contains { $0.declaration.mayHide } }
  }

  /// The rules to try for an element with this name.
  func rules(for kind: StyleSelector.Requirement.Kind, named name: Int32) -> [Int32] {
    let table =
      switch kind {
      case .id: byID
      case .cssClass: byClass
      case .element: byElement
      }
    return table[Int(name)]
  }

  private mutating func index() {
    byID = Array(repeating: [], count: names.count)
    byClass = byID
    byElement = byID
    for (number, rule) in rules.enumerated() {
      let number = Int32(truncatingIfNeeded: number)
      guard let key = rule.selector.key else {
        universal.append(number)
        continue
      }
      switch key.kind {
      case .id: byID[Int(key.name)].append(number)
      case .cssClass: byClass[Int(key.name)].append(number)
      case .element: byElement[Int(key.name)].append(number)
      }
    }
  }
}
