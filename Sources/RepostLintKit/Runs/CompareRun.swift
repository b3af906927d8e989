import RepostCore
import RepostDocuments
import RepostReporting
import RepostReuse
import RepostTerms

extension RepostLint {
  /// What one text copies of another: spans, measures, changes; facts, never a conclusion.
  ///
  /// - Parameters:
  ///   - repost: The text that may copy.
  ///   - original: The text that may be copied.
  ///   - originalURL: The address of the original, to tell links to it.
  ///   - options: How the report is to look.
  /// - Returns: The comparison as text, JSON or a page of HTML.
  /// - Throws: `RunError` where one of them cannot be read, is several texts, or the format is not one
  ///   of text, json, html.
  public func compare(
    _ repost: Input, to original: Input, originalURL: String? = nil, options: OutputOptions
  ) throws(RunError) -> RunResult {
    let address = try RepostContext.address(originalURL, "--original-url")
    if case .standardInput = repost, case .standardInput = original {
      throw RunError("compare: only one of the two texts can come from standard input.")
    }
    let source = try self.original(original, command: "compare", needsText: true)
    let copy = try self.original(repost, command: "compare", needsText: true)
    let terms = TermsBuilder(
      findings: source.speaking, metadata: source.document.metadata, originalURL: address
    ).terms
    let measurement = TextMeasurement(
      original: source, copy: copy, crediting: CreditMarks(terms))
    let report = Self.report(measurement, copy: copy, original: source)
    let output = try render("compare", options) { () throws -> [UInt8] in
      switch options.format {
      case .text: Array(CompareText(palette: palette(options)).text(of: report).utf8)
      case .json: try CompareJSON(tool: tool).bytes(of: report)
      case .html: ComparedHTML(report, repost: copy, original: source).bytes
      case .ndjson, .github: throw Self.unsupported(options, "compare")
      }
    }
    let rule = ExitRule(
      options: options, reposts: [], incidents: report.incidents,
      named: [copy.document.path, source.document.path])
    return RunResult(
      output: output, messages: report.incidents.map(\.sentence), status: rule.status)
  }

  private static func report(
    _ measurement: TextMeasurement, copy: Page, original: Page
  ) -> ComparisonReport {
    var incidents = original.incidents + copy.incidents
    if !measurement.measure.isComplete {
      incidents.append(TextMeasurement.limit(path: copy.document.path))
    }
    let inRepost = ExtractedOffsets(copy.document)
    let inOriginal = ExtractedOffsets(original.document)
    return ComparisonReport(
      repost: copy.document.path, original: original.document.path, measure: measurement.measure,
      obstacle: measurement.obstacle, repostLanguage: measurement.repostLanguage,
      originalLanguage: measurement.originalLanguage,
      offsets: measurement.measure.passages.map {
        ComparisonReport.Offsets(
          repost: inRepost.codePoints(of: $0.repostText),
          original: inOriginal.codePoints(of: $0.originalText))
      },
      incidents: incidents,
      notes: (copy.document.notes + original.document.notes).uniqued())
  }
}

extension [String] {
  /// The strings without those that came before.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
