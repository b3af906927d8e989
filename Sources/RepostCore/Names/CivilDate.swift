/// A day in the calendar, read from the ways pages write it.
package enum CivilDate {
  /// The day as `YYYY-MM-DD`, or nil where `text` does not start with or hold a full date.
  ///
  /// Reads `2017-05-30…` (ISO 8601), `May 30, 2017`, `30 May 2017` and `30 мая 2017`. Purely numeric
  /// dates with another order (`5/6/2017`) are ambiguous and are not read.
  package static func iso(_ text: String) -> String? {
    let text = String(text.prefix(200))
    if let date = leadingISO(text) { return date }
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    for (index, word) in words.enumerated() {
      guard let month = month(word) else { continue }
      let before = index > 0 ? day(words[index - 1]) : nil
      let next = index + 1 < words.count ? words[index + 1] : ""
      if let before, let year = year(next) { return format(year, month, before) }
      if let day = day(next), index + 2 < words.count, let year = year(words[index + 2]) {
        return format(year, month, day)
      }
    }
    return nil
  }

  /// The number of a day given as `YYYY-MM-DD`, counted so that days can be subtracted; nil for
  /// anything else.
  package static func dayNumber(_ iso: String) -> Int? {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard iso.utf8.count == 10, parts.count == 3, let year = parts[0], let month = parts[1],
      let day = parts[2], (1...12).contains(month), (1...31).contains(day), year > 0
    else { return nil }
    // Years that begin in March have their leap day at the end.
    let shifted = month > 2 ? year : year - 1
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + ofYear
  }

  private static func leadingISO(_ text: String) -> String? {
    let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = year(String(parts[0])),
      let month = Int(parts[1]), (1...12).contains(month), let day = day(String(parts[2]))
    else { return nil }
    return format(year, month, day)
  }

  private static func day(_ word: String) -> Int? {
    var digits = Substring(word)
    for suffix in ["st", "nd", "rd", "th"] where digits.hasSuffix(suffix) {
      digits = digits.dropLast(2)
    }
    guard digits.count <= 2, let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  private static func year(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (1700...2200).contains(year) else { return nil }
    return year
  }

  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    for names in monthNames {
      if let index = names.firstIndex(where: {
        $0 == word || (word.count == 3 && $0.hasPrefix(word))
      }) {
        return index + 1
      }
    }
    return nil
  }

  private static func format(_ year: Int, _ month: Int, _ day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static let monthNames: [[String]] = [
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ],
    [
      "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
      "октября", "ноября", "декабря",
    ],
  ]
}
