/// Reads what a pattern requires off its source.
///
/// It goes through the source once and keeps a stack of open groups. It knows PCRE2's syntax as far as
/// rules may use it. What it does not know ends the reading, and then nothing is known of the pattern.
struct LiteralParser {
  /// The options that patterns switch inside themselves.
  struct Options {
    var isCaseless = false
    var isExtended = false
  }

  /// What a group does for the text around it.
  enum GroupKind {
    case group
    /// Looks around and takes nothing.
    case assertion
    /// Takes one of two ways, neither of which is certain.
    case conditional
  }

  /// A group that is being read.
  private struct Frame {
    let kind: GroupKind
    /// The options around the group.
    let outer: Options
    var sequence = LiteralSequence()
    var choice = LiteralChoice()
  }

  /// The latest item, which a quantifier may follow.
  enum Item {
    case none
    /// A character, under the options of the moment; these change only when it is done with.
    case character(Unicode.Scalar)
    case part(LiteralPart)
  }

  var cursor: PatternCursor
  let whiteSpace: RequiredLiterals.WhiteSpace
  var options = Options()
  /// Whether something was met that is not understood.
  var isLost = false
  private var frames = [Frame(kind: .group, outer: Options())]
  private var item = Item.none
  private var isQuoting = false

  /// PCRE2 itself stops at 250.
  private static let deepest = 250

  init(_ source: String, whiteSpace: RequiredLiterals.WhiteSpace) {
    cursor = PatternCursor(source)
    self.whiteSpace = whiteSpace
    // What ends a comment depends on how the library was built, unless it is a line feed.
    isLost = cursor.hasCarriageReturn
  }

  /// What is known of the pattern, or nil.
  mutating func part() -> LiteralPart? {
    while !isLost, let next = cursor.next() {
      if isQuoting {
        if next == "\\", cursor.skip("E") { isQuoting = false } else { character(next) }
      } else {
        read(next)
      }
    }
    guard !isLost, frames.count == 1 else { return nil }
    flush()
    return frames[0].choice.part(with: frames[0].sequence.part())
  }

  private mutating func read(_ next: Unicode.Scalar) {
    switch next {
    case "\\": escape()
    case "[": set(characterClass())
    case "(": openGroup()
    case ")": closeGroup()
    case "|":
      flush()
      let last = frames.count - 1
      frames[last].choice.add(frames[last].sequence.part())
      frames[last].sequence = LiteralSequence()
    case "*": quantify(0, nil)
    case "+": quantify(1, nil)
    case "?": quantify(0, 1)
    case "{":
      switch cursor.bounds() {
      case .none: character(next)
      case .some(.doubtful):
        quantify(0, nil)
        set(.unknown(length: nil))
      case .some(.range(let least, let most)): quantify(least, most)
      }
    case ".": set(.unknown(length: 4))
    case "^", "$": set(.empty)
    default:
      if options.isExtended {
        if PatternCursor.isPatternWhiteSpace(next) { return }
        if next == "#" { return cursor.skipLine() }
      }
      character(next)
    }
  }

  // MARK: Items

  /// Makes a literal character the latest item.
  mutating func character(_ scalar: Unicode.Scalar) {
    flush()
    item = .character(scalar)
  }

  /// Makes a part the latest item.
  mutating func set(_ part: LiteralPart) {
    flush()
    item = .part(part)
  }

  mutating func beginQuote() { isQuoting = true }

  /// A character as the options have it, or nil where it cannot be in a literal.
  func piece(_ scalar: Unicode.Scalar) -> (piece: LiteralPiece, length: Int)? {
    if scalar == "\n" { return nil }
    if scalar.isASCII { return Self.ascii[options.isCaseless ? 1 : 0][Int(scalar.value)] }
    let bytes = Array(String(scalar).utf8)
    switch CaseFolding.caseless(scalar) {
    case .uncased: return (LiteralPiece(bytes, .none), bytes.count)
    case .folds where !options.isCaseless, .notCovered where !options.isCaseless:
      return (LiteralPiece(bytes, .exact), bytes.count)
    case .folds(let letter):
      return (
        LiteralPiece(Array(String(letter).utf8), .caseless), CaseFolding.longestEqual(of: letter)
      )
    case .notCovered: return nil
    }
  }

  /// The pieces of ASCII characters with and without case, made once.
  private static let ascii = [false, true].map { isCaseless in
    (0..<UInt8(0x80)).map { byte -> (piece: LiteralPiece, length: Int) in
      let scalar = Unicode.Scalar(byte)
      guard case .folds(let letter) = CaseFolding.caseless(scalar) else {
        return (LiteralPiece([byte], .none), 1)
      }
      return isCaseless
        ? (LiteralPiece([byte | 0x20], .caseless), CaseFolding.longestEqual(of: letter))
        : (LiteralPiece([byte], .exact), 1)
    }
  }

  private mutating func quantify(_ least: Int, _ most: Int?) {
    // How much is taken first makes no difference here.
    if !cursor.skip("?") { _ = cursor.skip("+") }
    let part: LiteralPart
    switch item {
    case .none:
      isLost = true
      return
    case .character(let scalar):
      part = piece(scalar).map { .exact([$0.piece], length: $0.length) } ?? .unknown(length: 4)
    case .part(let known): part = known
    }
    item = .part(part.repeated(least, most, isWhiteSpaceFolded: whiteSpace == .folded))
  }

  private mutating func flush() {
    let last = frames.count - 1
    switch item {
    case .none: return
    case .character(let scalar):
      if let (piece, length) = piece(scalar) {
        frames[last].sequence.append(piece, length: length)
      } else {
        frames[last].sequence.append(.unknown(length: 4))
      }
    case .part(let part): frames[last].sequence.append(part)
    }
    item = .none
  }

  // MARK: Groups

  /// Opens a group, to be closed by a parenthesis.
  mutating func open(_ kind: GroupKind, options inner: Options? = nil) {
    flush()
    guard frames.count <= Self.deepest else {
      isLost = true
      return
    }
    frames.append(Frame(kind: kind, outer: options))
    if let inner { options = inner }
  }

  /// Changes the options for the rest of the group.
  mutating func change(to inner: Options) {
    flush()
    options = inner
  }

  private mutating func closeGroup() {
    flush()
    guard frames.count > 1, let frame = frames.popLast() else {
      isLost = true
      return
    }
    options = frame.outer
    switch frame.kind {
    case .group: item = .part(frame.choice.part(with: frame.sequence.part()))
    case .assertion: item = .part(.empty)
    case .conditional: item = .part(.unknown(length: nil))
    }
  }
}
