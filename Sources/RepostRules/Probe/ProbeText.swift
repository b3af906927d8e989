internal import RepostCore
internal import RepostPatterns

/// Texts made of a rule's own words to cost its pattern as much as such texts can.
///
/// Each is one block of 100 KB, as large as no honest paragraph is: the words that the rule is found
/// by, what its examples say up to just before they would match, sentences that never end.
struct ProbeText {
  /// What the text is made of, in words.
  let kind: String
  let bytes: [UInt8]

  /// The size of each, in bytes.
  static let size = 100_000

  /// The most literals of a rule that get a text of their own.
  private static let mostLiterals = 3
  /// The most examples of a rule that get texts of their own.
  private static let mostExamples = 4

  /// The texts for a rule, always the same for the same rule.
  static func texts(for rule: Rule) -> [ProbeText] {
    let literals = (rule.literals?.literals ?? []).map(\.bytes)
    let samples = (rule.matches + rule.nonMatches).compactMap { try? MarkedText($0.text) }
    let words = ProbeWords(rule: rule, samples: samples)
    return literalTexts(literals) + fillerTexts(literals, words: words)
      + exampleTexts(samples.filter { !$0.marks.isEmpty }) + wordTexts(words)
  }

  // MARK: Kinds

  private static func literalTexts(_ literals: [[UInt8]]) -> [ProbeText] {
    guard !literals.isEmpty else { return [] }
    let all = literals.joined(separator: [0x20])
    return spread(literals, atMost: mostLiterals).map { literal in
      ProbeText("the literal “\(shown(literal))” over and over", repeating: literal + [0x20])
    } + [ProbeText("all literals one after the other", repeating: Array(all) + [0x20])]
  }

  /// A literal with much behind it that does not complete a match, once and again and again.
  private static func fillerTexts(_ literals: [[UInt8]], words: ProbeWords) -> [ProbeText] {
    let fillers: [(name: String, unit: [UInt8])] = [
      ("near-miss words", words.nearMisses), ("spaces", [0x20]),
      ("letters", Array("a".utf8)), ("capitals and full stops", Array("A.b".utf8)),
      ("digits", Array("1".utf8)), ("short words", Array("a b ".utf8)),
      ("nested punctuation", Array("([{“«'.,- ".utf8)),
    ]
    return spread(literals, atMost: mostLiterals).prefix(1).flatMap { literal in
      fillers.flatMap { filler in
        let name = "the literal “\(shown(literal))” and \(filler.name)"
        let window = whole(cycle(filler.unit, count: 300)[...])
        return [
          ProbeText(name, start: literal + [0x20], repeating: filler.unit),
          ProbeText(name + ", again and again", repeating: literal + [0x20] + window + [0x20]),
        ]
      }
    }
  }

  private static func exampleTexts(_ samples: [MarkedText]) -> [ProbeText] {
    samples.prefix(mostExamples).enumerated().flatMap { number, sample in
      let bytes = Array(sample.plain.utf8)
      let mark = sample.marks[0].span
      let half = whole(bytes[..<((mark.start + mark.end) / 2)]) + [0x20]
      let name = "match example \(number + 1)"
      return [
        ProbeText("\(name) over and over", repeating: bytes + [0x20]),
        ProbeText(
          "\(name) without the ends of its sentences",
          repeating: ProbeWords.withoutSentenceEnds(bytes) + [0x20]),
        ProbeText("\(name) cut in the middle of its match", repeating: half),
        ProbeText(
          "\(name) cut in the middle of its match, in long sentences",
          whole: ProbeWords.inLongSentences(
            cycle(ProbeWords.withoutSentenceEnds(half), count: size))),
        ProbeText(
          "\(name) cut just before its match is complete",
          repeating: whole(bytes[..<(mark.end - 1)]) + [0x20]),
      ]
    }
  }

  private static func wordTexts(_ words: ProbeWords) -> [ProbeText] {
    [("examples", words.ofExamples), ("pattern", words.ofPattern)].flatMap { name, words in
      let text = ProbeWords.shuffled(words)
      return [
        ProbeText("the words of its \(name) in any order", whole: text),
        ProbeText(
          "the words of its \(name) in any order, in long sentences",
          whole: ProbeWords.inLongSentences(text)),
      ]
    } + [
      ProbeText(
        "the words of its examples in any order, with commas",
        whole: ProbeWords.shuffled(words.ofExamples.map(ProbeWords.withComma)))
    ]
  }

  // MARK: Making

  private init(_ kind: String, start: [UInt8] = [], repeating unit: [UInt8]) {
    self.init(kind, whole: start + Self.cycle(unit, count: Self.size - start.count))
  }

  private init(_ kind: String, whole bytes: [UInt8]) {
    self.kind = kind
    self.bytes = Self.whole(bytes[...])
  }

  private static func cycle(_ unit: [UInt8], count: Int) -> [UInt8] {
    guard !unit.isEmpty else { return [] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + unit.count)
    while bytes.count < count { bytes += unit }
    return Array(bytes[..<max(0, count)])
  }

  /// The bytes without a character that is cut at their end.
  private static func whole(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return [] }
    let length =
      switch bytes[start] {
      case ..<0x80: 1
      case ..<0xE0: 2
      case ..<0xF0: 3
      default: 4
      }
    return Array(bytes.endIndex - start < length ? bytes[..<start] : bytes)
  }

  /// Some items, the first and the last among them.
  private static func spread(_ items: [[UInt8]], atMost count: Int) -> [[UInt8]] {
    guard items.count > count else { return items }
    return (0..<count).map { items[$0 * (items.count - 1) / (count - 1)] }
  }

  private static func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
