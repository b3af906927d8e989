/// The years that a notice lists: `2019`, `2019–21`, `1998/99`, `2001, 2003, 2005-2007`.
///
/// Digits of every script count. A short number continues the year before it (`2001, 02`), and a
/// number that is no year in 1700…2100 is passed over.
struct YearList: Hashable, Sendable {
  /// The years, ranges expanded, ascending, each once.
  let years: [Int]
  /// The list as written, trimmed, or nil where nothing is written.
  let text: String?

  /// The longest list that is read, in characters.
  static let maximumLength = 1_000
  /// The years that a notice may state.
  static let plausible = 1700...2100
  /// The longest range that is filled in; of a longer one only both ends count.
  static let longestRange = 200

  /// Reads a list.
  init(_ written: String) {
    let trimmed = written.trimmed { $0.isWhitespace }
    text = trimmed.isEmpty ? nil : String(trimmed)
    var reader = Reader()
    for element in Self.elements(of: trimmed.prefix(Self.maximumLength)) { reader.read(element) }
    years = reader.years.sorted()
  }

  private enum Element: Hashable {
    case number(value: Int, digits: Int)
    /// Words and signs between two numbers.
    case gap(String)
  }

  /// Numbers and what stands between them.
  private static func elements(of text: Substring) -> [Element] {
    var elements: [Element] = []
    var value = 0
    var digits = 0
    var gap = ""
    for character in text {
      // A number of more than six digits is none of ours, and must not overflow.
      if let digit = character.wholeNumberValue, digit < 10 {
        if digits == 0 {
          elements.append(.gap(gap))
          gap = ""
        }
        digits += 1
        if digits <= 6 { value = value * 10 + digit }
      } else {
        if digits > 0 { elements.append(.number(value: value, digits: digits)) }
        (value, digits) = (0, 0)
        gap += character.lowercased()
      }
    }
    if digits > 0 { elements.append(.number(value: value, digits: digits)) }
    return elements
  }

  /// Carries the last year from one number to the next.
  private struct Reader {
    var years: Set<Int> = []
    private var last: Int?
    private var link = Link.none
    /// Whether the year before was followed by a month, so that a day may follow.
    private var isInDate = false

    private enum Link { case none, list, range }

    mutating func read(_ element: Element) {
      switch element {
      case .gap(let gap): link = Self.link(gap)
      case .number(let value, 4): read(year: value)
      case .number(let value, let digits) where digits < 3: read(short: value, digits: digits)
      case .number: (last, isInDate) = (nil, false)
      }
    }

    private mutating func read(year: Int) {
      defer { isInDate = false }
      guard YearList.plausible.contains(year) else {
        last = nil
        return
      }
      if let last, link == .range, last < year, year - last <= YearList.longestRange {
        years.formUnion(last...year)
      }
      years.insert(year)
      last = year
    }

    /// `21` in `2019–21`, `2` in `1991-2`; the month and the day of `2019-05-03` are no years.
    private mutating func read(short value: Int, digits: Int) {
      guard let start = last, link != .none, !isInDate else { return }
      let unit = digits == 1 ? 10 : 100
      var year = start - start % unit + value
      if year < start, digits == 2, start < 2000 { year += 100 }
      guard year > start else {
        isInDate = link == .range
        return
      }
      read(year: year)
    }

    private static func link(_ gap: String) -> Link {
      let words = gap.split { !$0.isLetter && !YearList.dashes.contains($0) }
      if words.contains(where: { YearList.rangeWords.contains(String($0)) }) { return .range }
      if words.contains(where: { $0.allSatisfy(YearList.dashes.contains) }) { return .range }
      if gap.filter({ !$0.isWhitespace }) == ".." { return .range }
      return gap.contains { ",/&+'’".contains($0) } ? .list : .none
    }
  }

  private static let dashes: Set<Character> = [
    "-", "‐", "‑", "‒", "–", "—", "―", "−", "~", "～", "〜",
  ]
  private static let rangeWords: Set<String> = [
    "to", "until", "through", "thru", "till", "bis", "tot", "до", "по", "à", "au", "a", "al",
    "hasta", "até", "do", "til", "till", "至", "到",
  ]
}
