/// Something that was not read, or not to its end; never left unsaid.
package struct Incident: Hashable, Sendable {
  /// How far the tool got.
  package enum Outcome: String, Sendable, Hashable {
    /// Not looked at, on purpose.
    case skipped
    /// Looked at, but not to the end.
    case partial
    /// Could not be looked at.
    case failed
  }

  /// Why, as a word that scripts can rely on.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    case unreadable = "unreadable"
    case notFound = "not-found"
    case tooLarge = "too-large"
    case binary = "binary"
    case empty = "empty"
    case unsupportedFormat = "unsupported-format"
    case unsupportedEncoding = "unsupported-encoding"
    case specialFile = "special-file"
    case symlink = "symlink"
    case depthLimit = "depth-limit"
    case blockLimit = "block-limit"
    case linkLimit = "link-limit"
    case textLimit = "text-limit"
    case matchLimit = "match-limit"
    case ruleDeadline = "rule-deadline"
    case fileDeadline = "file-deadline"
    case findingLimit = "finding-limit"
    case walkLimit = "walk-limit"
    case comparisonLimit = "comparison-limit"
    case checksumMismatch = "checksum-mismatch"
    case truncated = "truncated"
    case trailingData = "trailing-data"
    case malformedArchive = "malformed-archive"
    case malformedRecord = "malformed-record"
    case noRecords = "no-records"
    case encrypted = "encrypted"
    case unsupportedCompression = "unsupported-compression"
    case decompressionLimit = "decompression-limit"
    case nestingLimit = "nesting-limit"
    case archiveLimit = "archive-limit"
    case notAPage = "not-a-page"
    case mediaType = "media-type"
    case malformedXML = "malformed-xml"
    case entryLimit = "entry-limit"
    case duplicateMember = "duplicate-member"
    case missingMember = "missing-member"
    case toolMissing = "pdf-tool-missing"
    case toolFailed = "pdf-tool-failed"
    case toolTimeout = "pdf-tool-timeout"
    case toolOutput = "pdf-tool-output"
    case noText = "no-text"
  }

  /// The file, as named by the caller.
  package let path: String
  /// How far the tool got.
  package let outcome: Outcome
  /// Why.
  package let code: Code
  /// What happened, in words, with the bound that was reached.
  package let detail: String
  /// How many documents of an archive it stands for; 1 for a file or document of its own.
  package let count: Int

  /// Creates an incident.
  package init(path: String, outcome: Outcome, code: Code, detail: String, count: Int = 1) {
    self.path = path
    self.outcome = outcome
    self.code = code
    self.detail = detail
    self.count = count
  }
}
