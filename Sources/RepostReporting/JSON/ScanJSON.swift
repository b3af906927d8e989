package import RepostCore

/// What a scan found, as one JSON document, which has to be held whole.
package struct ScanJSON: ScanReporter {
  private let tool: ToolDescription
  private var summary = ScanSummary()
  private var findings: [FindingJSON] = []
  private var incidents: [Incident] = []

  /// Creates a reporter.
  package init(tool: ToolDescription) {
    self.tool = tool
  }

  package mutating func part(for scan: ScanReport) throws -> [UInt8] {
    summary.add(scan)
    findings += scan.findings.map { FindingJSON($0, path: scan.path, record: scan.record) }
    incidents += scan.incidents
    return []
  }

  package mutating func end(incidents others: [Incident]) throws -> [UInt8] {
    summary.add(others)
    return try JSONText().document(
      Document(
        tool: tool, findings: findings, files: (incidents + others).map(IncidentJSON.init),
        summary: summary))
  }

  private struct Document: Encodable {
    let schema = ScanNDJSON.schema
    let tool: ToolDescription
    let findings: [FindingJSON]
    let files: [IncidentJSON]
    let summary: ScanSummary

    enum CodingKeys: CodingKey { case schema, tool, findings, files, summary }
  }
}
