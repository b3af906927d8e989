import RepostCore
import RepostDocuments

/// A day that a page shows its readers, in one of the ways in which people write days.
///
///     30 May 2017    May 30, 2017    30. Mai 2017    30 мая 2017 г.    2017年5月30日
///     2017-05-30     30.05.2017      5/6/2017: two days it may be
struct ShownDate {
  /// The days it may be, `YYYY-MM-DD`; two where day and month cannot be told apart.
  let days: [String]
  let span: TextSpan
  let block: Int

  /// The most days that are read of one page.
  private static let maximum = 2_000

  /// The days in what readers of a repost see, in the order of the text.
  static func all(in repost: RepostCase) -> [ShownDate] {
    var dates: [ShownDate] = []
    for text in repost.visibleText where text.block.role != .code {
      let words = text.words.flatMap { DateWord.words(of: $0, in: repost.copy) }
      var index = 0
      while index < words.count, dates.count < maximum {
        if let (days, length) = DateReader(words, at: index, repost.copy).days {
          let span = TextSpan(words[index].span.start, words[index + length - 1].span.end)
          dates.append(ShownDate(days: days, span: span, block: text.index))
          index += length
        } else {
          index += 1
        }
      }
    }
    return dates
  }
}

/// A piece of a date: digits, or letters.
private struct DateWord {
  let text: String
  let span: TextSpan

  /// The runs of digits and of letters in a word: `2017年5月30日` is six.
  static func words(of word: TextWords.Word, in document: Document) -> [DateWord] {
    let text = word.folded
    guard let first = text.unicodeScalars.first else { return [] }
    let isUniform = text.unicodeScalars.allSatisfy { isDigit($0) == isDigit(first) }
    guard !isUniform, text.utf8.count == word.span.count else {
      return [DateWord(text: text, span: word.span)]
    }
    var words: [DateWord] = []
    var start = word.span.start
    var current = String.UnicodeScalarView()
    func close(at end: Int) {
      if !current.isEmpty {
        words.append(DateWord(text: String(current), span: TextSpan(start, end)))
      }
      current = String.UnicodeScalarView()
      start = end
    }
    var offset = word.span.start
    for scalar in text.unicodeScalars {
      if let last = current.last, isDigit(last) != isDigit(scalar) { close(at: offset) }
      current.append(scalar)
      offset += scalar.utf8.count
    }
    close(at: offset)
    return words
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

/// Reads a date that starts at a word.
private struct DateReader {
  /// The days, and how many words they take; nil where no date starts here.
  let days: ([String], Int)?

  init(_ words: [DateWord], at index: Int, _ document: Document) {
    func word(_ offset: Int) -> String {
      index + offset < words.count ? words[index + offset].text : ""
    }
    func gap(_ offset: Int) -> String {
      guard index + offset + 1 < words.count else { return "" }
      return String(
        decoding: document.text[
          words[index + offset].span.end..<words[index + offset + 1].span.start],
        as: UTF8.self)
    }
    func length(_ count: Int, _ days: [String]) -> ([String], Int)? {
      days.isEmpty ? nil : (days, count)
    }
    // 2017-05-30, 2017/05/30, 2017.05.30, 2017年5月30日
    if let year = Self.year(word(0)) {
      if gap(0) == gap(1), ["-", "/", "."].contains(gap(0)),
        let month = Self.number(word(1), 1...12), let day = Self.number(word(2), 1...31)
      {
        days = length(3, [Self.iso(year, month, day)])
        return
      }
      if "年년".contains(word(1)), let month = Self.number(word(2), 1...12),
        "月월".contains(word(3)), let day = Self.number(word(4), 1...31)
      {
        days = length(5, [Self.iso(year, month, day)])
        return
      }
      days = nil
      return
    }
    if let first = Self.number(word(0), 1...31) {
      // 30.05.2017, 30/05/2017, 5/30/2017
      if gap(0).trimmedSpaces == gap(1).trimmedSpaces,
        [".", "/", "-"].contains(gap(0).trimmedSpaces),
        let second = Self.number(word(1), 1...31), let year = Self.year(word(2))
      {
        var days: [String] = []
        if second <= 12 { days.append(Self.iso(year, second, first)) }
        if first <= 12, second != first, gap(0) == "/" {
          days.append(Self.iso(year, first, second))
        }
        self.days = length(3, days)
        return
      }
      // 30 May 2017, 30th May 2017, 30 de mayo de 2017, 30. Mai 2017
      var next = 1
      while next < 3, Self.small.contains(word(next)) { next += 1 }
      if let month = MonthNames.month(word(next)) {
        next += 1
        while next < 5, Self.small.contains(word(next)) { next += 1 }
        if let year = Self.year(word(next)) {
          days = length(next + 1, [Self.iso(year, month, first)])
          return
        }
      }
      days = nil
      return
    }
    // May 30, 2017, May 30th, 2017
    if let month = MonthNames.month(word(0)), let day = Self.number(word(1), 1...31) {
      let next = ["st", "nd", "rd", "th"].contains(word(2)) ? 3 : 2
      if let year = Self.year(word(next)) {
        days = length(next + 1, [Self.iso(year, month, day)])
        return
      }
    }
    days = nil
  }

  private static let small: Set<String> = [
    "st", "nd", "rd", "th", "de", "del", "of", "er", "º", "of",
  ]

  private static func number(_ word: String, _ range: ClosedRange<Int>) -> Int? {
    guard word.utf8.count <= 2, let number = Int(word), range.contains(number) else { return nil }
    return number
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1700...2200).contains(year) else {
      return nil
    }
    return year
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}

extension String {
  fileprivate var trimmedSpaces: String { filter { $0 != " " } }
}
