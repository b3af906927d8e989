internal import RepostCore

/// A file that was not read, or not to its end, for a person.
struct IncidentText {
  let palette: Palette

  /// The line, with its end: `page.html  read only in part: … [text-limit]`.
  func line(of incident: Incident) -> String {
    let detail = incident.detail.isEmpty ? "" : ": \(incident.detail)"
    let text = TerminalText.words(
      "\(Self.state(of: incident))\(detail)", columns: Paragraph.maximumColumns)
    let role: Palette.Role = incident.outcome == .skipped ? .dim : .cantTell
    return TerminalText.escaped(incident.path) + "  "
      + palette.painted("\(text) [\(incident.code.rawValue)]", role) + "\n"
  }

  /// How far the tool got, in words.
  static func state(of incident: Incident) -> String {
    switch incident.outcome {
    case .skipped: "skipped"
    case .partial: "read only in part"
    case .failed: "not read"
    }
  }
}
