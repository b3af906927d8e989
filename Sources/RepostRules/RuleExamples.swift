internal import Yams

/// Reads the examples of a rule.
enum RuleExamples {
  /// The formats an example can be in.
  enum Format: String, CaseIterable {
    case text, html, markdown
  }

  /// The fewest examples of each sort.
  static let minimum = 2

  static func read(
    _ mapping: RuleMapping, subject: Rule.Subject, groups: [String]?,
    reporting nodes: inout RuleNodes
  ) -> (matches: [Rule.Example], nonMatches: [Rule.Example]) {
    guard let node = nodes.required(mapping, "examples"),
      let sorts = nodes.mapping(node, "examples", keys: ["match", "noMatch"])
    else { return ([], []) }
    let format: Format = subject == .text ? .text : .html
    let matches = list(sorts, "match", format: format, reporting: &nodes)
    let nonMatches = list(sorts, "noMatch", format: format, reporting: &nodes)
    for example in matches { check(match: example, groups: groups, reporting: &nodes) }
    for example in nonMatches where example.text.contains(where: { "⟦⟧".contains($0) }) {
      nodes.report(
        .badExample, example.line,
        "the example \"\(example.name)\" must not match, and marks something with ⟦…⟧")
    }
    return (matches, nonMatches)
  }

  private static func list(
    _ mapping: RuleMapping, _ key: String, format: Format, reporting nodes: inout RuleNodes
  ) -> [Rule.Example] {
    guard let node = nodes.required(mapping, key) else { return [] }
    let items = nodes.items(node, key)
    if items.count < minimum {
      nodes.report(
        .tooFewExamples, mapping.line(of: key),
        "\"\(key)\" has \(items.count) example(s); at least \(minimum) are needed")
    }
    return items.compactMap { item in
      // Where the format stands is the author's choice: texts can be long.
      guard
        let example = nodes.mapping(
          item, key, keys: ["name", "format", "text"], hasOrder: false)
      else { return nil }
      let name = nodes.text(example, "name")
      let text = nodes.text(example, "text")
      let format = nodes.choice(example, "format", among: Format.allCases) ?? format
      guard let name, let text else { return nil }
      return Rule.Example(name: name, text: text, format: format.rawValue, line: example.line)
    }
  }

  private static func check(
    match example: Rule.Example, groups: [String]?, reporting nodes: inout RuleNodes
  ) {
    let marked: MarkedText
    do {
      marked = try MarkedText(example.text)
    } catch {
      nodes.report(
        .badExample, example.line, "in the example \"\(example.name)\", \(error.rawValue)")
      return
    }
    if marked.marks.isEmpty {
      nodes.report(
        .badExample, example.line,
        "the example \"\(example.name)\" must match, and marks nothing with ⟦…⟧")
    }
    guard let groups else { return }
    for capture in marked.marks.flatMap(\.captures) where !groups.contains(capture.group) {
      nodes.report(
        .unknownGroup, example.line,
        "the example \"\(example.name)\" captures \"\(capture.group)\", "
          + "which is no group of the pattern."
          + Suggestion.sentence(for: capture.group, among: groups))
    }
  }
}
