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

  let names: StyleNames
  let rules: [Rule]
  /// For each rule the bits of the names that elements around must have.
  let outerBits: [UInt64]
  /// Where the declarations of each block stand in `text`; few are ever asked for.
  let blocks: [[Range<Int>]]
  private let text: [UInt8]
  /// Whether there was more than the limits allow.
  let isCut: Bool
  /// Whether it brings in a sheet from outside the page.
  let importsSheet: Bool

  /// The numbers of the rules by the name to look for first; of any element last.
  private var byID: [[Int32]] = []
  private var byClass: [[Int32]] = []
  private var byElement: [[Int32]] = []
  private(set) var universal: [Int32] = []

  /// Reads the sheets that stand in the pieces of the source.
  init(
    _ bytes: SourceBytes, in pieces: [Range<Int>], page: PageNames, ignoresCase: Bool,
    limits: Limits = Limits()
  ) {
    var reader = StyleSheetReader(limits: limits, page: page, ignoresCase: ignoresCase)
    var left = limits.bytes
    for piece in pieces {
      let text = StyleText(bytes.array(piece)[...], limit: left)
      left -= text.bytes.count
      reader.read(text)
    }
    names = reader.names
    rules = reader.rules
    outerBits = reader.rules.map(\.selector.outerBits)
    blocks = reader.blocks
    text = reader.bytes
    isCut = reader.isCut
    importsSheet = reader.importsSheet
    index()
  }

  /// Whether it says anything about sight.
  var matters: Bool { !rules.isEmpty }

  /// What one of the blocks says.
  func declarations(of block: Int) -> [StyleDeclarations.Written] {
    blocks[block].flatMap { StyleDeclarations.written(text, $0) }
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
