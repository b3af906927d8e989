/// What `rules new` asks, in this order.
public enum RuleQuestion: String, CaseIterable, Sendable {
  case id, title, description, language, emits, parameter, scope, region, opens, pattern
  case match, noMatch, falsePositive

  /// The question as people read it.
  public var text: String {
    switch self {
    case .id: "Id: what is found, in lower-case words with hyphens (ask-for-link)"
    case .title: "Title: the same in a few words"
    case .description: "Description: what a match says about the page, in a sentence"
    case .language: "Language of the wording, two letters of ISO 639-1 (empty: any)"
    case .emits: "What a match stands for: an id such as duty.link-article, or a kind of credit"
    case .parameter: "Fixed parameter of the condition, such as where: top (empty: none)"
    case .scope: "Roles of blocks to read, such as paragraph, list-item (empty: all but code)"
    case .opens:
      "Region that a match opens for other rules, and how far: republication block (empty: none)"
    case .region: "Region that the wording has to stand in, such as republication (empty: anywhere)"
    case .pattern: "Pattern: PCRE2; (?xi) lets spaces stand for layout, \\s is a space"
    case .match: "A text that has to match, ⟦…⟧ around the words that are found"
    case .noMatch: "A near miss: a text in which nothing may be found"
    case .falsePositive: "What the rule takes for a match and should not (empty: nothing known)"
    }
  }

  /// How many answers there have to be.
  public var minimum: Int {
    switch self {
    case .match, .noMatch: 2
    case .language, .parameter, .scope, .region, .opens, .falsePositive: 0
    default: 1
    }
  }

  /// Whether there can be any number of answers, until an empty one.
  public var isList: Bool {
    switch self {
    case .parameter, .match, .noMatch, .falsePositive: true
    default: false
    }
  }

  /// The answers that a rule has.
  public func answers(in rule: NewRule) -> [String] {
    switch self {
    case .id: [rule.id].compactMap(\.self)
    case .title: [rule.title].compactMap(\.self)
    case .description: [rule.description].compactMap(\.self)
    case .language: [rule.language].compactMap(\.self)
    case .emits: [rule.emits].compactMap(\.self)
    case .parameter: rule.parameters
    case .scope: [rule.scope].compactMap(\.self)
    case .region: [rule.region].compactMap(\.self)
    case .opens: [rule.opens].compactMap(\.self)
    case .pattern: [rule.pattern].compactMap(\.self)
    case .match: rule.matches
    case .noMatch: rule.nonMatches
    case .falsePositive: rule.falsePositives
    }
  }

  /// Puts an answer into a rule: added where there can be several.
  public func put(_ answer: String, into rule: inout NewRule) {
    switch self {
    case .id: rule.id = answer
    case .title: rule.title = answer
    case .description: rule.description = answer
    case .language: rule.language = answer
    case .emits: rule.emits = answer
    case .parameter: rule.parameters.append(answer)
    case .scope: rule.scope = answer
    case .region: rule.region = answer
    case .opens: rule.opens = answer
    case .pattern: rule.pattern = answer
    case .match: rule.matches.append(answer)
    case .noMatch: rule.nonMatches.append(answer)
    case .falsePositive: rule.falsePositives.append(answer)
    }
  }
}
