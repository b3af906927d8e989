internal import RepostRules

/// What came out of the examples of a rule, or of several.
package struct ExampleTrial: Sendable {
  /// How many examples were written in one way.
  package struct Count: Hashable, Sendable {
    /// Those that were read so.
    package var run = 0
    /// Those that cannot be written so.
    package var notApplied = 0

    /// Creates a count of none.
    package init() {}
  }

  /// The examples, and variants of them, that did not come out as marked.
  package private(set) var failures: [ExampleFailure] = []
  /// How many examples were run as they stand.
  package var examples = 0
  /// How many were run in each variant.
  package var counts: [ExampleVariant: Count] = [:]

  /// Creates the outcome of no examples.
  package init() {}

  /// The variants that were run, all counted.
  package var variants: Int { counts.values.reduce(0) { $0 + $1.run } }

  /// Adds the outcome of another rule.
  package mutating func add(_ other: Self) {
    failures += other.failures
    examples += other.examples
    for (variant, count) in other.counts {
      counts[variant, default: Count()].run += count.run
      counts[variant, default: Count()].notApplied += count.notApplied
    }
  }

  mutating func note(_ failure: ExampleFailure) { failures.append(failure) }
}

/// An example that did not come out as marked.
package struct ExampleFailure: Hashable, Sendable, CustomStringConvertible {
  /// The file of the rule.
  package let path: String
  /// The line of the example.
  package let line: Int
  /// The id of the rule.
  package let rule: String
  /// The name of the example.
  package let example: String
  /// The text of the example with its marks.
  package let text: String
  /// How it was written, or nil where it was run as it stands.
  package let variant: ExampleVariant?
  /// What was expected and what was found, one above the other.
  package let detail: String

  init(rule: Rule, example: Rule.Example, variant: ExampleVariant? = nil, detail: String) {
    path = rule.path
    line = example.line
    self.rule = rule.id
    self.example = example.name
    text = example.text
    self.variant = variant
    self.detail = detail
  }

  package var description: String {
    let written = variant.map { " as \($0.rawValue)" } ?? ""
    return "\(path):\(line): \(rule), \"\(example)\"\(written): \(detail)"
  }
}
