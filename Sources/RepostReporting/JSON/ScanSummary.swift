internal import RepostCore

/// How a scan went, in counts that add up.
///
/// `inputs` is `read + skipped + failed`; files that were read only in part count among those read.
/// A file with several incidents is counted once, by the worst of them. Each document of an archive is
/// an input; so is each of its records that are no documents, and the archive itself is none.
struct ScanSummary: Encodable {
  private(set) var inputs = 0
  private(set) var read = 0
  private(set) var partial = 0
  private(set) var skipped = 0
  private(set) var failed = 0
  /// All findings.
  private(set) var findings = 0
  /// Findings by kind; every kind is named.
  private(set) var kinds: [String: Int]
  /// Incidents by code; those that happened are named.
  private(set) var codes: [String: Int] = [:]
  /// Whether some inputs are documents of archives.
  private(set) var hasRecords = false

  private enum CodingKeys: CodingKey {
    case inputs, read, partial, skipped, failed, findings, kinds, codes
  }

  private static let kindNames = [
    "copyright", "licence", "condition", "attribution", "signal", "contact", "fair-use", "evasion",
  ]

  /// Creates a summary of nothing.
  init() {
    kinds = Dictionary(uniqueKeysWithValues: Self.kindNames.map { ($0, 0) })
  }

  /// Counts what came of one file.
  mutating func add(_ scan: ScanReport) {
    switch scan.subject {
    case .file: count(Set(scan.incidents.map(\.outcome)))
    case .record:
      hasRecords = true
      count(Set(scan.incidents.map(\.outcome)))
    case .remainder:
      hasRecords = true
      // What was read in part was counted as a document, or lies between documents.
      for incident in scan.incidents where incident.outcome != .partial {
        count([incident.outcome], times: incident.count)
      }
    }
    for finding in scan.findings { kinds[finding.kind, default: 0] += 1 }
    findings += scan.findings.count
    for incident in scan.incidents { codes[incident.code.rawValue, default: 0] += incident.count }
  }

  /// Counts incidents that belong to no scanned file.
  ///
  /// Of these, a part of a folder that was not walked is said but is no input.
  mutating func add(_ incidents: [Incident]) {
    var unread: [String: Set<Incident.Outcome>] = [:]
    for incident in incidents {
      codes[incident.code.rawValue, default: 0] += incident.count
      if incident.outcome != .partial {
        unread[incident.path, default: []].insert(incident.outcome)
      }
    }
    for outcomes in unread.values { count(outcomes) }
  }

  private mutating func count(_ outcomes: Set<Incident.Outcome>, times: Int = 1) {
    inputs += times
    if outcomes.contains(.failed) {
      failed += times
    } else if outcomes.contains(.skipped) {
      skipped += times
    } else {
      read += times
      if outcomes.contains(.partial) { partial += times }
    }
  }
}
