import RepostCore
import RepostDocuments

/// A word of a prescribed sentence, or of a text in which it is looked for.
///
/// In scripts that write no spaces each character counts as a word.
struct PhraseWord {
  /// As written.
  let text: String
  /// Lower-cased.
  let folded: String
  /// The folded word with look-alike letters made Latin.
  let skeleton: String
  let isCapitalised: Bool
  /// Whether all of it is capitals, two at least.
  let isUpperCase: Bool

  init(_ text: String) {
    self.text = text
    folded = text.lowercased()
    skeleton = LookAlikes.folded(folded)
    let scalars = text.unicodeScalars
    isCapitalised = scalars.first?.properties.isUppercase ?? false
    isUpperCase = scalars.count > 1 && scalars.allSatisfy(\.properties.isUppercase)
  }

  /// A word of the repost, which was folded before.
  init(_ word: TextWords.Word, as text: String) {
    self.text = text
    folded = word.folded
    skeleton = word.skeleton
    isCapitalised = word.isCapitalised
    let scalars = text.unicodeScalars
    isUpperCase = scalars.count > 1 && scalars.allSatisfy(\.properties.isUppercase)
  }

  /// The words of `text`, without the parts of addresses that differ between spellings of one.
  static func words(of text: String) -> [PhraseWord] {
    var words: [PhraseWord] = []
    let parts = CompatibilityForms.folded(text).split { !($0.isLetter || $0.isNumber) }
    for part in parts where !isAddressPart(part.lowercased()) {
      if TextWords.isUnspaced(String(part)) {
        words += part.map { PhraseWord(String($0)) }
      } else {
        words.append(PhraseWord(String(part)))
      }
    }
    return words
  }

  static func isAddressPart(_ folded: String) -> Bool {
    folded == "https" || folded == "http" || folded == "www"
  }

  /// Whether the sentence would say something else without it, or with it put in: names, numbers,
  /// words that deny.
  func isWeighty(isFirst: Bool) -> Bool {
    (isCapitalised && !isFirst) || folded.contains(where: \.isNumber)
      || Self.denials.contains(folded)
  }

  private static let denials: Set<String> = [
    "not", "no", "never", "without", "nicht", "kein", "keine", "ohne", "ne", "pas", "sans", "sin",
    "não", "sem", "non", "senza", "не", "нет", "без", "nie", "bez", "değil", "不", "没", "無", "无",
  ]
}

/// A word of the repost in which sentences are looked for, with where it stands.
struct PlacedWord {
  let word: PhraseWord
  let span: TextSpan
  /// The index of its block.
  let block: Int

  /// The words of everything that readers of a repost see, but code that is quoted.
  static func words(of repost: RepostCase) -> [PlacedWord] {
    var placed: [PlacedWord] = []
    for text in repost.visibleText where text.block.role != .code {
      for word in text.words where !PhraseWord.isAddressPart(word.folded) {
        guard repost.copy.codeSpan(over: word.span) == nil else { continue }
        let string = repost.copy.string(of: word.span)
        guard TextWords.isUnspaced(string) else {
          placed.append(
            PlacedWord(
              word: PhraseWord(word, as: string), span: word.span, block: text.index))
          continue
        }
        var start = word.span.start
        for character in string {
          let end = start + character.utf8.count
          placed.append(
            PlacedWord(
              word: PhraseWord(String(character)), span: TextSpan(start, end), block: text.index))
          start = end
        }
      }
    }
    return placed
  }
}
