/// One spelling for the many that a Cyrillic name has in Latin letters.
///
///     Transliteration.key("Тихонова") == Transliteration.key("Tikhonova")   // true
///
/// The usual ways to transliterate differ in a few letters (`kh` or `h`, `y` or `j`); the key leaves
/// these differences out, and so keeps some words of their own apart no longer. What is found by it
/// passes with a reservation only.
enum Transliteration {
  /// Whether a word is written in Cyrillic letters.
  static func isCyrillic(_ word: String) -> Bool {
    !word.isEmpty && word.unicodeScalars.allSatisfy { (0x0400...0x04FF).contains($0.value) }
  }

  /// Whether a word is written in Latin letters.
  static func isLatin(_ word: String) -> Bool {
    !word.isEmpty
      && word.unicodeScalars.allSatisfy {
        (0x61...0x7A).contains($0.value) || (0xDF...0x17F).contains($0.value)
      }
  }

  /// The key of a word in lower case, of either script.
  static func key(_ word: String) -> String {
    var latin = ""
    for scalar in word.unicodeScalars { latin += letters[scalar] ?? String(Character(scalar)) }
    for (spelling, one) in spellings where latin.contains(spelling) {
      latin = latin.replacing(spelling, with: one)
    }
    // Double letters come and go: "-ий" is "-y", "-iy" and "-ij".
    var key = ""
    for character in latin where key.last != character { key.append(character) }
    return key
  }

  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "e", "є": "e",
    "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
    "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
    "х": "h", "ц": "c", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "", "э": "e",
    "ю": "iu", "я": "ia",
    // Latin letters with the marks of scholars' transliterations
    "š": "sh", "ž": "zh", "č": "ch", "ŝ": "sh", "ŭ": "u", "ë": "e", "è": "e", "é": "e", "ė": "e",
    "ï": "i", "ì": "i", "í": "i", "ĭ": "i", "û": "iu", "ü": "iu", "â": "ia", "ä": "ia", "ʹ": "",
  ]

  private static let spellings: [(String, String)] = [
    ("shch", "sh"), ("sch", "sh"), ("kh", "h"), ("ts", "c"), ("tz", "c"), ("x", "ks"), ("yo", "e"),
    ("jo", "e"), ("ye", "e"), ("je", "e"), ("ie", "e"), ("yu", "iu"), ("ju", "iu"), ("ya", "ia"),
    ("ja", "ia"), ("w", "v"), ("y", "i"), ("j", "i"),
  ]
}
