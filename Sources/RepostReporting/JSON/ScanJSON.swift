package import RepostCore

/// What a scan found, as one JSON document.
package struct ScanJSON: Sendable {
  private let tool: ToolDescription

  /// Creates a reporter.
  package init(tool: ToolDescription) {
    self.tool = tool
  }

  /// The document; `incidents` are those that belong to no scanned file.
  package func bytes(of scans: [ScanReport], incidents: [Incident] = []) throws -> [UInt8] {
    try JSONText().document(
      Document(
        tool: tool, findings: scans.flatMap { $0.findings.map(FindingJSON.init) },
        files: (scans.flatMap(\.incidents) + incidents).map(IncidentJSON.init),
        summary: ScanSummary(scans, incidents: incidents)))
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
