package import RepostCore

/// What a scan found, one JSON object a line: findings, then incidents, then a summary.
package struct ScanNDJSON: Sendable {
  static let schema = "repostlint/scan/1"
  private let tool: ToolDescription

  /// Creates a reporter.
  package init(tool: ToolDescription) {
    self.tool = tool
  }

  /// All lines; `incidents` are those that belong to no scanned file.
  package func bytes(of scans: [ScanReport], incidents: [Incident] = []) throws -> [UInt8] {
    let json = JSONText()
    var out: [UInt8] = []
    for finding in scans.lazy.flatMap(\.findings) {
      out += try json.line(FindingJSON(finding)) + Self.lineEnd
    }
    for incident in scans.flatMap(\.incidents) + incidents {
      out += try json.line(IncidentJSON(incident)) + Self.lineEnd
    }
    let last = LastLine(tool: tool, summary: ScanSummary(scans, incidents: incidents))
    return out + (try json.line(last)) + Self.lineEnd
  }

  private static let lineEnd = [UInt8(ascii: "\n")]

  private struct LastLine: Encodable {
    let schema = ScanNDJSON.schema
    let tool: ToolDescription
    let summary: ScanSummary

    enum CodingKeys: CodingKey { case schema, tool, summary }
  }
}
