internal import RepostCore
internal import RepostDocuments

/// Which words stand between quotation marks, and where such marks open and close.
///
/// A mark opens before the word that it touches and closes behind the word that it touches, so that
/// straight marks are told as well as curly ones. Single marks are apostrophes as often as not; they
/// count only to say that some mark is there.
struct QuotationMarks {
  /// What stands directly before and behind a word.
  struct Marks: OptionSet {
    let rawValue: UInt8
    /// A double mark opens before it.
    static let opens = Marks(rawValue: 1)
    /// A double mark closes behind it.
    static let closes = Marks(rawValue: 2)
    /// A single mark stands before it.
    static let singleBefore = Marks(rawValue: 4)
    /// A single mark stands behind it.
    static let singleBehind = Marks(rawValue: 8)
    /// The word stands inside a pair of double marks.
    static let inside = Marks(rawValue: 16)
  }

  /// The marks of each word.
  private(set) var words: [Marks]
  /// Whether there is a double mark at all.
  private(set) var isEmpty = true

  /// The furthest that marks are looked for beside a word, in characters.
  private static let reach = 6

  /// Reads the marks beside the words of `sequence`.
  init(_ sequence: WordSequence) {
    words = Array(repeating: [], count: sequence.count)
    var isInside = false
    for index in 0..<sequence.count {
      if index == 0 || sequence.blocks[index] != sequence.blocks[index - 1] { isInside = false }
      let block = sequence.document.blocks[sequence.blocks[index]].text
      var marks = Self.before(
        sequence.spans[index].start, in: sequence.document.text, from: block.start)
      marks.formUnion(
        Self.behind(sequence.spans[index].end, in: sequence.document.text, to: block.end))
      if marks.contains(.opens) { isInside = true }
      if isInside { marks.insert(.inside) }
      if marks.contains(.closes) { isInside = false }
      if !marks.isDisjoint(with: [.opens, .closes]) { isEmpty = false }
      words[index] = marks
    }
  }

  /// The pairs of marks with words between: the first word and the last, within one block.
  func pairs(in sequence: WordSequence) -> [ClosedRange<Int>] {
    var pairs: [ClosedRange<Int>] = []
    var start: Int?
    for index in words.indices {
      if index > 0, sequence.blocks[index] != sequence.blocks[index - 1] { start = nil }
      if words[index].contains(.opens) { start = index }
      if words[index].contains(.closes), let first = start {
        pairs.append(first...index)
        start = nil
      }
    }
    return pairs
  }

  private static func before(_ offset: Int, in text: [UInt8], from start: Int) -> Marks {
    var end = offset
    for _ in 0..<reach where end > start {
      var first = end - 1
      while first > start, text[first] & 0xC0 == 0x80 { first -= 1 }
      switch kind(of: text[first..<end]) {
      case .double: return .opens
      case .single: return .singleBefore
      case .space:
        // French sets a space between its marks and the words.
        guard first >= start + 2, text[first - 2] == 0xC2, text[first - 1] == 0xAB else {
          return []
        }
        return .opens
      case .letter: return []
      case .other: end = first
      }
    }
    return []
  }

  private static func behind(_ offset: Int, in text: [UInt8], to end: Int) -> Marks {
    var start = offset
    for _ in 0..<reach where start < end {
      var next = start + 1
      while next < end, text[next] & 0xC0 == 0x80 { next += 1 }
      switch kind(of: text[start..<next]) {
      case .double: return .closes
      case .single: return .singleBehind
      case .space:
        guard next + 1 < end, text[next] == 0xC2, text[next + 1] == 0xBB else { return [] }
        return .closes
      case .letter: return []
      case .other: start = next
      }
    }
    return []
  }

  private enum Kind { case double, single, space, letter, other }

  private static func kind(of character: ArraySlice<UInt8>) -> Kind {
    var value: UInt32 = 0
    for byte in character { value = value << 8 | UInt32(byte) }
    switch value {
    case 0x22, 0xC2AB, 0xC2BB, 0xE2809C...0xE2809F, 0xE3808C...0xE3808F, 0xE3809D...0xE3809F:
      return .double
    case 0x27, 0x60, 0xE28098...0xE2809B, 0xE280B9, 0xE280BA: return .single
    case 0x20, 0x0A: return .space
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .letter
    case ..<0x80, 0xC280...0xC2BF, 0xE28080...0xE2BFBF, 0xE38080...0xE380BF: return .other
    default: return .letter
    }
  }
}
