internal import RepostCore

/// The counts that close a lint report.
struct LintSummary {
  /// The line: how many reposts, how many issues of each weight, what was not read.
  let text: String

  init(_ report: Report, _ issues: [LintIssue]) {
    let counts = LintIssue.Severity.allCases.map { severity in
      Wording.count(issues.count { $0.severity == severity }, severity.rawValue)
    }
    let summary = CheckSummary(report)
    let unread = [
      (summary.partial, "read only in part"), (summary.skipped, "skipped"),
      (summary.failed, "not judged"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let files = unread.isEmpty ? "" : " Files: " + unread.joined(separator: ", ") + "."
    text =
      "\(Wording.count(summary.reposts, "repost")): \(counts.joined(separator: ", ")).\(files)"
  }
}
