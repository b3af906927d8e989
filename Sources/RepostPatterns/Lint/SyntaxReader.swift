/// Reads the syntax of a pattern into a tree.
///
/// It knows what rules use. Where it meets something else it says where, and reads no further.
struct SyntaxReader {
  /// The options that patterns switch inside themselves.
  struct Options {
    var isCaseless = false
    var isExtended = false
  }

  /// What a group does.
  enum GroupKind {
    case group
    case atomic
    case assertion(isAhead: Bool, isNegative: Bool)
    case conditional
  }

  /// A group that is being read.
  private struct Frame {
    let kind: GroupKind
    let outer: Options
    let start: Int
    var alternatives: [[SyntaxNode]] = []
    var row: [SyntaxNode] = []
  }

  var cursor: PatternCursor
  var options = Options()
  /// Where something was met that is not understood, in characters.
  private(set) var lostAt: Int?
  private var frames = [Frame(kind: .group, outer: Options(), start: 0)]
  private var isQuoting = false

  /// PCRE2 itself stops at 250.
  private static let deepest = 250

  init(_ source: String) {
    cursor = PatternCursor(source)
  }

  /// The alternatives of the whole pattern, or nil where the reader got lost.
  mutating func alternatives() -> [[SyntaxNode]]? {
    while lostAt == nil, let next = cursor.next() {
      if isQuoting {
        if next == "\\", cursor.skip("E") { isQuoting = false } else { character(next) }
      } else {
        read(next)
      }
    }
    if lostAt == nil, frames.count > 1 { lose() }
    return lostAt == nil ? frames[0].alternatives + [frames[0].row] : nil
  }

  mutating func lose() {
    if lostAt == nil { lostAt = max(0, cursor.position - 1) }
  }

  private mutating func read(_ next: Unicode.Scalar) {
    switch next {
    case "\\": escape()
    case "[":
      let start = cursor.position - 1
      let kinds = characterClass()
      append(.character(kinds), from: start)
    case "(": openGroup()
    case ")": closeGroup()
    case "|":
      let last = frames.count - 1
      frames[last].alternatives.append(frames[last].row)
      frames[last].row = []
    case "*": quantify(0, nil)
    case "+": quantify(1, nil)
    case "?": quantify(0, 1)
    case "{":
      switch cursor.bounds() {
      case .none: character(next)
      case .some(.doubtful): lose()
      case .some(.range(let least, let most)): quantify(least, most)
      }
    case ".": append(.character(.all), from: cursor.position - 1)
    case "^": append(.start, from: cursor.position - 1)
    case "$": append(.empty, from: cursor.position - 1)
    default:
      if options.isExtended {
        if PatternCursor.isPatternWhiteSpace(next) { return }
        if next == "#" { return cursor.skipLine() }
      }
      character(next)
    }
  }

  // MARK: Items

  mutating func append(_ kind: SyntaxNode.Kind, from start: Int) {
    frames[frames.count - 1].row.append(
      SyntaxNode(kind: kind, repeats: nil, range: start..<cursor.position))
  }

  mutating func character(_ scalar: Unicode.Scalar) {
    var kinds = CharacterKinds.none
    kinds.insert(scalar, isCaseless: options.isCaseless)
    append(.character(kinds), from: cursor.position - 1)
  }

  mutating func beginQuote() { isQuoting = true }

  private mutating func quantify(_ least: Int, _ most: Int?) {
    var isPossessive = false
    if !cursor.skip("?") { isPossessive = cursor.skip("+") }
    let last = frames.count - 1
    guard var node = frames[last].row.popLast() else { return lose() }
    node.range = node.range.lowerBound..<cursor.position
    if node.repeats != nil {
      // A quantifier of a quantifier is a group's; only quotes and comments come between them.
      node = SyntaxNode(kind: .group([[node]], isAtomic: false), repeats: nil, range: node.range)
    }
    node.repeats = SyntaxNode.Repeat(least: least, most: most, isPossessive: isPossessive)
    frames[last].row.append(node)
  }

  // MARK: Groups

  mutating func open(_ kind: GroupKind, from start: Int, options inner: Options? = nil) {
    guard frames.count <= Self.deepest else { return lose() }
    frames.append(Frame(kind: kind, outer: options, start: start))
    if let inner { options = inner }
  }

  private mutating func closeGroup() {
    guard frames.count > 1, let frame = frames.popLast() else { return lose() }
    options = frame.outer
    let alternatives = frame.alternatives + [frame.row]
    switch frame.kind {
    case .group: append(.group(alternatives, isAtomic: false), from: frame.start)
    case .atomic: append(.group(alternatives, isAtomic: true), from: frame.start)
    case .assertion(let isAhead, let isNegative):
      append(
        .assertion(alternatives, isAhead: isAhead, isNegative: isNegative), from: frame.start)
    case .conditional: append(.unknown, from: frame.start)
    }
  }
}
