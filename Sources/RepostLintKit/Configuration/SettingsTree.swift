import RepostRules
internal import Yams

/// A settings file as a tree of texts, lists and mappings, each with its line.
///
/// Settings come from people and repositories that are not to be trusted with the reader's memory:
/// aliases, deep nesting and large files are refused before they cost anything.
struct SettingsTree {
  indirect enum Value {
    case text(String)
    case list([SettingsTree])
    case mapping([(key: String, line: Int, value: SettingsTree)])
    /// Nothing was written behind the key.
    case empty
  }

  let value: Value
  let line: Int
  /// Whether a text was written without quotes, so that it may be a number or a truth value.
  var isPlain = false

  /// The largest settings file, in bytes.
  static let maximumSize = 1 << 20
  /// The deepest nesting.
  static let maximumDepth = 32

  /// Reads YAML, or JSON, which is YAML too.
  static func tree(of bytes: [UInt8], path: String) throws(SettingsError) -> SettingsTree {
    // What YAML makes of JSON is JSON but for escapes of surrogates and the room for errors.
    if path.hasSuffix(".json") { return try JSONSettings.tree(of: bytes, path: path) }
    let first = bytes.prefix(1_024).first { $0 > 0x20 }
    if first == UInt8(ascii: "{"), let tree = try? JSONSettings.tree(of: bytes, path: path) {
      return tree
    }
    return try yaml(bytes, path)
  }

  private static func yaml(_ bytes: [UInt8], _ path: String) throws(SettingsError) -> SettingsTree {
    guard bytes.count <= maximumSize else {
      throw SettingsError(
        path: path, line: 1, detail: "the file has more than \(maximumSize) bytes")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SettingsError(path: path, line: 1, detail: "the file is not valid UTF-8")
    }
    if let refusal = RuleYAMLAudit.refusal(of: bytes) {
      throw SettingsError(path: path, line: refusal.line, detail: refusal.detail)
    }
    let node: Node?
    do {
      node = try compose(yaml: text, .basic, .default, .utf8)
    } catch {
      throw SettingsError(path: path, line: line(of: error), detail: "the file is not YAML")
    }
    guard let node else {
      throw SettingsError(path: path, line: 1, detail: "the file is empty")
    }
    return try tree(of: node, path: path, depth: 0)
  }

  private static func tree(of node: Node, path: String, depth: Int) throws(SettingsError)
    -> SettingsTree
  {
    let line = node.mark?.line ?? 1
    guard depth <= maximumDepth else {
      throw SettingsError(
        path: path, line: line, detail: "nested deeper than \(maximumDepth) levels")
    }
    switch node {
    case .scalar(let scalar):
      let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      return SettingsTree(
        value: isNull ? .empty : .text(scalar.string), line: line, isPlain: scalar.style == .plain)
    case .sequence(let sequence):
      var items: [SettingsTree] = []
      for item in sequence { items.append(try tree(of: item, path: path, depth: depth + 1)) }
      return SettingsTree(value: .list(items), line: line)
    case .mapping(let mapping):
      var pairs: [(key: String, line: Int, value: SettingsTree)] = []
      for (key, value) in mapping {
        pairs.append(
          (
            key.scalar?.string ?? "", key.mark?.line ?? line,
            try tree(of: value, path: path, depth: depth + 1)
          ))
      }
      return SettingsTree(value: .mapping(pairs), line: line)
    case .alias:
      throw SettingsError(
        path: path, line: line, detail: "aliases are not read; write the value out")
    }
  }

  private static func line(of error: any Error) -> Int {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: 1
    }
  }
}

/// A settings file that cannot be used, with the line and what to do.
struct SettingsError: Error, Hashable, CustomStringConvertible {
  let path: String
  let line: Int
  let detail: String

  var description: String { "\(path):\(line): \(detail)" }
}
