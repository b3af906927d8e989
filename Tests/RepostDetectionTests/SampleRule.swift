import RepostRules
import Testing

/// Builds rules for tests.
enum SampleRule {
  /// A rule with these lines between its description and its examples.
  static func file(_ id: String, _ lines: String, status: String = "stable") -> RuleFile {
    let text = """
      id: \(id)
      title: A sample
      status: \(status)
      description: A sample.
      \(lines)
      examples:
        match: [{name: a, text: "⟦x⟧"}, {name: b, text: "⟦x⟧"}]
        noMatch: [{name: c, text: "y"}, {name: d, text: "y"}]

      """
    return RuleFile(path: "packs/sample/\(id).yaml", bytes: Array(text.utf8))
  }

  /// Rules by id and lines.
  static func rules(_ samples: KeyValuePairs<String, String>) throws -> [Rule] {
    try RulePackReader.rules(from: samples.map { file($0.key, $0.value) })
  }

  /// A rule that opens `republication`.
  static func grant(_ extent: String) -> String {
    "opens: {region: republication, extent: \(extent)}\npattern: may\\srepublish"
  }

  /// A rule that reads a duty inside `republication`.
  static let linkDuty =
    "within: [republication]\npattern: with\\sa\\s(?<what>link)\nemits: duty.link-article"
}
