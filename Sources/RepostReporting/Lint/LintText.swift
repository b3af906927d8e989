package import RepostCore

/// A lint report for terminals and editors: `path:line:column: error: message [id]`.
package struct LintText: Sendable {
  private let palette: Palette

  /// Creates a reporter.
  package init(palette: Palette = .plain) {
    self.palette = palette
  }

  /// The report.
  package func text(of report: Report) -> String {
    let issues = LintIssue.issues(of: report)
    let lines = issues.map(line(of:)).joined()
    return BuildLogText.defused(lines + LintSummary(report, issues).text + "\n")
  }

  private func line(of issue: LintIssue) -> String {
    let place = "\(TerminalText.escaped(issue.path)):\(issue.start.line):\(issue.start.column)"
    let message = TerminalText.words(issue.message, columns: Paragraph.maximumColumns)
    let role: Palette.Role =
      switch issue.severity {
      case .error: .failed
      case .warning: .cantTell
      case .note: .dim
      }
    return "\(palette.painted(place, .bold)): \(palette.painted(issue.severity.rawValue, role)): "
      + "\(message) \(palette.painted("[\(issue.label)]", .dim))\n"
  }
}
