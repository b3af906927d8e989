package import RepostCore

/// What a scan found for a person: a line a finding, then what was not read, then the counts.
package struct ScanText: ScanReporter {
  private let palette: Palette
  private var counts = ScanSummary()
  private var incidents: [Incident] = []

  /// Creates a reporter.
  package init(palette: Palette = .plain) {
    self.palette = palette
  }

  package mutating func part(for scan: ScanReport) -> [UInt8] {
    counts.add(scan)
    incidents += scan.incidents
    return Array(BuildLogText.defused(scan.findings.map(line(of:)).joined()).utf8)
  }

  package mutating func end(incidents others: [Incident]) -> [UInt8] {
    counts.add(others)
    let all = incidents + others
    let unread = all.map { IncidentText(palette: palette).line(of: $0) }.joined()
    let parts = [unread, summary(counts, incidents: all)].filter { !$0.isEmpty }
    let text = BuildLogText.defused(parts.joined(separator: "\n"))
    return Array((counts.findings > 0 ? "\n" + text : text).utf8)
  }

  private func line(of finding: Finding) -> String {
    let words = TerminalText.words(finding.place.text, columns: Paragraph.columns)
    let hidden = finding.hidden.map { "  (hidden \($0.phrase))" } ?? ""
    let voice = finding.voice.map { "  (\($0.phrase))" } ?? ""
    let parts = [
      palette.painted(Wording.place(finding.place), .bold), finding.kind,
      finding.id.map(\.rawValue), "“\(words)”\(hidden)\(voice)",
    ]
    return parts.compactMap { $0 }.joined(separator: "  ") + "\n"
  }

  private func summary(_ summary: ScanSummary, incidents: [Incident]) -> String {
    let partial = summary.partial == 0 ? "" : " (\(summary.partial) only in part)"
    var codes: [String: Int] = [:]
    for incident in incidents where incident.outcome == .skipped {
      codes[incident.code.rawValue, default: 0] += incident.count
    }
    let named = codes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    let skipped = named.isEmpty ? "" : " (\(named.joined(separator: ", ")))"
    let inputs =
      summary.hasRecords && summary.inputs != 1
      ? "\(summary.inputs) files and records"
      : Wording.count(summary.inputs, summary.hasRecords ? "record" : "file")
    return Paragraph.text(
      "\(Wording.count(summary.findings, "finding")) in \(inputs):"
        + " \(summary.read) read\(partial), \(summary.skipped) skipped\(skipped),"
        + " \(summary.failed) not readable.", indent: 0)
  }
}
