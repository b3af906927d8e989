package import RepostCore

/// A lint report as GitHub annotations, which show up on the lines of a pull request.
package struct LintGitHub: Sendable {
  /// Creates a reporter.
  package init() {}

  /// The workflow commands, one a line, and a closing line for the log.
  package func text(of report: Report) -> String {
    let issues = LintIssue.issues(of: report)
    return issues.map(line(of:)).joined() + LintSummary(report, issues).text + "\n"
  }

  private func line(of issue: LintIssue) -> String {
    let title = "\(issue.title) (\(issue.label))"
    let properties =
      [("file", issue.path)] + place(of: issue).map { ($0.0, String($0.1)) } + [("title", title)]
    let list = properties.map { "\($0.0)=\(WorkflowCommandText.property($0.1))" }
    let message = TerminalText.words(issue.message, columns: Paragraph.maximumColumns)
    return "::\(command(issue.severity)) \(list.joined(separator: ","))"
      + "::\(WorkflowCommandText.data(message))\n"
  }

  private func command(_ severity: LintIssue.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// GitHub takes columns only for an annotation that stays on one line.
  private func place(of issue: LintIssue) -> [(String, Int)] {
    guard let end = issue.end else { return [("line", issue.start.line)] }
    let lines = [("line", issue.start.line), ("endLine", end.line)]
    guard end.line == issue.start.line else { return lines }
    return lines + [("col", issue.start.column), ("endColumn", end.column)]
  }
}
