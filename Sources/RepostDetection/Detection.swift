package import RepostCore

/// What was found in one document.
package struct Detection: Hashable, Sendable {
  /// The findings, by place, then by rule.
  package let findings: [Finding]
  /// What others say in the document: conditions that it quotes, tells of or asks about.
  ///
  /// They state nothing; they are kept so that nobody has to guess what was left out.
  package let others: [Finding]
  /// Where the search was not carried to its end.
  package let incidents: [Incident]

  /// Creates a detection.
  package init(findings: [Finding], others: [Finding] = [], incidents: [Incident]) {
    self.findings = findings
    self.others = others
    self.incidents = incidents
  }
}
