import RepostCore

/// What a permission on record is for, read from the caller's words.
///
///     RecordedScope("print, not web").covers(.web)         // false
///     RecordedScope("all except print").covers(.web)       // true
///     RecordedScope("Germany").covers(.web)                // false
///
/// Words count whole, and what a negation precedes, up to the next comma, is left out. A record
/// without a scope covers the medium the repost appears in, and no use that the notice keeps back.
struct RecordedScope {
  private let included: Set<String>
  private let excluded: Set<String>
  private let isEmpty: Bool

  init(_ text: String) {
    var included: Set<String> = []
    var excluded: Set<String> = []
    for clause in text.lowercased().split(whereSeparator: { ",;.()".contains($0) }) {
      var isNegated = false
      for word in clause.split(whereSeparator: { !($0.isLetter || $0.isNumber) }).map(String.init) {
        if Self.negations.contains(word) {
          isNegated = true
        } else if isNegated {
          excluded.insert(word)
          // "non-commercial web use" leaves out one word, "not for print or broadcast" all.
          if clause.contains("non-" + word) { isNegated = false }
        } else {
          included.insert(word)
        }
      }
    }
    self.included = included
    self.excluded = excluded
    isEmpty = included.isEmpty && excluded.isEmpty
  }

  /// Whether it covers what the repost appears in.
  func covers(_ medium: RepostContext.Medium) -> Bool {
    isEmpty || covers(anyOf: Self.words(for: medium))
  }

  /// Whether it covers a use that the notice keeps back, such as `commercial`.
  func covers(use: String) -> Bool {
    covers(anyOf: use == "print" ? Self.words(for: .print) : Self.uses[use] ?? [use])
  }

  private func covers(anyOf words: Set<String>) -> Bool {
    excluded.isDisjoint(with: words)
      && !(included.isDisjoint(with: words) && included.isDisjoint(with: Self.everything))
  }

  private static func words(for medium: RepostContext.Medium) -> Set<String> {
    switch medium {
    case .web: ["web", "online", "internet", "website", "websites", "site", "digital"]
    case .print: ["print", "printed", "paper"]
    case .broadcast: ["broadcast", "radio", "television", "tv"]
    case .newsletter: ["newsletter", "newsletters", "mail", "email", "digital", "online"]
    case .app: ["app", "apps", "digital", "online"]
    }
  }

  /// The words by which records name a use.
  private static let uses: [String: Set<String>] = [
    "translation": [
      "translation", "translations", "translate", "translated", "translating", "übersetzung",
      "traduction", "traducción", "перевод", "переводы", "переклад",
    ],
    "edits": ["edit", "edits", "editing", "edited", "changes", "adaptation", "adaptations"],
    "images": ["image", "images", "picture", "pictures", "photo", "photos", "photographs"],
    // "Full text" is two words, and "full" alone stands for everything.
    "full-text": ["full", "fulltext", "whole", "entire", "complete"],
  ]

  private static let everything: Set<String> = ["all", "any", "everything", "every", "full"]
  private static let negations: Set<String> = [
    "not", "no", "non", "never", "except", "excepting", "excluding", "without", "but",
  ]
}
