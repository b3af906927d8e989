/// How long the way through a pattern can be without a choice.
///
///     PatternWay.longest(in: "(?: a+ b* ){2} | c")  // 10
///
/// A way passes one of a group's alternatives: going from one to the next is a choice.
struct PatternWay {
  /// A group that is open.
  private struct Frame {
    /// The repeats and groups of the alternative that is being read, the group itself first.
    var count = 1
    /// Those of the longest alternative before it.
    var longest = 0

    var way: Int { max(count, longest) }
  }

  /// What a byte of the source is part of.
  private enum Place {
    case syntax
    /// Behind a backslash, outside of a class.
    case escaped
    case characterClass
    case classStart
    case escapedInClass
  }

  /// The longest way that is told from others.
  private static let limit = 1 << 16
  private static let deepest = 250

  private var open = [Frame()]
  private var place = Place.syntax
  /// The way through the group that was closed last, while its repeat may follow.
  private var lastGroup = 0
  /// How often a part has to repeat, while the number is being read.
  private var rounds: Int?

  /// How many repeats and groups a match can pass before it has to choose, at most, or nil where that is
  /// not known.
  ///
  /// Rounds that a group does not have to take are choices. What would take a parser to tell is not
  /// known: comments, quoted text, named classes. Nor are `\X` and `\R`: machine code notes each of their
  /// rounds, which are no choices.
  static func longest(in source: String) -> Int? {
    var way = PatternWay()
    // An array is walked through several times as fast as a string.
    for byte in Array(source.utf8) {
      guard way.read(byte) else { return nil }
    }
    way.endRounds()
    let count = way.open[0].way
    return way.open.count == 1 && count <= limit ? count : nil
  }

  /// Reads a byte and says whether the way is still known.
  private mutating func read(_ byte: UInt8) -> Bool {
    switch place {
    case .syntax: return readSyntax(byte)
    case .escaped:
      place = .syntax
      return !isUnknownEscape(byte)
    case .escapedInClass:
      place = .characterClass
      return !isUnknownEscape(byte)
    case .characterClass, .classStart:
      switch byte {
      case UInt8(ascii: "\\"): place = .escapedInClass
      // A bracket that comes first in a class is a member of it.
      case UInt8(ascii: "]") where place == .characterClass: place = .syntax
      case UInt8(ascii: "^") where place == .classStart: break
      case UInt8(ascii: "["): return false
      default: place = .characterClass
      }
      return true
    }
  }

  private func isUnknownEscape(_ byte: UInt8) -> Bool {
    switch byte {
    // `\c` takes any character behind it.
    case UInt8(ascii: "X"), UInt8(ascii: "R"), UInt8(ascii: "Q"), UInt8(ascii: "c"): true
    default: false
    }
  }

  private mutating func readSyntax(_ byte: UInt8) -> Bool {
    if let least = rounds, byte &- 0x30 < 10 {
      rounds = min(Self.limit, least * 10 + Int(byte - 0x30))
      return true
    }
    endRounds()
    // White space may stand between a group and its repeat.
    if byte <= 0x20 { return true }
    let group = lastGroup
    lastGroup = 0
    switch byte {
    case UInt8(ascii: "\\"): place = .escaped
    case UInt8(ascii: "["): place = .classStart
    case UInt8(ascii: "#"): return false
    case UInt8(ascii: "("):
      open.append(Frame())
      return open.count <= Self.deepest
    case UInt8(ascii: "|"):
      open[open.count - 1] = Frame(longest: open[open.count - 1].way)
    case UInt8(ascii: ")"):
      guard open.count > 1, let closed = open.popLast() else { return false }
      lastGroup = closed.way
      add(closed.way)
    case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"): add(1)
    case UInt8(ascii: "{"):
      add(1)
      lastGroup = group
      rounds = 0
    default: break
    }
    return true
  }

  /// Counts the rounds that the last group has to take, but for the one that it was counted with.
  private mutating func endRounds() {
    guard let least = rounds else { return }
    rounds = nil
    add(lastGroup * max(0, least - 1))
    lastGroup = 0
  }

  private mutating func add(_ count: Int) {
    open[open.count - 1].count = min(Self.limit + 1, open[open.count - 1].count + count)
  }
}
