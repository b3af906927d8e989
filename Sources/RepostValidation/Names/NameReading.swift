import RepostCore

/// Which forms of a name are looked for.
enum NameReading {
  /// As the terms write it, look-alike letters included.
  case asWritten
  /// In other cases: the genitive of a Russian name.
  case inflected
  /// In Latin letters for Cyrillic ones, or the other way round.
  case transliterated

  /// What each word of a name may be in the text, in the form of `key`; nil where the reading makes
  /// nothing of the name.
  func accepted(_ words: [String]) -> [Set<String>]? {
    guard !words.isEmpty else { return nil }
    switch self {
    case .asWritten: return words.map { [LookAlikes.folded($0)] }
    case .inflected:
      let accepted = words.map { word in
        Declension.forms(of: word).union(Declension.words(of: word)).union([word])
      }
      return accepted.contains { $0.count > 1 } ? accepted : nil
    case .transliterated:
      let isOneScript =
        words.allSatisfy(Transliteration.isCyrillic) || words.allSatisfy(Transliteration.isLatin)
      guard isOneScript, words.joined().count >= Self.fewestLetters else { return nil }
      return words.map { [Transliteration.key($0)] }
    }
  }

  /// Shorter names are spelt like too many other words.
  private static let fewestLetters = 5

  /// Whether a word can begin one of the names, before its form is worked out.
  ///
  /// `isCyrillic` says in which letters the names are.
  func mayBegin(with word: TextWords.Word, isCyrillic: Bool) -> Bool {
    switch self {
    case .asWritten: true
    case .inflected: word.isCapitalised && Declension.declines(word.folded)
    case .transliterated:
      word.isCapitalised && Transliteration.isCyrillic(word.folded) != isCyrillic
    }
  }

  /// A word of the text in the form that the reading compares.
  func key(_ word: TextWords.Word) -> String {
    switch self {
    case .asWritten: word.skeleton
    case .inflected: word.folded
    case .transliterated: Transliteration.key(word.folded)
    }
  }

  /// How sure a hit is that is not the name as written.
  var quality: NameSearch.Hit.Quality {
    switch self {
    case .asWritten: .lookAlike
    case .inflected: .inflected
    case .transliterated: .transliterated
    }
  }

  /// Whether words that are not the name as written are likely to be meant for it.
  ///
  /// The genitive of a man's name is the nominative of a woman's ("Ивана Лапина" of "Иван Лапин"):
  /// it counts only behind the word that governs it, as in "статья Ивана Лапина".
  func isCredible(
    _ window: ArraySlice<TextWords.Word>, as name: [String], behind before: TextWords.Word?
  ) -> Bool {
    switch self {
    case .asWritten: return true
    case .transliterated:
      // The same letters in one script are another word, or the name as written.
      return zip(window, name).allSatisfy { word, wanted in
        Transliteration.isCyrillic(word.folded) != Transliteration.isCyrillic(wanted)
      }
    case .inflected:
      let pairs = zip(window.map(\.folded), name).filter { $0 != $1 }
      if pairs.allSatisfy({ $1 == $0 + "а" }) { return false }
      guard pairs.allSatisfy({ $0 == $1 + "а" }) else { return true }
      guard let before else { return false }
      return !before.isCapitalised && !Self.labels.contains(before.folded)
    }
  }

  /// Words that a name in the nominative follows.
  private static let labels: Set<String> = ["автор", "авторы", "источник", "текст", "фото", "и"]
}
