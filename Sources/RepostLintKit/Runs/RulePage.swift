import RepostCore
import RepostPatterns
import RepostReporting
import RepostRules

/// A rule as a page for the terminal.
struct RulePage {
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
    section("Found by", Self.search(rule))
    section("Finds", rule.matches.map { "\($0.name): \($0.text)" })
    section("Stays silent", rule.nonMatches.map { "\($0.name): \($0.text)" })
    section("What it can't tell", rule.falsePositives)
    section("References", rule.references)
    text =
      lines.map { TerminalText.escaped($0) }.joined(separator: "\n")
      .replacing("\n\n\n", with: "\n\n")
  }

  /// What has to stand in a text before the pattern runs there.
  private static func search(_ rule: Rule) -> [String] {
    let search = RuleWords(rule)
    if let reason = search.reason { return ["runs everywhere, because \(reason)"] }
    func shown(_ words: [RuleWords.Word]) -> [String] {
      words.map { "“\($0.text)”, \($0.isCaseless ? "capitals or not" : "as it is written")" }
    }
    let before = [
      search.maximumBefore.map {
        search.startsWithSentence
          ? "a match starts with the sentence that begins before the \($0) bytes in front of it"
          : "a match starts at most \($0) bytes before it"
      }
        ?? "a match may start anywhere before it in its block"
    ]
    if search.companions.isEmpty { return shown(search.words) + before }
    return shown(search.words) + before + ["and in the same block one of"]
      + shown(search.companions)
  }
}
