package import RepostCore

/// The comparison of two texts as a JSON document.
package struct CompareJSON: Sendable {
  private let tool: ToolDescription

  /// Creates a reporter.
  package init(tool: ToolDescription) {
    self.tool = tool
  }

  /// The document.
  package func bytes(of report: ComparisonReport) throws -> [UInt8] {
    try JSONText().document(Document(report, tool: tool))
  }

  /// The measures stand at the top, beside what was compared.
  private struct Document: Encodable {
    let head: Head
    let reuse: ReuseJSON

    init(_ report: ComparisonReport, tool: ToolDescription) {
      head = Head(report, tool: tool)
      reuse = ReuseJSON(report.measure, isMeasured: report.obstacle == nil)
    }

    func encode(to encoder: any Encoder) throws {
      try head.encode(to: encoder)
      try reuse.encode(to: encoder)
    }
  }

  private struct Head: Encodable {
    let schema = "repostlint/compare/1"
    let tool: ToolDescription
    let repost: String
    let original: String
    let comparable: Bool
    /// Why nothing could be measured.
    let why: Nullable<String>
    let languages: Languages
    /// Start and end in the repost, start and end in the original: code points of the texts as
    /// `extract` gives them, in the order of `runs`.
    let spans: [[Int]]
    let files: [IncidentJSON]
    let notes: [String]

    init(_ report: ComparisonReport, tool: ToolDescription) {
      self.tool = tool
      repost = report.repost
      original = report.original
      comparable = report.obstacle == nil
      why = Nullable(report.obstacle)
      languages = Languages(
        repost: Nullable(report.repostLanguage), original: Nullable(report.originalLanguage))
      spans =
        report.obstacle != nil
        ? []
        : report.offsets.map {
          [
            $0.repost.lowerBound, $0.repost.upperBound, $0.original.lowerBound,
            $0.original.upperBound,
          ]
        }
      files = report.incidents.map { IncidentJSON($0) }
      notes = report.notes
    }
  }

  private struct Languages: Encodable {
    let repost: Nullable<String>
    let original: Nullable<String>
  }
}
