import RepostRules

/// A mapping of a settings file whose keys are known; any other key is an error with a suggestion.
struct SettingsMapping {
  let path: String
  let line: Int
  private let values: [String: SettingsTree]

  init(_ tree: SettingsTree, keys: [String], path: String) throws(SettingsError) {
    guard case .mapping(let pairs) = tree.value else {
      throw SettingsError(
        path: path, line: tree.line, detail: "expected keys: \(keys.joined(separator: ", "))")
    }
    var values: [String: SettingsTree] = [:]
    for (key, line, value) in pairs {
      guard keys.contains(key) else {
        throw SettingsError(
          path: path, line: line,
          detail: "unknown key \"\(key)\"." + Suggestion.sentence(for: key, among: keys))
      }
      values[key] = value
    }
    self.path = path
    line = tree.line
    self.values = values
  }

  /// Whether a key is there, be it empty.
  func names(_ key: String) -> Bool { values[key] != nil }

  /// The tree behind a key, or nil where it is missing or empty.
  func tree(_ key: String) -> SettingsTree? {
    guard let tree = values[key] else { return nil }
    if case .empty = tree.value { return nil }
    return tree
  }

  /// The text behind a key, or nil where it is missing.
  func text(_ key: String) throws(SettingsError) -> String? {
    guard let tree = tree(key) else { return nil }
    guard case .text(let text) = tree.value else {
      throw SettingsError(path: path, line: tree.line, detail: "\"\(key)\" has to be a text")
    }
    return text
  }

  /// The texts behind a key: a list, or one text.
  func texts(_ key: String) throws(SettingsError) -> [String] {
    guard let tree = tree(key) else { return [] }
    switch tree.value {
    case .text(let text): return [text]
    case .list(let items):
      var texts: [String] = []
      for item in items {
        guard case .text(let text) = item.value else {
          throw SettingsError(path: path, line: item.line, detail: "\"\(key)\" has to list texts")
        }
        texts.append(text)
      }
      return texts
    case .mapping, .empty:
      throw SettingsError(
        path: path, line: tree.line, detail: "\"\(key)\" has to be a text or a list of texts")
    }
  }

  /// The items of the list behind a key.
  func items(_ key: String) throws(SettingsError) -> [SettingsTree] {
    guard let tree = tree(key) else { return [] }
    guard case .list(let items) = tree.value else {
      throw SettingsError(path: path, line: tree.line, detail: "\"\(key)\" has to be a list")
    }
    return items
  }

  /// The choice behind a key, or nil where it is missing.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String)
    throws(SettingsError) -> Choice?
  {
    guard let text = try text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    throw SettingsError(
      path: path, line: tree(key)?.line ?? line,
      detail: "\"\(key)\" cannot be \"\(text)\"; it is one of \(words.joined(separator: ", "))."
        + Suggestion.sentence(for: text, among: words))
  }
}
