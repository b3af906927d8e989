package import RepostCore

/// What came of fixing reposts, for a person: what is inserted, what that settles, and what is left.
package struct FixText: Sendable {
  private let palette: Palette

  /// Creates a reporter.
  package init(palette: Palette = .plain) {
    self.palette = palette
  }

  /// The report.
  package func text(of reports: [FixReport], incidents: [Incident]) -> String {
    var parts = reports.map(section)
    if !incidents.isEmpty {
      parts.append(incidents.map { IncidentText(palette: palette).line(of: $0) }.joined())
    }
    parts.append(palette.painted(CheckText.footer, .dim) + "\n")
    return BuildLogText.defused(parts.joined(separator: "\n"))
  }

  private func section(of report: FixReport) -> String {
    var out = palette.painted(headline(report), .bold) + "\n\n"
    for change in report.changes {
      out += "  line \(change.line)\n"
      for line in change.removed { out += "    - " + TerminalText.escaped(line) + "\n" }
      for line in change.added { out += "    + " + TerminalText.escaped(line) + "\n" }
    }
    if !report.changes.isEmpty { out += "\n" }
    for obstacle in report.obstacles { out += Paragraph.text(obstacle, indent: 0) }
    let obligations = ObligationText(palette: palette, snippets: NoSnippets())
    for verdict in report.gained { out += obligations.text(of: verdict) }
    let standing = report.leftStanding
    if !standing.isEmpty {
      out += "\nLeft as it is, for a person to look at (places in the file before the change):\n"
      for (id, place) in standing {
        let words = TerminalText.words(place.text, columns: 60)
        out +=
          "    \(TerminalText.escaped(place.path)):\(place.start.line):\(place.start.column)   "
        out += "“\(words)”   \(palette.painted(id.rawValue, .dim))\n"
      }
    }
    let remaining = report.remaining
    if !remaining.isEmpty {
      if !report.gained.isEmpty { out += "\n" }
      out += "What needs a person:\n\n"
      for outcome in [Outcome.failed, .cantTell] {
        for verdict in remaining where verdict.outcome == outcome {
          out += obligations.text(of: verdict)
        }
      }
    }
    let sentences = RepostSentences(report.after)
    out += "\n" + Paragraph.text(sentences.conditions, indent: 0)
    out += Paragraph.text(sentences.permission, indent: 0)
    for note in report.after.notes { out += Paragraph.text(note, indent: 6, first: "note: ") }
    return out + fate(report)
  }

  private func headline(_ report: FixReport) -> String {
    let path = TerminalText.escaped(report.after.path)
    guard !report.changes.isEmpty else {
      let isKept = report.before.conditions == .met
      return path + (isKept ? ": nothing is missing" : ": nothing can be inserted")
    }
    let what = Wording.count(report.changes.count, "change")
    return report.fate == .written
      ? "\(path): \(what) made" : "\(path): \(what) can be made"
  }

  private func fate(_ report: FixReport) -> String {
    guard !report.changes.isEmpty, report.fate == .shown else { return "" }
    return "\n"
      + Paragraph.text(
        "Nothing was written: --write changes the file, --diff prints a patch.", indent: 0)
  }
}
