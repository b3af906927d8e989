import RepostCore
import RepostDetection
import RepostReporting
import RepostRules

extension RepostLint {
  /// Every rule in force, a line each: id, what it emits, language, title.
  public func listRules() -> RunResult {
    let lines = rules.sorted { ($0.pack, $0.id) < ($1.pack, $1.id) }.map { rule in
      "\(rule.id)  \(rule.meaning)  \(rule.language ?? "any")  \(rule.title)"
    }
    return RunResult(
      output: Array((lines.joined(separator: "\n") + "\n").utf8), status: .success)
  }

  /// The built-in rules in the form in which they start quickly.
  public func archiveRules() -> RunResult {
    let plan = Detector(rules: rules).packedPlan
    return RunResult(
      output: RuleArchive.bytes(
        of: Detector.inOrder(rules), plan: plan, digest: BuiltInRules.digest),
      status: .success)
  }

  /// The JSON Schema of rule files, for editors.
  public static func ruleSchema() -> RunResult {
    RunResult(output: Array(RuleSchema.text.utf8), status: .success)
  }

  /// A rule's page: what it finds, where, by which words, its examples, what it can't tell.
  ///
  /// - Parameters:
  ///   - id: The rule's id.
  ///   - options: How the page is to look.
  /// - Returns: The page.
  /// - Throws: `RunError` where no rule has the id, with the nearest one, or the format is neither text
  ///   nor JSON.
  public func explainRule(_ id: String, options: OutputOptions = OutputOptions())
    throws(RunError) -> RunResult
  {
    guard let rule = rules.first(where: { $0.id == id }) else {
      throw RunError(
        "rules: there is no rule “\(id)”." + Suggestion.sentence(for: id, among: rules.map(\.id)))
    }
    let output = try render("rules", options) { () throws -> [UInt8] in
      switch options.format {
      case .text: Array(RulePage(rule).text.utf8)
      case .json: try RuleJSON(rule).line
      case .ndjson, .github, .html: throw Self.unsupported(options, "rules")
      }
    }
    return RunResult(output: output, status: .success)
  }

  /// Tests every rule, or those below one path: its examples, its pattern's form, and the time it takes
  /// over texts made to be slow.
  ///
  /// - Parameters:
  ///   - path: Only rules whose file lies below it; nil for all.
  ///   - milliseconds: How long a rule may take over each text of 100 KB.
  /// - Returns: The failures one after the other, and a line that counts.
  /// - Throws: `RunError` where no rule lies there.
  public func testRules(
    below path: String? = nil, milliseconds: Int = 50
  ) throws(RunError) -> RunResult {
    let chosen = rules.filter { rule in path.map { rule.path.hasPrefix($0) } ?? true }
    guard !chosen.isEmpty else {
      throw RunError("rules: no rule lies below \(path ?? "the packs"), so nothing was tested.")
    }
    let trial = RuleTrial(of: chosen, among: rules, limit: .milliseconds(milliseconds))
    let lines =
      trial.failures.map { TerminalText.escapedLines($0) } + [trial.summary]
      + trial.variants + RuleCoverage(of: chosen).table
    return RunResult(
      output: Array((lines.joined(separator: "\n") + "\n").utf8),
      status: trial.failures.isEmpty ? .success : .failed)
  }
}

extension TerminalText {
  /// Text of several lines, each escaped on its own.
  fileprivate static func escapedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
      .joined(separator: "\n")
  }
}

extension Rule {
  /// What a match means, in a word.
  var meaning: String {
    emits?.rawValue ?? credit.map { "credit: \($0.rawValue)" }
      ?? signal.map { "signal: \($0.rawValue)" } ?? opens.map { "opens: \($0.name)" } ?? "nothing"
  }
}
