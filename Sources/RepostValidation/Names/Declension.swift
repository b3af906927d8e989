/// The cases of Russian and Ukrainian names, by their endings.
///
///     Declension.forms(of: "листок")   // листка, листку, листком, …
///
/// No dictionary is asked: the endings say which forms a word may have, so a form may be that of
/// another word too. What is found by it passes with a reservation only.
enum Declension {
  /// Whether a word is one that has cases: of Cyrillic letters, and not a short one.
  static func declines(_ word: String) -> Bool {
    word.unicodeScalars.count >= 3
      && word.unicodeScalars.allSatisfy { (0x0430...0x045F).contains($0.value) || $0 == "ґ" }
  }

  /// The forms that a word in the nominative, lower case, may have in other cases.
  static func forms(of word: String) -> Set<String> {
    guard declines(word) else { return [] }
    var forms: Set<String> = []
    for row in table where word.hasSuffix(row.ending) {
      let stem = word.dropLast(row.ending.count)
      guard stem.count >= 2 else { continue }
      for other in row.others { forms.insert(stem + other) }
    }
    // A stem that ends in a consonant takes its endings without losing a letter.
    if let last = word.unicodeScalars.last, consonants.contains(last) {
      for other in afterConsonants { forms.insert(word + other) }
    }
    forms.remove(word)
    return forms
  }

  /// The words that have `form` as one of their cases.
  static func words(of form: String) -> Set<String> {
    guard declines(form) else { return [] }
    var words: Set<String> = []
    for row in table {
      for other in row.others where form.hasSuffix(other) {
        let stem = form.dropLast(other.count)
        if stem.count >= 2 { words.insert(stem + row.ending) }
      }
    }
    for other in afterConsonants where form.hasSuffix(other) {
      let stem = form.dropLast(other.count)
      if stem.count >= 3, let last = stem.unicodeScalars.last, consonants.contains(last) {
        words.insert(String(stem))
      }
    }
    words.remove(form)
    return words
  }

  private typealias Row = (ending: String, others: [String])

  private static let table: [Row] = [
    // Nouns
    ("а", ["ы", "и", "е", "у", "ой", "ою", "ей", "і", "ами", "ам", "ах"]),
    ("я", ["и", "е", "ю", "ей", "ёй", "ею", "і", "ею", "єю"]),
    ("ия", ["ии", "ию", "ией"]), ("ія", ["ії", "ію", "ією"]),
    ("ь", ["я", "ю", "ем", "ём", "е", "и", "ью", "і"]),
    ("ень", ["ня", "ню", "нем", "нём", "не", "ні"]),
    ("о", ["а", "у", "ом", "е", "і"]), ("е", ["я", "а", "ю", "у", "ем", "и"]),
    ("ие", ["ия", "ию", "ием", "ии"]), ("ье", ["ья", "ью", "ьем"]),
    ("й", ["я", "ю", "ем", "ём", "е", "и"]), ("ий", ["ия", "ию", "ием", "ии"]),
    // With a vowel that comes and goes
    ("ок", ["ка", "ку", "ком", "ке", "ки", "ків"]), ("ек", ["ка", "ку", "ком", "ке", "ки"]),
    ("ёк", ["ька", "ьку", "ьком", "ьке"]), ("ец", ["ца", "цу", "цом", "цем", "це", "ця", "цю"]),
    ("ець", ["ця", "цю", "цем", "ці"]), ("ор", ["ра", "ру", "ром", "ре"]),
    // Plural names of papers
    ("ы", ["ов", "ам", "ами", "ах"]), ("и", ["ей", "ям", "ями", "ях", "ов", "ам", "ами", "ах"]),
    ("ия", ["ий", "иям", "иями", "иях"]), ("і", ["ів", "ам", "ами", "ах", "ей", "ям"]),
    // Adjectives, and surnames that decline as they do
    ("ый", ["ого", "ому", "ым", "ом"]), ("ий", ["его", "ему", "им", "ем", "ого", "ому", "ом"]),
    ("ой", ["ого", "ому", "ым", "ом"]), ("ая", ["ой", "ую", "ою"]), ("яя", ["ей", "юю", "ею"]),
    ("ое", ["ого", "ому", "ым", "ом"]), ("ее", ["его", "ему", "им", "ем"]),
    ("ые", ["ых", "ым", "ыми"]), ("ие", ["их", "им", "ими"]),
    ("а", ["ої", "ій"]), ("е", ["ого", "ому", "им"]),
  ]

  private static let afterConsonants = ["а", "у", "ом", "ем", "е", "ым", "ові", "еві", "і", "ом"]
  private static let consonants: Set<Unicode.Scalar> = [
    "б", "в", "г", "д", "ж", "з", "к", "л", "м", "н", "п", "р", "с", "т", "ф", "х", "ц", "ч", "ш",
    "щ",
  ]
}
