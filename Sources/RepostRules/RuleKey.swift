/// The keys of a rule file, in the order in which they stand.
enum RuleKey: String, CaseIterable {
  case id, title, status, description, references, language, reads, scope, within, opens, pattern
  case alwaysRun, emits, credit, signal, parameters, strength, falsePositives, examples

  /// The keys without which a file is no rule.
  static let required: [Self] = [.id, .title, .status, .description, .pattern, .examples]

  /// The keys of which a rule has one at least, or its matches would mean nothing.
  static let effects: [Self] = [.opens, .emits, .credit, .signal]
}
