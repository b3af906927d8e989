/// The tool that wrote a report, as its reports name it.
package struct ToolDescription: Hashable, Sendable {
  /// The tool's version.
  package let version: String
  /// The versions of the rule packs in use, by pack.
  package let rulePacks: [String: String]

  /// Creates a description.
  package init(version: String, rulePacks: [String: String]) {
    self.version = version
    self.rulePacks = rulePacks
  }
}

extension ToolDescription: Encodable {
  private enum CodingKeys: String, CodingKey {
    case name
    case version
    case rulePacks = "rule_packs"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode("repostlint", forKey: .name)
    try container.encode(version, forKey: .version)
    try container.encode(rulePacks, forKey: .rulePacks)
  }
}
