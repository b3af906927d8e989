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
    trial(of: rule, among: rules, variants: [], reader: reader).failures
  }

  /// What came out of the examples of `rule`, each as it stands and in `variants`.
  ///
  /// - Parameters:
  ///   - rule: The rule whose examples are run.
  ///   - rules: All rules, for those that open the regions the rule asks for.
  ///   - variants: How the examples are written again.
  ///   - reader: Reads an example; the path ends in `.txt`, `.html` or `.md`, as its format says.
  /// - Returns: The failures in the order of the file, and how many were run.
  package static func trial(
    of rule: Rule, among rules: [Rule], variants: [ExampleVariant] = ExampleVariant.allCases,
    reader: (_ path: String, _ bytes: [UInt8]) -> Document
  ) -> ExampleTrial {
    var trial = ExampleTrial()
    guard rule.status != .deprecated else { return trial }
    // An example is a line or two: only a machine that is busy elsewhere could take long over it.
    let detector = Detector(
      rules: [rule] + openers(for: rule, among: rules),
      limits: DetectionLimits(rule: .seconds(10), file: .seconds(10)))
    func difference(_ text: MarkedText, at path: String, _ example: Rule.Example) -> String? {
      let document = reader(path, Array(text.plain.utf8))
      return ExampleOutcome(rule: rule, document: document, detector: detector)
        .difference(from: text, example: example)
    }
    for example in rule.matches + rule.nonMatches {
      let marked: MarkedText
      do {
        marked = try MarkedText(example.text)
      } catch {
        trial.note(
          ExampleFailure(rule: rule, example: example, detail: "the marks are wrong: \(error)"))
        continue
      }
      trial.examples += 1
      let path = ExampleSource.path(format: example.format)
      if let detail = difference(marked, at: path, example) {
        trial.note(ExampleFailure(rule: rule, example: example, detail: detail))
        // Its variants would say the same again.
        continue
      }
      for variant in variants {
        guard
          let sample = AmplifiedExample(of: rule, example: example, marked: marked, as: variant)
        else {
          trial.counts[variant, default: .init()].notApplied += 1
          continue
        }
        trial.counts[variant, default: .init()].run += 1
        if let detail = difference(sample.text, at: sample.path, example) {
          trial.note(
            ExampleFailure(rule: rule, example: example, variant: variant, detail: detail))
        }
      }
    }
    return trial
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
}
