internal import RepostCore

/// Splits a block into sentences.
///
/// It rather joins two sentences than tears one apart: a dot ends a sentence only before a space or
/// the end, and not after an initial, an abbreviation, or before a small letter.
enum SentenceSplitter {
  /// The sentences of a piece of text, in order, without the spaces between them.
  static func sentences(in text: [UInt8], of span: TextSpan) -> [TextSpan] {
    let scalars = Array(String(decoding: text[span.range], as: UTF8.self).unicodeScalars)
    var sentences: [TextSpan] = []
    var start = span.start
    var offset = span.start
    var wordStart = 0
    var index = 0
    func close(at end: Int) {
      if start < end { sentences.append(TextSpan(start, end)) }
      start = end
    }
    while index < scalars.count {
      let scalar = scalars[index]
      offset += UTF8.width(scalar)
      index += 1
      if scalar == " " {
        if start == offset - 1 { start = offset }
        wordStart = index
        continue
      }
      guard terminators.contains(scalar) else { continue }
      let word = scalars[wordStart..<(index - 1)]
      // What closes around the sentence belongs to it, and so do more terminators.
      var end = index
      var endOffset = offset
      while end < scalars.count,
        closers.contains(scalars[end]) || terminators.contains(scalars[end])
      {
        endOffset += UTF8.width(scalars[end])
        end += 1
      }
      guard wide.contains(scalar) || ends(word, scalar, before: scalars[end...]) else { continue }
      index = end
      offset = endOffset
      close(at: offset)
    }
    close(at: offset)
    return sentences
  }

  private static let wide: Set<Unicode.Scalar> = ["。", "！", "？", "｡"]
  private static let terminators: Set<Unicode.Scalar> = wide.union([".", "!", "?", "…"])
  private static let closers: Set<Unicode.Scalar> = [
    "\"", "”", "’", "'", "»", ")", "]", "」", "』", "）", "】", "》",
  ]

  /// Whether a terminator behind `word` ends its sentence.
  private static func ends(
    _ word: ArraySlice<Unicode.Scalar>, _ terminator: Unicode.Scalar,
    before rest: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let space = rest.first else { return true }
    guard space == " " else { return false }
    guard let next = rest.dropFirst().first else { return true }
    if next.properties.isLowercase { return false }
    guard terminator == "." else { return true }
    // Opening brackets and quotes are no part of an abbreviation.
    let letters = word.drop { !$0.properties.isAlphabetic && $0.value < 0x80 }
    // `J.`, `U.S.`, `z.B.`
    let last = letters.split(separator: ".").last ?? []
    if last.count == 1, let letter = last.first, letter.properties.isAlphabetic { return false }
    guard letters.count <= longestAbbreviation else { return true }
    var name = ""
    name.unicodeScalars.append(contentsOf: letters)
    name = name.lowercased()
    if abbreviations.contains(name) { return false }
    return !(numbered.contains(name) && next.properties.numericType != nil)
  }

  private static let longestAbbreviation = 8
  /// Abbreviations that stand before a name or a capital.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "st", "rev", "sen", "rep", "gov", "gen", "hon", "messrs",
    "vs", "cf", "approx", "incl", "esp", "resp", "ca", "bzw", "vgl", "hr", "fr", "sr", "sra", "dra",
    "mme", "mlle", "av", "op", "ed", "eds", "vol", "et al",
  ]
  /// Abbreviations that stand before a number.
  private static let numbered: Set<String> = [
    "no", "nos", "nr", "art", "sec", "ch", "fig", "p", "pp", "abs", "para", "n", "núm", "vol",
  ]
}
