package import RepostCore

/// What a scan found, one JSON object a line: findings, then incidents, then a summary.
package struct ScanNDJSON: ScanReporter {
  static let schema = "repostlint/scan/1"
  private let tool: ToolDescription
  private var summary = ScanSummary()
  private var incidents: [Incident] = []

  /// Creates a reporter.
  package init(tool: ToolDescription) {
    self.tool = tool
  }

  package mutating func part(for scan: ScanReport) throws -> [UInt8] {
    summary.add(scan)
    incidents += scan.incidents
    let json = JSONText()
    var out: [UInt8] = []
    for finding in scan.findings {
      out +=
        try json.line(FindingJSON(finding, path: scan.path, record: scan.record)) + Self.lineEnd
    }
    return out
  }

  package mutating func end(incidents others: [Incident]) throws -> [UInt8] {
    summary.add(others)
    let json = JSONText()
    var out: [UInt8] = []
    for incident in incidents + others {
      out += try json.line(IncidentJSON(incident)) + Self.lineEnd
    }
    return out + (try json.line(LastLine(tool: tool, summary: summary))) + Self.lineEnd
  }

  private static let lineEnd = [UInt8(ascii: "\n")]

  private struct LastLine: Encodable {
    let schema = ScanNDJSON.schema
    let tool: ToolDescription
    let summary: ScanSummary

    enum CodingKeys: CodingKey { case schema, tool, summary }
  }
}
