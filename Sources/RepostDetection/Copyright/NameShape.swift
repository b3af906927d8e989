/// What the form of a name tells: a firm by its designation, a person by two to four capitalised
/// words, anything else unknown.
enum NameShape {
  /// Words that join two names.
  static let conjunctions: Set<String> = [
    "and", "&", "und", "et", "y", "e", "и", "та", "og", "och", "en", "i",
  ]

  /// Whether `name` stands on its own: a firm or a person, not an affiliation or a town.
  static func isComplete(_ name: String) -> Bool { isFirm(name) || isPerson(name) }

  /// Whether `name` ends in a designation of a firm and has a name before it.
  ///
  /// `Co. KG` has none: it is the end of `Kite GmbH & Co. KG`.
  static func isFirm(_ name: String) -> Bool {
    let words = name.split { $0.isWhitespace || $0 == "," }
    guard let last = words.last, words.contains(where: { !isDesignation($0) }) else { return false }
    return isDesignation(last) && !titles.contains(letters(of: last))
  }

  /// Whether `name` looks like a person's: two to four words, capitalised but for particles.
  static func isPerson(_ name: String) -> Bool {
    let words = name.split { $0.isWhitespace || $0 == "," }
    guard (2...4).contains(words.count), !isFirm(name) else { return false }
    return words.enumerated().allSatisfy { index, word in
      let lower = letters(of: word)
      if particles.contains(lower), index < words.count - 1 { return true }
      if titles.contains(lower), index == words.count - 1 { return words.count > 2 }
      return word.first?.isUppercase == true && !institutions.contains(lower)
        && word.allSatisfy { $0.isLetter || ".-'’".contains($0) }
    }
  }

  /// Whether `word` continues the name before a comma, as `Inc.`, `Ltd` and `Jr.` do.
  static func isDesignation(_ word: some StringProtocol) -> Bool {
    let lower = letters(of: word)
    return designations.contains(lower) || titles.contains(lower)
  }

  /// Whether `word`, in lower case, is what institutions are called: `university`, `press`.
  static func isInstitution(_ word: String) -> Bool { institutions.contains(word) }

  /// Whether a word of `name` is what institutions are called.
  static func isInstitutional(_ name: String) -> Bool {
    name.split { $0.isWhitespace || $0 == "," }.contains {
      $0.first?.isUppercase == true && isInstitution(letters(of: $0))
    }
  }

  /// Whether the full stop at the end of `word` belongs to it, as in `Inc.` and `S.A.` it does.
  static func keepsFullStop(_ word: some StringProtocol) -> Bool {
    let bare = word.lowercased().filter { $0 != "(" && $0 != "," }
    if abbreviations.contains(bare) { return true }
    let parts = bare.split(separator: ".", omittingEmptySubsequences: false).dropLast()
    return !parts.isEmpty
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isLetter) }
      && (parts.count > 1 || parts.first?.count == 1)
  }

  /// `name` without the "and" before the last name of a list.
  static func withoutLeadingConjunction(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, conjunctions.contains(first.lowercased()) else { return name }
    return words.dropFirst().joined(separator: " ")
  }

  /// The letters of `word` in lower case: `S.A.` reads as `sa`.
  private static func letters(of word: some StringProtocol) -> String {
    word.lowercased().filter(\.isLetter)
  }

  private static let abbreviations: Set<String> = [
    "inc.", "ltd.", "co.", "corp.", "bros.", "jr.", "sr.", "esq.", "dept.", "univ.", "assn.",
    "st.", "ph.d.", "pty.", "pte.", "cie.", "sp.",
  ]
  private static let titles: Set<String> = ["jr", "sr", "phd", "md", "esq", "ii", "iii"]
  private static let designations: Set<String> = [
    "inc", "incorporated", "ltd", "limited", "llc", "llp", "lp", "plc", "co", "corp",
    "corporation", "company", "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "ev", "eg", "se",
    "sa", "sarl", "sas", "sasu", "sl", "slu", "srl", "spa", "snc", "bv", "nv", "vzw", "asbl", "ab",
    "as", "asa", "aps", "oy", "oyj", "pty", "pte", "bhd", "sdn", "kk", "sro", "zoo", "doo", "dd",
    "kft", "zrt", "ооо", "оао", "зао", "пао", "ао", "тов",
  ]
  private static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le", "el",
    "al", "bin", "ibn", "ter", "ten", "zu",
  ]
  private static let institutions: Set<String> = [
    "university", "universität", "université", "universidad", "universidade", "università",
    "college", "institute", "institut", "instituto", "school", "department", "faculty", "center",
    "centre", "laboratory", "laboratories", "lab", "labs", "academy", "hospital", "museum",
    "library", "gallery", "archive", "archives", "foundation", "stiftung", "fund", "trust",
    "council", "ministry", "office", "agency", "bureau", "commission", "committee", "society",
    "association", "federation", "union", "league", "church", "group", "press", "news", "media",
    "times", "post", "journal", "magazine", "review", "books", "publishing", "publishers",
    "publications", "records", "studio", "studios", "project", "team", "network", "systems",
    "software", "solutions", "technologies", "technology", "services", "service", "consulting",
    "communications", "industries", "partners", "brothers", "sons", "party", "authors",
    "contributors", "editors", "staff", "france", "germany", "states", "kingdom", "zealand",
    "york", "angeles", "francisco", "africa", "korea", "arts", "sciences", "the",
  ]
}
