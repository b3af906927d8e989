import RepostRules

/// The pages about rules that people read: one for each pack, and an index.
///
/// Every example on them has been run, since `rules test` runs what a rule file holds.
struct RuleBook {
  /// One page.
  struct Page: Hashable {
    /// Its name in the folder.
    let name: String
    let text: String
  }

  /// The pages by name; the index is `README.md`.
  let pages: [Page]

  /// What the first line of every page says, so that nobody edits it and a stale one is known.
  static let mark = "<!-- Written by repostlint rules docs; edit the rule files instead. -->"

  /// Writes the pages about rules.
  init(of rules: [Rule]) {
    let packs = Dictionary(grouping: rules.filter { $0.status != .deprecated }, by: \.pack)
      .map { RulePackPage(pack: $0, rules: $1.sorted { $0.id < $1.id }) }
      .sorted { $0.pack < $1.pack }
    let index = RuleIndexPage(packs: packs, coverage: RuleCoverage(of: rules))
    pages = ([index.page] + packs.map(\.page)).sorted { $0.name < $1.name }
  }

  /// The code and name of a language as pages show it.
  static func language(_ code: String?) -> String {
    guard let code else { return "any" }
    return names[code].map { "\($0) (`\(code)`)" } ?? "`\(code)`"
  }

  private static let names = [
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French",
    "hy": "Armenian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "ky": "Kyrgyz",
    "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "tr": "Turkish", "uk": "Ukrainian",
    "zh": "Chinese",
  ]

  /// Text of a rule as text of Markdown.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&": out += "\\\(scalar)"
      case "\n": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
