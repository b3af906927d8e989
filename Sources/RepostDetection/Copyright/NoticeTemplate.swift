/// Tells a template from a notice: `© {{year}} <name of author>` has no holder yet.
enum NoticeTemplate {
  /// The longest text that is looked at, in characters.
  static let maximumLength = 4_000

  /// Whether `text` holds a place that was never filled in.
  static func isUnfilled(_ text: String) -> Bool {
    let lower = text.prefix(maximumLength).lowercased()
    // Most notices have none of the marks and none of the words.
    let hasMarks = lower.utf8.contains { markBytes.contains($0) }
    return hasPlaceholderWords(lower)
      || hasMarks && (hasMark(lower) || hasVariable(lower) || hasBracketedPlaceholder(lower))
  }

  /// Bytes of which every mark, variable and bracket has one.
  private static let markBytes = Array("{}<>$%#\\@[]".utf8)

  private static let marks = [
    "{{", "}}", "{%", "<%", "<?", "${", "$(", "%(", "%s", "%d", "%year", "#{", "\\the\\year",
    "@@",
  ].map { Array($0.utf8) }
  private static let markStarts = Set(marks.compactMap(\.first))

  private static func hasMark(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      markStarts.contains(bytes[index]) && marks.contains { bytes[index...].starts(with: $0) }
    }
  }

  /// `$year`, `{year}`, `%YEAR%`, but not the dollar inside a stage name.
  private static func hasVariable(_ text: String) -> Bool {
    var previous: Character = " "
    for (character, next) in zip(text, text.dropFirst()) {
      let isStart = !previous.isLetter && !previous.isNumber
      if character == "$" || character == "{", isStart, next.isLetter || next.isNumber {
        return true
      }
      previous = character
    }
    return false
  }

  /// Words that stand for words to come, wherever they are.
  private static func hasPlaceholderWords(_ text: String) -> Bool {
    guard mayHavePlaceholderWords(text) else { return false }
    let words = text.split { !$0.isLetter && !$0.isNumber }
    if words.contains(where: { years.contains(String($0)) }) { return true }
    return words.indices.contains { index in
      (phrases[String(words[index])] ?? []).contains { words[index...].starts(with: $0) }
    }
  }

  /// Whether one of the words stands there, perhaps inside a longer one.
  private static func mayHavePlaceholderWords(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.indices.contains { index in
      firstBytes[Int(bytes[index])]
        && firstWords.contains { bytes[index...].starts(with: $0) }
    }
  }

  /// The years, and the first word of each phrase.
  private static let firstWords = (Array(years) + Array(phrases.keys)).map { Array($0.utf8) }
  private static let firstBytes: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for word in firstWords { if let first = word.first { table[Int(first)] = true } }
    return table
  }()

  /// `[year]`, `<name of author>`, `(your company)`: brackets around a word of the form.
  private static func hasBracketedPlaceholder(_ text: String) -> Bool {
    var content: Substring.SubSequence?
    var start: String.Index?
    for index in text.indices {
      switch text[index] {
      case "[", "<": start = text.index(after: index)
      case "]", ">":
        guard let opened = start else { continue }
        content = text[opened..<index]
        start = nil
        let words = content?.split { !$0.isLetter } ?? []
        // An address in angle brackets is somebody's, and long text is no form.
        guard words.count <= 6, content?.contains("@") == false else { continue }
        if words.contains(where: { fields.contains(String($0)) }) { return true }
      default: continue
      }
    }
    return false
  }

  private static let years: Set<String> = ["yyyy", "20xx", "19xx", "20yy", "19yy", "xxxx"]
  /// The words of phrases, by the first.
  private static let phrases = Dictionary(
    grouping: [
      "name of author", "name of copyright owner", "name of copyright holder", "name of the author",
      "your name", "your company", "your organization", "your organisation", "your site",
      "company name", "insert name", "insert year", "insert your", "insert company",
      "insert copyright", "firstname lastname", "author name", "site name here", "name here",
      "vorname nachname", "ihr name", "ihre firma", "votre nom", "su nombre", "ваше имя",
      "имя автора", "m y name", "mycompanyname",
    ].map { $0.split(separator: " ") }, by: { String($0[0]) })
  private static let fields: Set<String> = [
    "year", "years", "name", "fullname", "author", "authors", "owner", "holder", "company",
    "organization", "organisation", "insert", "your", "date", "jahr", "année", "año", "год",
    "yyyy", "copyright",
  ]
}
