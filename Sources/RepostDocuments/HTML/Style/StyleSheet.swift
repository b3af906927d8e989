/// The style sheets of a page, as far as they can hide text.
struct StyleSheet: Sendable {
  /// A selector with what it says.
  struct Rule: Sendable {
    let selector: StyleSelector
    let rank: StyleDeclarations.Rank
    /// Which of the blocks of declarations belongs to it.
    let block: Int32
    /// What the declarations may do to sight, at a first look.
    let suspicion: StyleScreen.Suspicion
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
  let selectors: StyleSelectorTable
  /// The rules by the name to look for first.
  let index: StyleRuleIndex
  /// The same of the rules that may hide.
  let hidingIndex: StyleRuleIndex
  /// Where the declarations of each block stand in `text`; few are ever asked for.
  private let blocks: StyleBlocks
  private let text: [UInt8]
  /// Whether there was more than the limits allow.
  let isCut: Bool
  /// Whether it brings in a sheet from outside the page.
  let importsSheet: Bool

  /// Reads the sheets that stand in the pieces of the source.
  init(
    _ bytes: SourceBytes, in pieces: [Range<Int>], page: PageNames, ignoresCase: Bool,
    limits: Limits = Limits()
  ) {
    var reader = StyleSheetReader(limits: limits, page: page, ignoresCase: ignoresCase)
    var left = limits.bytes
    var text = StyleText()
    for piece in pieces {
      left -= text.append(bytes, piece, limit: left)
      reader.read(text)
    }
    names = reader.names
    rules = reader.rules
    selectors = reader.selectors
    blocks = reader.blocks
    self.text = text.bytes
    isCut = reader.isCut
    importsSheet = reader.importsSheet
    let (rules, selectors) = (reader.rules, reader.selectors)
    let keys = rules.map { selectors.key(of: $0.selector) }
    index = StyleRuleIndex(keys, names: names.count) { _ in true }
    hidingIndex = StyleRuleIndex(keys, names: names.count) {
      !rules[$0].suspicion.isDisjoint(with: [.hides, .background])
    }
  }

  /// Whether one of the rules may hide.
  var mayHide: Bool { !hidingIndex.isEmpty }

  /// How many blocks of declarations there are.
  var blockCount: Int { blocks.count }

  /// What one of the blocks says.
  func declarations(of block: Int) -> [StyleDeclarations.Written] {
    blocks[block].flatMap { StyleDeclarations.written(text, $0) }
  }
}

/// Where the declarations of the blocks of a sheet stand, those of all blocks in one list.
struct StyleBlocks: Sendable {
  private var declarations: [Range<Int>] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// The declarations of a block.
  subscript(block: Int) -> ArraySlice<Range<Int>> {
    declarations[(block == 0 ? 0 : ends[block - 1])..<ends[block]]
  }

  /// Adds a block.
  mutating func append(_ block: [Range<Int>]) {
    declarations += block
    ends.append(declarations.count)
  }
}

/// The numbers of rules by the name to look for first, all in one list.
struct StyleRuleIndex: Sendable {
  /// Where the numbers of each name and kind start.
  private var starts: [Int32]
  /// The numbers: those of a name and kind in order, the ones after the other; of any element last.
  let numbers: [Int32]

  private static let kinds = StyleSelector.Requirement.Kind.allCases.count

  /// Sorts the rules that count by their keys.
  init(
    _ keys: [StyleSelector.Requirement?], names: Int, where counts: (Int) -> Bool
  ) {
    var starts = Array(repeating: Int32(0), count: names * Self.kinds + 2)
    for (number, key) in keys.enumerated() where counts(number) {
      starts[Self.slot(key, names) + 1] += 1
    }
    for slot in 1..<starts.count { starts[slot] += starts[slot - 1] }
    var numbers = Array(repeating: Int32(0), count: Int(starts[starts.count - 1]))
    var next = starts
    for (number, key) in keys.enumerated() where counts(number) {
      let slot = Self.slot(key, names)
      numbers[Int(next[slot])] = Int32(truncatingIfNeeded: number)
      next[slot] += 1
    }
    self.starts = starts
    self.numbers = numbers
  }

  private static func slot(_ key: StyleSelector.Requirement?, _ names: Int) -> Int {
    key.map { Int($0.name) * kinds + Int($0.kind.rawValue) } ?? names * kinds
  }

  var isEmpty: Bool { numbers.isEmpty }

  /// Where the rules to try for an element with this name stand in `numbers`.
  @inline(__always)
  func range(_ kind: StyleSelector.Requirement.Kind, named name: Int32) -> Range<Int> {
    range(ofSlot: Int(name) * Self.kinds + Int(kind.rawValue))
  }

  /// Where the rules to try for any element stand.
  var universal: Range<Int> { range(ofSlot: starts.count - 2) }

  @inline(__always)
  private func range(ofSlot slot: Int) -> Range<Int> {
    Range(uncheckedBounds: (Int(starts[slot]), Int(starts[slot + 1])))
  }
}
