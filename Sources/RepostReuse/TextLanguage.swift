internal import RepostCore
package import RepostDocuments

/// The language a document is written in, as far as its commonest words tell.
///
/// Good enough to say that two texts are in different languages, and to say nothing where it is not
/// sure: a share of copied words means something only within one language.
package enum TextLanguage {
  /// How much of the text is looked at, in bytes.
  private static let sample = 20_000
  /// How many of the small words have to be there.
  private static let fewest = 8

  /// The language (ISO 639-1) of the visible article, or nil where it cannot be told.
  package static func language(of document: Document) -> String? {
    var counts: [String: Int] = [:]
    var read = 0
    for block in document.blocks
    where block.isVisible && (block.zone == .article || block.zone == .adjacent)
      && block.role != .code
    {
      let words = document.string(of: block.text).lowercased().split { !$0.isLetter }
      for word in words {
        for (language, small) in smallWords where small.contains(String(word)) {
          counts[language, default: 0] += 1
        }
      }
      read += block.text.count
      if read > sample { break }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= fewest else { return nil }
    // Languages share small words; the first has to be well ahead.
    if ranked.count > 1, first.value < 2 * ranked[1].value { return nil }
    return first.key
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
