internal import RepostCore

/// A statement of the terms as JSON names it: id, place and rule, and the fields of its kind.
struct StatementJSON: Encodable {
  private let statement: Statement

  init(_ statement: Statement) {
    self.statement = statement
  }

  private enum CodingKeys: String, CodingKey {
    case id, place, rule
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(statement.id.rawValue, forKey: .id)
    try container.encode(PlaceJSON(statement.finding.place), forKey: .place)
    try container.encode(statement.finding.rule, forKey: .rule)
    try DetailJSON(statement.finding.detail).encode(to: encoder)
  }
}

/// A public licence of the text, with its place and the rule that read it.
struct StatedLicenceJSON: Encodable {
  private let finding: Finding

  init(_ finding: Finding) {
    self.finding = finding
  }

  private enum CodingKeys: String, CodingKey {
    case place, rule
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(PlaceJSON(finding.place), forKey: .place)
    try container.encode(finding.rule, forKey: .rule)
    try DetailJSON(finding.detail).encode(to: encoder)
  }
}
