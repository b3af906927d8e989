import RepostCore

/// Makes findings by hand, in the order they would stand on a page.
struct PageFindings {
  private(set) var findings: [Finding] = []

  /// Adds a finding.
  mutating func add(
    _ id: ConditionID?, _ detail: Finding.Detail = .condition, text: String = "words",
    zone: Zone = .article, hidden: HiddenReason? = nil, captures: [String: String] = [:],
    parameters: [String: ParameterValue] = [:], strength: Strength = .must,
    voice: Voice? = nil
  ) {
    let offset = findings.count * 100
    let span = ByteSpan(offset, offset + text.utf8.count)
    let start = LinePosition(line: findings.count + 1, column: 1)
    findings.append(
      Finding(
        rule: "rule-\(findings.count)", id: id, detail: detail,
        place: Place(path: "page.html", span: span, start: start, end: start, text: text),
        textSpan: TextSpan(offset, offset + text.utf8.count), zone: zone, hidden: hidden,
        captures: captures, parameters: parameters, strength: strength, voice: voice))
  }

  /// The terms of the page.
  func terms(metadata: PageMetadata = PageMetadata(), url: String? = nil) -> Terms {
    TermsBuilderUnderTest.terms(findings, metadata, url)
  }
}
