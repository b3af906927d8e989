internal import RepostLintKit
internal import RepostRules

/// The rules that the binary carries.
enum ShippedRules {
  /// A product whose embedded archive of rules cannot be used.
  struct StaleArchive: Error, CustomStringConvertible {
    let description = "The embedded archive of rules is stale; run 'make rules' first."
  }

  /// The rules as the product loads them.
  static func all() throws -> [Rule] {
    guard let archive = BuiltInRules.archive else { throw StaleArchive() }
    return archive.rules
  }

  /// The texts of the rules' examples, those that match and those that nearly do, each on one line.
  static func statements() throws -> [String] {
    let rules = try RulePackReader.rules(from: BuiltInRules.files)
    return try rules.filter { $0.subject == .text }.flatMap { rule in
      try (rule.matches + rule.nonMatches).filter { $0.format == "text" }.map { example in
        try MarkedText(example.text).plain.split(whereSeparator: \.isNewline).joined(separator: " ")
      }
    }
  }
}
