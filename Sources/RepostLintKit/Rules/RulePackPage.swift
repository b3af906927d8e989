import RepostCore
import RepostRules

/// The page about one pack: its rules, one after the other.
struct RulePackPage {
  let pack: String
  let rules: [Rule]

  var fileName: String { "\(pack).md" }

  /// The languages of its rules, as the index shows them.
  var languages: String {
    Set(rules.map { RuleBook.language($0.language) }).sorted().joined(separator: ", ")
  }

  var page: RuleBook.Page {
    var lines = [RuleBook.mark, "", "# Rules: \(pack)", ""]
    lines += [rules.count == 1 ? "One rule." : "\(rules.count) rules.", ""]
    for rule in rules { lines += section(rule) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return RuleBook.Page(name: fileName, text: lines.joined(separator: "\n") + "\n")
  }

  private func section(_ rule: Rule) -> [String] {
    var lines = ["## \(rule.id)", "", "**\(RuleBook.escaped(rule.title))**", ""]
    lines += [RuleBook.escaped(rule.description), ""]
    lines += facts(of: rule).map { "- \($0)" } + [""]
    lines += ["Finds what stands in `⟦…⟧`:", ""] + samples(rule.matches)
    lines += ["Stays silent on:", ""] + samples(rule.nonMatches)
    if !rule.falsePositives.isEmpty {
      lines += ["What it can't tell:", ""]
      lines += rule.falsePositives.map { "- \(RuleBook.escaped($0))" } + [""]
    }
    if !rule.references.isEmpty {
      lines += ["References:", ""] + rule.references.map { "- <\($0)>" } + [""]
    }
    return lines
  }

  private func facts(of rule: Rule) -> [String] {
    var facts: [String] = []
    if let id = rule.emits {
      facts.append("means: `\(id.rawValue)` (\(RuleBook.escaped(id.entry.title)))")
    } else {
      facts.append("means: `\(rule.meaning)`")
    }
    facts.append("language: \(RuleBook.language(rule.language))")
    if rule.subject != .text { facts.append("reads: `\(rule.subject.rawValue)`") }
    if !rule.within.isEmpty { facts.append("only inside: \(code(rule.within.sorted()))") }
    if let opens = rule.opens {
      facts.append("opens: `\(opens.name)`, over the \(opens.extent.rawValue)")
    }
    if !rule.scope.isEmpty { facts.append("in: \(code(rule.scope.map(\.rawValue).sorted()))") }
    if rule.strength != .must { facts.append("strength: `\(rule.strength.rawValue)`") }
    if rule.status != .stable { facts.append("status: \(rule.status.rawValue)") }
    return facts
  }

  private func code(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// Examples in a block of code, where the tool itself takes nothing for a notice.
  private func samples(_ examples: [Rule.Example]) -> [String] {
    var lines = ["~~~~~~text"]
    for example in examples {
      lines.append("\(oneLine(example.name)):")
      lines += example.text.split(separator: "\n").map { "  \($0)" }
    }
    return lines + ["~~~~~~", ""]
  }

  private func oneLine(_ text: String) -> String { text.replacing("\n", with: " ") }
}
