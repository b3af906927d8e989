/// What came of checking reposts: everything a reporter writes out.
package struct Report: Hashable, Sendable {
  /// The reposts, in the order of their paths.
  package let reposts: [RepostReport]
  /// Files that were not read, or not to the end.
  package let incidents: [Incident]

  /// Creates a report.
  package init(reposts: [RepostReport], incidents: [Incident]) {
    self.reposts = reposts
    self.incidents = incidents
  }
}

/// What came of checking one repost.
package struct RepostReport: Hashable, Sendable {
  /// The verdict over all conditions.
  package enum Conditions: String, Sendable, Hashable {
    case met
    case notMet = "not-met"
    case undetermined
    case notApplicable = "not-applicable"
  }

  /// How far the tool got.
  package enum Outcome: String, Sendable, Hashable {
    case judged, partial, failed
  }

  /// Where the terms come from that a repost is judged by.
  package enum TermsOrigin: String, Sendable, Hashable {
    /// The original states them.
    case original
    /// The caller states them in a file.
    case file
    /// The repost carries a notice; no original was at hand.
    case retainedNotice = "retained-notice"
  }

  /// The repost's path.
  package let path: String
  /// The original's path, or nil where none was at hand.
  package let original: String?
  package let basis: RepostContext.Basis
  package let conditions: Conditions
  package let permission: Permission
  package let verdicts: [Verdict]
  /// The comparison of the texts, or nil where there was nothing to compare.
  package let reuse: ReuseMeasure?
  /// What was found in the repost.
  package let findings: [Finding]
  package let outcome: Outcome
  /// What a reader of the report should know.
  package let notes: [String]
  /// The terms it was judged by.
  package let terms: Terms
  /// Where they come from.
  package let termsOrigin: TermsOrigin

  /// Creates a report.
  package init(
    path: String, original: String?, basis: RepostContext.Basis, conditions: Conditions,
    permission: Permission, verdicts: [Verdict], reuse: ReuseMeasure?, findings: [Finding],
    outcome: Outcome, notes: [String], terms: Terms, termsOrigin: TermsOrigin = .original
  ) {
    self.path = path
    self.original = original
    self.basis = basis
    self.conditions = conditions
    self.permission = permission
    self.verdicts = verdicts
    self.reuse = reuse
    self.findings = findings
    self.outcome = outcome
    self.notes = notes
    self.terms = terms
    self.termsOrigin = termsOrigin
  }
}

/// What came of scanning one file, or one document of an archive.
package struct ScanReport: Hashable, Sendable {
  /// What a report speaks of.
  package enum Subject: Hashable, Sendable {
    case file
    /// A document of an archive.
    case record(ArchiveRecord)
    /// What of an archive is no document of a report's own: each incident stands for as many
    /// documents as it counts.
    case remainder
  }

  package let path: String
  package let findings: [Finding]
  package let incidents: [Incident]
  package let subject: Subject

  /// Creates a report.
  package init(
    path: String, findings: [Finding], incidents: [Incident], subject: Subject = .file
  ) {
    self.path = path
    self.findings = findings
    self.incidents = incidents
    self.subject = subject
  }

  /// The record of an archive that the document is, or nil.
  package var record: ArchiveRecord? {
    if case .record(let record) = subject { record } else { nil }
  }
}
