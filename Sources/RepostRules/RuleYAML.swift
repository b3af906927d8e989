internal import Yams

/// Turns a rule file into nodes.
enum RuleYAML {
  /// The top node of the file, or nil where it has none; faults are reported.
  static func root(of file: RuleFile, reporting nodes: inout RuleNodes) -> Node? {
    guard file.bytes.count <= RuleFile.maximumSize else {
      nodes.report(
        .tooLarge, 1,
        "the file has \(file.bytes.count) bytes; at most \(RuleFile.maximumSize) are read")
      return nil
    }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      nodes.report(.notUTF8, 1, "the file is not valid UTF-8")
      return nil
    }
    if let refusal = RuleYAMLAudit.refusal(of: file.bytes) {
      nodes.report(refusal.code, refusal.line, refusal.detail)
      return nil
    }
    do {
      // Without resolving, every scalar stays the text it is: `no` is a language, not a falsehood.
      guard let node = try compose(yaml: text, .basic, .default, .utf8) else {
        nodes.report(.malformed, 1, "the file is empty")
        return nil
      }
      return node
    } catch {
      report(error, to: &nodes)
      return nil
    }
  }

  private static func report(_ error: any Error, to nodes: inout RuleNodes) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      nodes.report(.malformed, mark.line, "the file is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let words = keys.map { "\"\($0)\"" }.joined(separator: ", ")
      nodes.report(.malformed, context.mark.line, "the key \(words) stands here twice")
    default:
      nodes.report(.malformed, 1, "the file is not YAML")
    }
  }
}
