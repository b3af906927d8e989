import RepostPatterns
import RepostRules

/// What a rule is found by, as `rules explain` shows it.
struct RuleWords {
  /// A string of which every match holds one.
  struct Word: Encodable {
    let text: String
    let isCaseless: Bool
  }

  let words: [Word]
  /// Strings of which every match's block holds one as well; empty where the first are rare enough.
  let companions: [Word]
  /// How many bytes before such a string a match may start, or nil for any number.
  let maximumBefore: Int?
  /// Whether it starts with the sentence instead that the place so many bytes before lies in.
  let startsWithSentence: Bool
  /// Why the rule runs everywhere, or nil where it has words.
  let reason: String?

  init(_ rule: Rule) {
    let required = rule.subject == .meta ? nil : rule.literals
    words = (required?.literals ?? []).map(Word.init)
    companions = (required?.companions ?? []).map(Word.init)
    maximumBefore = required?.maximumBefore
    startsWithSentence = required?.sentence != nil
    reason =
      required == nil
      ? rule.alwaysRun ?? "metadata are a few short lines that every rule for them looks at" : nil
  }
}

extension RuleWords.Word {
  fileprivate init(_ literal: RequiredLiterals.Literal) {
    text = String(decoding: literal.bytes, as: UTF8.self)
    isCaseless = literal.isCaseless
  }
}
