import RepostCore
import RepostPatterns
import RepostDetection
import RepostDocuments
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
    RunResult(
      output: RuleArchive.bytes(of: rules, digest: BuiltInRules.digest), status: .success)
  }

  /// A rule's page: what it finds, where, its examples, what it can't tell.
  ///
  /// - Throws: `RunError` where no rule has the id, with the nearest one.
  public func explainRule(_ id: String) throws(RunError) -> RunResult {
    guard let rule = rules.first(where: { $0.id == id }) else {
      throw RunError(
        "rules: there is no rule “\(id)”." + Suggestion.sentence(for: id, among: rules.map(\.id)))
    }
    return RunResult(output: Array(RulePage(rule).text.utf8), status: .success)
  }

  /// Runs the examples of every rule, or of those below one path.
  ///
  /// - Parameter path: Only rules whose file lies below it; nil for all.
  /// - Returns: The failures one after the other, and a line that counts.
  /// - Throws: `RunError` where no rule lies there.
  public func testRules(below path: String? = nil) throws(RunError) -> RunResult {
    let chosen = rules.filter { rule in path.map { rule.path.hasPrefix($0) } ?? true }
    guard !chosen.isEmpty else {
      throw RunError("rules: no rule lies below \(path ?? "the packs"), so nothing was tested.")
    }
    let reader = DocumentReader()
    let failures = chosen.flatMap { rule in
      RuleExampleRunner.failures(of: rule, among: rules) {
        reader.document(path: $0, bytes: $1)
      }
    }
    let examples = chosen.reduce(0) { $0 + $1.matches.count + $1.nonMatches.count }
    let lines =
      failures.map { TerminalText.escapedLines($0.description) } + [
        "\(chosen.count) rules, \(examples) examples: \(failures.count) failed."
      ]
    return RunResult(
      output: Array((lines.joined(separator: "\n") + "\n").utf8),
      status: failures.isEmpty ? .success : .failed)
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

/// A rule as a page for the terminal.
private struct RulePage {
  let text: String

  init(_ rule: Rule) {
    var lines = ["\(rule.id) (\(rule.pack), \(rule.status.rawValue))", "", rule.title, ""]
    func section(_ title: String, _ body: [String]) {
      guard !body.isEmpty else { return }
      lines += [title] + body.map { "  \($0)" } + [""]
    }
    section("What it finds", [rule.description])
    var place = ["reads: \(rule.subject.rawValue)", "language: \(rule.language ?? "any")"]
    if !rule.scope.isEmpty {
      place.append("in: \(rule.scope.map(\.rawValue).sorted().joined(separator: ", "))")
    }
    if !rule.within.isEmpty {
      place.append("only inside: \(rule.within.sorted().joined(separator: ", "))")
    }
    if let opens = rule.opens {
      place.append("opens: \(opens.name), over the \(opens.extent.rawValue)")
    }
    place.append("means: \(rule.meaning)")
    section("Where it looks", place)
    section(
      "Pattern",
      rule.pattern.source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    section("Finds", rule.matches.map { "\($0.name): \($0.text)" })
    section("Stays silent", rule.nonMatches.map { "\($0.name): \($0.text)" })
    section("What it can't tell", rule.falsePositives)
    section("References", rule.references)
    text =
      lines.map { TerminalText.escaped($0) }.joined(separator: "\n")
      .replacing("\n\n\n", with: "\n\n")
  }
}
