package import RepostDocuments
package import RepostRules

/// Runs the examples that rules carry.
///
///     let failures = RuleExampleRunner.failures(of: rule, among: rules) { path, bytes in
///       DocumentReader().document(path: path, bytes: bytes)
///     }
///
/// A rule is run by itself, with nothing but the rules that open its regions beside it: whether another
/// rule says the same of the same words makes no difference.
package enum RuleExampleRunner {
  /// The examples of `rule` that do not come out as marked.
  ///
  /// - Parameters:
  ///   - rule: The rule whose examples are run.
  ///   - rules: All rules, for those that open the regions the rule asks for.
  ///   - reader: Reads an example; the path ends in `.txt`, `.html` or `.md`, as its format says.
  /// - Returns: One failure an example, in the order of the file.
  package static func failures(
    of rule: Rule, among rules: [Rule], reader: (_ path: String, _ bytes: [UInt8]) -> Document
  ) -> [ExampleFailure] {
    guard rule.status != .deprecated else { return [] }
    // An example is a line or two: only a machine that is busy elsewhere could take long over it.
    let detector = Detector(
      rules: [rule] + openers(for: rule, among: rules),
      limits: DetectionLimits(rule: .seconds(10), file: .seconds(10)))
    var failures: [ExampleFailure] = []
    for example in rule.matches + rule.nonMatches {
      let expected: MarkedText
      do {
        expected = try MarkedText(example.text)
      } catch {
        failures.append(
          ExampleFailure(rule: rule, example: example, detail: "the marks are wrong: \(error)"))
        continue
      }
      let document = reader(path(of: example), Array(expected.plain.utf8))
      let outcome = ExampleOutcome(rule: rule, document: document, detector: detector)
      if let detail = outcome.difference(from: expected, example: example) {
        failures.append(ExampleFailure(rule: rule, example: example, detail: detail))
      }
    }
    return failures
  }

  /// The rules that open what `rule` asks for, and what those ask for.
  private static func openers(for rule: Rule, among rules: [Rule]) -> [Rule] {
    var wanted = rule.within
    var openers: [Rule] = []
    var rest = rules.filter { $0.opens != nil && $0.id != rule.id }
    while true {
      let found = rest.filter { $0.opens.map { wanted.contains($0.name) } ?? false }
      guard !found.isEmpty else { return openers }
      openers += found
      rest.removeAll { candidate in found.contains { $0.id == candidate.id } }
      wanted = found.reduce(into: wanted) { $0.formUnion($1.within) }
    }
  }

  private static func path(of example: Rule.Example) -> String {
    switch example.format {
    case "html": "example.html"
    case "markdown": "example.md"
    default: "example.txt"
    }
  }
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
  /// What was expected and what was found, one above the other.
  package let detail: String

  init(rule: Rule, example: Rule.Example, detail: String) {
    path = rule.path
    line = example.line
    self.rule = rule.id
    self.example = example.name
    self.detail = detail
  }

  package var description: String { "\(path):\(line): \(rule), \"\(example)\": \(detail)" }
}
