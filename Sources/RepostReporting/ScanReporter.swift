package import RepostCore

/// Writes out a scan piece by piece, so that a report of any length needs no memory for all of it.
///
///     var reporter: any ScanReporter = ScanNDJSON(tool: tool)
///     for scan in scans { write(try reporter.part(for: scan)) }
///     write(try reporter.end(incidents: walk.incidents))
///
/// What was not read comes behind all findings, then the counts; incidents are kept until then.
package protocol ScanReporter: Sendable {
  /// What is to be written for one file.
  mutating func part(for scan: ScanReport) throws -> [UInt8]

  /// What closes the report; `incidents` are those that belong to no scanned file.
  mutating func end(incidents: [Incident]) throws -> [UInt8]
}

extension ScanReporter {
  /// The whole report; `incidents` are those that belong to no scanned file.
  package func bytes(of scans: [ScanReport], incidents: [Incident] = []) throws -> [UInt8] {
    var reporter = self
    var out: [UInt8] = []
    for scan in scans { out += try reporter.part(for: scan) }
    return out + (try reporter.end(incidents: incidents))
  }
}
