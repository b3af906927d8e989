package import RepostCore

/// What was found in one document.
package struct Detection: Hashable, Sendable {
  /// The findings, by place, then by rule.
  package let findings: [Finding]
  /// Where the search was not carried to its end.
  package let incidents: [Incident]

  /// Creates a detection.
  package init(findings: [Finding], incidents: [Incident]) {
    self.findings = findings
    self.incidents = incidents
  }
}
