internal import RepostCore
package import RepostDocuments

/// What language a document is written in, as far as its letters, its commonest words and its own
/// declaration tell.
///
/// Good enough to say that two texts are in different languages, and to say nothing where it is not
/// sure: a share of copied words means something only within one language.
package struct TextLanguage: Sendable {
  /// How much of the text is looked at, in bytes.
  private static let sample = 20_000
  /// Longer words are not small, in bytes.
  private static let longestWord = 16
  /// How many of the small words have to be there.
  private static let fewest = 8

  private enum Script: String {
    case latin = "Latin"
    case cyrillic = "Cyrillic"
    case greek = "Greek"
    case arabic = "Arabic"
    case hebrew = "Hebrew"
    case eastAsian = "East Asian"
  }

  /// The script of most letters, or nil where there are none.
  private let script: Script?
  /// The language (ISO 639-1) that the small words tell, or nil where they do not.
  private let guessed: String?
  /// The language that the page declares, without its region.
  private let declared: String?

  /// Looks at the visible article of `document`.
  package init(_ document: Document) {
    var scripts: [Script: Int] = [:]
    var counts: [String: Int] = [:]
    var read = 0
    for block in document.blocks
    where block.isVisible && (block.zone == .article || block.zone == .adjacent)
      && block.role != .code
    {
      let end = min(block.text.end, block.text.start + Self.sample - min(read, Self.sample))
      let text = document.string(of: TextSpan(block.text.start, end)).lowercased()
      for scalar in text.unicodeScalars {
        if let script = Self.script(of: scalar) { scripts[script, default: 0] += 1 }
      }
      for word in text.split(whereSeparator: { !$0.isLetter })
      where word.utf8.count <= Self.longestWord {
        for language in Self.languages[String(word)] ?? [] { counts[language, default: 0] += 1 }
      }
      read += block.text.count
      if read > Self.sample { break }
    }
    script = scripts.max { ($0.value, "\($1.key)") < ($1.value, "\($0.key)") }?.key
    guessed = Self.winner(counts)
    declared = document.metadata.language?.lowercased()
      .split { $0 == "-" || $0 == "_" }.first.map(String.init)
  }

  /// The language in words, or its letters where only these are known: `German`, `Greek letters`.
  package var name: String? {
    if let guessed { return Self.names[guessed] ?? guessed }
    if let declared, declared.utf8.count <= 8 { return Self.names[declared] ?? declared }
    return script.map { "\($0.rawValue) letters" }
  }

  /// The language (ISO 639-1) that its words tell, or else the one it declares; nil where neither does.
  package var code: String? { guessed ?? declared }

  /// Whether the two are known to be different languages.
  package func differs(from other: TextLanguage) -> Bool {
    if let script, let theirs = other.script, script != theirs { return true }
    if let guessed, let theirs = other.guessed { return guessed != theirs }
    guard let declared, let theirs = other.declared else { return false }
    return declared != theirs
  }

  /// The language whose small words are well ahead: languages share some.
  private static func winner(_ counts: [String: Int]) -> String? {
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= fewest else { return nil }
    if ranked.count > 1, first.value < 2 * ranked[1].value { return nil }
    return first.key
  }

  private static func script(of scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x61...0x7A, 0xDF...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x590...0x5FF: .hebrew
    case 0x600...0x6FF, 0x750...0x77F: .arabic
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF: .eastAsian
    default: nil
    }
  }

  private static let names = [
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian",
    "pt": "Portuguese", "ru": "Russian", "uk": "Ukrainian", "pl": "Polish", "nl": "Dutch",
    "ar": "Arabic", "ja": "Japanese", "ko": "Korean", "tr": "Turkish", "zh": "Chinese",
  ]

  /// The languages that a small word is of.
  private static let languages: [String: [String]] = smallWords.reduce(into: [:]) { table, entry in
    for word in entry.value { table[word, default: []].append(entry.key) }
  }

  /// Small words that are common in one language and rare in the others.
  private static let smallWords: [String: Set<String>] = [
    "en": [
      "the", "and", "that", "with", "was", "were", "this", "which", "from", "have", "of", "to",
    ],
    "de": ["der", "die", "und", "das", "nicht", "ist", "ein", "eine", "mit", "auf", "den", "sich"],
    "fr": [
      "les", "des", "est", "dans", "pour", "qui", "une", "pas", "sur", "avec", "aux", "cette",
    ],
    "es": ["los", "las", "que", "una", "por", "con", "del", "como", "más", "pero", "esta", "el"],
    "it": [
      "che", "della", "gli", "non", "sono", "una", "nel", "più", "alla", "con", "delle", "anche",
    ],
    "pt": ["que", "não", "uma", "dos", "com", "mais", "das", "pelo", "foi", "são", "também", "ao"],
    "ru": ["и", "в", "не", "на", "что", "это", "как", "по", "для", "который", "были", "из"],
    "uk": ["і", "в", "не", "на", "що", "це", "як", "для", "який", "були", "та", "від"],
    "pl": ["nie", "się", "jest", "na", "że", "do", "przez", "który", "oraz", "był", "są", "tego"],
    "nl": [
      "het", "een", "van", "niet", "zijn", "voor", "met", "dat", "ook", "naar", "deze", "wordt",
    ],
  ]
}
