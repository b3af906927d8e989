internal import RepostPatterns

/// The words of a rule, to make texts of.
struct ProbeWords {
  let ofExamples: [[UInt8]]
  let ofPattern: [[UInt8]]
  /// Words of the examples, each without its last letter, in a row.
  let nearMisses: [UInt8]

  init(rule: Rule, samples: [MarkedText]) {
    ofExamples = samples.flatMap { sample in
      Self.withoutSentenceEnds(Array(sample.plain.utf8)).split(separator: 0x20).map(Array.init)
    }
    ofPattern = Self.words(of: rule.pattern.source)
    let short = ofExamples.map { word -> [UInt8] in
      var word = word
      while let last = word.popLast(), last & 0xC0 == 0x80 {}
      return word
    }
    nearMisses = Array(short.filter { !$0.isEmpty }.joined(separator: [0x20])) + [0x20]
  }

  /// A text of the words in a fixed order that looks like none.
  static func shuffled(_ words: [[UInt8]]) -> [UInt8] {
    guard !words.isEmpty else { return [] }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ProbeText.size + 64)
    var state: UInt64 = 0x2545_F491_4F6C_DD1D
    while bytes.count < ProbeText.size {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      bytes += words[Int(state >> 11) % words.count]
      bytes.append(0x20)
    }
    return Array(bytes[..<(bytes.lastIndex(of: 0x20) ?? bytes.count)])
  }

  /// A text whose sentences never end.
  static func withoutSentenceEnds(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    var kept = String.UnicodeScalarView()
    for scalar in text where !".!?:;•|。！？\n".unicodeScalars.contains(scalar) { kept.append(scalar) }
    return Array(String(kept).utf8)
  }

  /// A word of a list.
  static func withComma(_ word: [UInt8]) -> [UInt8] {
    let comma = UInt8(ascii: ",")
    return word.last == comma ? word : word + [comma]
  }

  /// The text with a sentence's end after every 900 bytes or so, as long as sentences get.
  static func inLongSentences(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 400)
    var rest = bytes[...]
    while let space = rest.dropFirst(850).firstIndex(of: 0x20) {
      text += rest[..<space]
      text.append(UInt8(ascii: "."))
      rest = rest[space...]
    }
    return text + rest
  }

  /// The runs of letters in a pattern that are not names of classes or options.
  private static func words(of source: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in source.unicodeScalars {
      if scalar.properties.isAlphabetic, !isEscaped {
        word.append(scalar)
      } else {
        if !word.isEmpty { words.append(Array(String(word).utf8)) }
        word = String.UnicodeScalarView()
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    if !word.isEmpty { words.append(Array(String(word).utf8)) }
    return words
  }
}
