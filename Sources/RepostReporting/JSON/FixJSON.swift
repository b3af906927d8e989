package import RepostCore

/// What came of fixing reposts, as a JSON document.
package struct FixJSON: Sendable {
  private let tool: ToolDescription

  /// Creates a reporter.
  package init(tool: ToolDescription) {
    self.tool = tool
  }

  /// The document.
  package func bytes(of reports: [FixReport], incidents: [Incident]) throws -> [UInt8] {
    try JSONText().document(
      Document(
        tool: tool, reposts: reports.map(FixedRepostJSON.init),
        files: incidents.map(IncidentJSON.init)))
  }

  private struct Document: Encodable {
    let schema = "repostlint/fix/1"
    let tool: ToolDescription
    let reposts: [FixedRepostJSON]
    let files: [IncidentJSON]

    enum CodingKeys: CodingKey {
      case schema, tool, reposts, files
    }
  }
}

/// One repost with its changes, as JSON names it.
private struct FixedRepostJSON: Encodable {
  struct Change: Encodable {
    let kind: String
    let obligations: [String]
    let line: Int
    let removed: [String]
    let added: [String]
  }

  struct Standing: Encodable {
    let id: String
    let place: PlaceJSON
  }

  let path: String
  let fate: String
  let changes: [Change]
  let fixed: [String]
  let remaining: [String]
  let obstacles: [String]
  /// What contradicts the credit and was left where it stands.
  let leftStanding: [Standing]
  let before: RepostJSON
  let after: RepostJSON

  private enum CodingKeys: String, CodingKey {
    case path, fate, changes, fixed, remaining, obstacles, before, after
    case leftStanding = "left_standing"
  }

  init(_ report: FixReport) {
    path = report.after.path
    fate = report.fate.rawValue
    changes = report.changes.map {
      Change(
        kind: $0.kind, obligations: $0.obligations.map(\.rawValue), line: $0.line,
        removed: $0.removed, added: $0.added)
    }
    fixed = report.gained.map(\.id.rawValue)
    remaining = report.remaining.map(\.id.rawValue)
    obstacles = report.obstacles
    leftStanding = report.leftStanding.map {
      Standing(id: $0.id.rawValue, place: PlaceJSON($0.place))
    }
    before = RepostJSON(report.before)
    after = RepostJSON(report.after)
  }
}
