/// Cleans what a pattern captured.
enum CapturedName {
  /// The words without the quotes around them, the punctuation behind them, and spaces.
  ///
  /// A closing bracket stays where its opening one is inside, and so does the dot of an abbreviation
  /// such as `Inc.` or `U.S.`.
  static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    var isChanged = true
    while isChanged, let first = rest.first, let last = rest.last {
      isChanged = false
      if first.isWhitespace || opening.contains(first) {
        rest.removeFirst()
        isChanged = true
      } else if last.isWhitespace || closing.contains(last)
        || (last == "." && !endsInAbbreviation(rest))
        || (last == ")" && !rest.contains("(")) || (last == "]" && !rest.contains("["))
      {
        rest.removeLast()
        isChanged = true
      }
    }
    return String(rest)
  }

  /// Whether a cleaned capture can name somebody: dates and numbers of versions name nobody.
  static func isName(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    if words.count == 1, pointers.contains(String(words[0])) { return false }
    if text.contains(where: \.isNumber), words.allSatisfy({ isOfDate(String($0)) }) { return false }
    return words.contains { $0.count > 1 && !conjunctions.values.contains(String($0)) }
      || text.contains { $0.isUppercase || $0.isLetter && $0.utf8.count > 2 }
  }

  /// Whether a word of small letters is one that dates are written with.
  private static func isOfDate(_ word: String) -> Bool {
    dateWords.contains(word)
      || (word.count >= 3 && months.contains { word.hasPrefix($0) } && word.count <= 10)
  }

  /// Words that name nobody and lead to who is meant.
  private static let pointers: Set<String> = [
    "here", "there", "hier", "ici", "aquí", "qui", "aqui", "здесь", "тут", "tutaj", "burada",
    "こちら", "此处", "这里", "여기", "هنا", "link", "ссылка", "original", "source",
  ]
  private static let dateWords: Set<String> = [
    "年", "月", "日", "年月", "월", "년", "일", "号", "號", "de", "del", "du", "of", "the", "am", "on",
    "in", "im", "en", "em", "il", "le", "г", "года", "год", "року", "р", "roku", "r", "st", "nd",
    "rd",
    "th", "er", "um", "at", "uhr", "в", "о", "på", "pm", "am",
  ]
  /// How the names of months start, in the languages of the packs.
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "mär", "mai", "okt", "dez", "ene", "abr", "ago", "dic", "fév", "avr", "juin", "juil", "aoû",
    "déc",
    "gen", "mag", "giu", "lug", "set", "ott", "fev", "out", "dez", "янв", "фев", "мар", "апр",
    "мая",
    "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "січ", "лют", "бер", "кві", "тра",
    "чер",
    "лип", "сер", "вер", "жов", "лис", "гру", "sty", "lut", "kwi", "maj", "cze", "lip", "sie",
    "wrz",
    "paź", "lis", "gru", "oca", "şub", "nis", "haz", "tem", "ağu", "eyl", "eki", "kas", "ara",
  ]

  /// The names in a list such as `A, B and C`.
  static func list(_ text: String, language: String?) -> [String] {
    var names: [String] = []
    let conjunction = conjunctions[language ?? "en"] ?? "and"
    for part in text.prefix(maximumLength).split(separator: ",") {
      var words: [Substring] = []
      for word in part.split(separator: " ") {
        if word.lowercased() == conjunction {
          names.append(words.joined(separator: " "))
          words = []
        } else {
          words.append(word)
        }
      }
      names.append(words.joined(separator: " "))
    }
    return names.map(trimmed).filter { !$0.isEmpty }
  }

  private static let maximumLength = 4_096
  private static let opening: Set<Character> = [
    "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "‹", "›", "「", "『", "(", "[", ":", ",", ";",
  ]
  private static let closing: Set<Character> = [
    "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "‹", "›", "」", "』", ",", ";", ":", "!", "?",
    "。", "，", "、", "-", "–", "—", "|", "(", "[",
  ]
  private static let conjunctions = [
    "en": "and", "de": "und", "fr": "et", "es": "y", "it": "e", "pt": "e", "nl": "en", "ru": "и",
    "pl": "i", "sv": "och", "da": "og", "nb": "og",
  ]

  /// Whether the dot at the end of `text` belongs to its last word.
  private static func endsInAbbreviation(_ text: Substring) -> Bool {
    guard let word = text.split(separator: " ").last?.dropLast() else { return false }
    return word.contains(".") || (word.count == 1 && word.allSatisfy(\.isUppercase))
      || abbreviations.contains(word.lowercased())
  }

  private static let abbreviations: Set<String> = [
    "inc", "ltd", "co", "corp", "jr", "sr", "bros", "dept", "assoc", "e.v", "ph.d", "llc",
  ]
}
