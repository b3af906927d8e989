internal import Yams

/// The keys and values of one mapping of a rule file, checked against the keys it may have.
struct RuleMapping {
  /// The line it starts in.
  let line: Int
  private let values: [String: (node: Node, line: Int)]

  init(line: Int, values: [String: (node: Node, line: Int)]) {
    self.line = line
    self.values = values
  }

  subscript(key: String) -> Node? { values[key]?.node }

  /// The line of a key, or of the mapping where it is missing.
  func line(of key: String) -> Int { values[key]?.line ?? line }
}

/// Reads nodes as what they should be, and notes what they are not.
struct RuleNodes {
  let path: String
  private(set) var errors: [RulePackError] = []

  init(path: String) {
    self.path = path
  }

  mutating func report(_ code: RulePackError.Code, _ line: Int, _ detail: String) {
    errors.append(RulePackError(code, path: path, line: line, detail: detail))
  }

  /// A mapping with some of `keys`, which stand in this order where `hasOrder`.
  mutating func mapping(
    _ node: Node, _ name: String, keys: [String], hasOrder: Bool = true
  ) -> RuleMapping? {
    guard case .mapping(let mapping) = node else {
      wrongType(node, name, expected: "a mapping")
      return nil
    }
    let line = Self.line(node)
    var values: [String: (node: Node, line: Int)] = [:]
    var last = -1
    var isOrdered = true
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key, let index = keys.firstIndex(of: scalar.string) else {
        let text = key.scalar?.string ?? "…"
        report(
          .unknownKey, Self.line(key),
          "unknown key \"\(text)\"." + Suggestion.sentence(for: text, among: keys))
        continue
      }
      if hasOrder, index < last, isOrdered {
        isOrdered = false
        report(
          .keyOrder, Self.line(key),
          "\"\(keys[index])\" stands after \"\(keys[last])\"; the order is "
            + keys.joined(separator: ", "))
      }
      last = max(last, index)
      values[scalar.string] = (value, Self.line(key))
    }
    return RuleMapping(line: line, values: values)
  }

  /// A text that is not empty.
  mutating func text(_ node: Node, _ name: String) -> String? {
    guard case .scalar(let scalar) = node else {
      wrongType(node, name, expected: "a text")
      return nil
    }
    guard !scalar.string.isEmpty else {
      report(.wrongType, Self.line(node), "\"\(name)\" is empty")
      return nil
    }
    return scalar.string
  }

  /// A text that must be there.
  mutating func text(_ mapping: RuleMapping, _ key: String) -> String? {
    guard let node = required(mapping, key) else { return nil }
    return text(node, key)
  }

  /// A list of texts that are not empty, each with its line; empty where the key is missing.
  mutating func texts(_ mapping: RuleMapping, _ key: String) -> [(text: String, line: Int)] {
    guard let node = mapping[key] else { return [] }
    return items(node, key).compactMap { item in
      text(item, key).map { ($0, Self.line(item)) }
    }
  }

  /// The items of a list that is not empty.
  mutating func items(_ node: Node, _ name: String) -> [Node] {
    guard case .sequence(let sequence) = node else {
      wrongType(node, name, expected: "a list")
      return []
    }
    if sequence.isEmpty { report(.wrongType, Self.line(node), "\"\(name)\" is empty") }
    return Array(sequence)
  }

  /// The node of a key that must be there.
  mutating func required(_ mapping: RuleMapping, _ key: String) -> Node? {
    guard let node = mapping[key] else {
      report(.missingKey, mapping.line, "the key \"\(key)\" is missing")
      return nil
    }
    return node
  }

  /// One of some words, or nil where the key is missing or the word is none of them.
  mutating func choice<Choice: RawRepresentable<String>>(
    _ mapping: RuleMapping, _ key: String, among choices: some Sequence<Choice>
  ) -> Choice? {
    guard let node = mapping[key], let word = text(node, key) else { return nil }
    return choice(word, key, line: Self.line(node), among: choices)
  }

  /// The choice that a word names.
  mutating func choice<Choice: RawRepresentable<String>>(
    _ word: String, _ name: String, line: Int, among choices: some Sequence<Choice>
  ) -> Choice? {
    if let choice = choices.first(where: { $0.rawValue == word }) { return choice }
    let words = choices.map(\.rawValue)
    report(
      .badValue, line,
      "\"\(name)\" cannot be \"\(word)\"; it is one of \(words.joined(separator: ", "))."
        + Suggestion.sentence(for: word, among: words))
    return nil
  }

  mutating func wrongType(_ node: Node, _ name: String, expected: String) {
    let kind =
      switch node {
      case .scalar: "a text"
      case .mapping: "a mapping"
      case .sequence: "a list"
      case .alias: "an alias"
      }
    report(.wrongType, Self.line(node), "\"\(name)\" is \(kind); it has to be \(expected)")
  }

  static func line(_ node: Node) -> Int { node.mark?.line ?? 1 }
}
