package import RepostCore

/// The verdicts over reposts as a JSON document, for `check` and for `lint`.
package struct CheckJSON: Sendable {
  /// The command whose document it is; the two differ in their schema alone.
  package enum Command: String, Sendable {
    case check, lint
  }

  private let tool: ToolDescription
  private let command: Command
  private let explains: Bool

  /// Creates a reporter; `explains` adds to each obligation how it was judged.
  package init(tool: ToolDescription, command: Command = .check, explains: Bool = false) {
    self.tool = tool
    self.command = command
    self.explains = explains
  }

  /// The document.
  package func bytes(of report: Report) throws -> [UInt8] {
    try JSONText().document(
      Document(
        schema: "repostlint/\(command.rawValue)/1", tool: tool,
        reposts: report.reposts.map { RepostJSON($0, explains: explains) },
        files: report.incidents.map(IncidentJSON.init), summary: CheckSummary(report)))
  }

  private struct Document: Encodable {
    let schema: String
    let tool: ToolDescription
    let reposts: [RepostJSON]
    let files: [IncidentJSON]
    let summary: CheckSummary
  }
}
