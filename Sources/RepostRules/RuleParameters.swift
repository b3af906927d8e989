internal import RepostCore
internal import Yams

/// Reads the fixed parameters of a rule.
enum RuleParameters {
  /// The words that `where` knows.
  static let positions = [
    "top", "first-paragraph", "second-paragraph", "byline", "bottom",
  ]
  /// The uses that `duty.permission-first` can be for.
  static let uses = [
    "print", "commercial", "full-text", "images", "translation", "third-party",
  ]

  static func values(
    _ mapping: RuleMapping, emits: ConditionID?, reporting nodes: inout RuleNodes
  ) -> [String: ParameterValue] {
    guard let node = mapping["parameters"] else { return [:] }
    guard case .mapping(let pairs) = node else {
      nodes.wrongType(node, "parameters", expected: "a mapping")
      return [:]
    }
    var values: [String: ParameterValue] = [:]
    for (key, value) in pairs {
      guard let name = nodes.text(key, "parameters") else { continue }
      values[name] = Self.value(value, name, reporting: &nodes)
      check(name, value: values[name], line: RuleNodes.line(key), emits: emits, reporting: &nodes)
    }
    return values
  }

  private static func value(
    _ node: Node, _ name: String, reporting nodes: inout RuleNodes
  ) -> ParameterValue? {
    if case .sequence = node {
      return .list(nodes.items(node, name).compactMap { nodes.text($0, name) })
    }
    guard let text = nodes.text(node, name) else { return nil }
    // Quoted, a number or a truth value is text.
    guard node.scalar?.style == .plain else { return .text(text) }
    if let number = Int(text) { return .number(number) }
    return Bool(text).map { .flag($0) } ?? .text(text)
  }

  private static func check(
    _ name: String, value: ParameterValue?, line: Int, emits: ConditionID?,
    reporting nodes: inout RuleNodes
  ) {
    guard let value else { return }
    let known: [String]
    switch (emits, name) {
    case (.creditPosition, "where"), (.linkPosition, "where"):
      known = positions
      guard case .text = value else {
        nodes.report(.wrongType, line, "\"where\" has to be a text")
        return
      }
    case (.permissionFirst, "scope"):
      known = uses
      guard case .list = value else {
        nodes.report(.wrongType, line, "\"scope\" has to be a list")
        return
      }
    default: return
    }
    for word in value.strings where !known.contains(word) {
      nodes.report(
        .badValue, line,
        "\"\(name)\" cannot be \"\(word)\"; it is one of \(known.joined(separator: ", "))."
          + Suggestion.sentence(for: word, among: known))
    }
  }
}
