internal import RepostCore
package import RepostDetection
package import RepostDocuments

/// What holds for whatever was found in a document.
package struct DetectionInvariants {
  /// What detection may report.
  private static let codes: Set<Incident.Code> = [
    .matchLimit, .ruleDeadline, .fileDeadline, .findingLimit, .textLimit,
  ]

  private let detection: Detection
  private let document: Document

  /// Prepares the checks of what was found in `document`.
  package init(_ detection: Detection, in document: Document) {
    self.detection = detection
    self.document = document
  }

  /// Checks all of it.
  package func check() throws(Violation) {
    for incident in detection.incidents {
      try require(
        Self.codes.contains(incident.code), "detection reports \(incident.code.rawValue)")
      try require(incident.path == document.path, "an incident has another path: \(incident)")
      try require(!incident.detail.isEmpty, "an incident without words")
    }
    try require(
      detection.findings.count <= DetectionLimits().findings + 2 * document.bytes.count,
      "\(detection.findings.count) findings")
    var last = ByteSpan(0, 0)
    for finding in detection.findings {
      try PlaceInvariants.check(finding.place, in: document)
      if document.parts.isEmpty, finding.place.path == document.path {
        try require(
          last.start <= finding.place.span.start, "findings are not in the order of places")
        last = finding.place.span
      }
      guard let span = finding.textSpan else { continue }
      try require(span.end <= document.text.count, "a finding lies outside of the text: \(span)")
      guard finding.carrier == .text else { continue }
      let words = document.place(of: span)
      try require(
        words.path == finding.place.path && words.span.start <= finding.place.span.end
          && finding.place.span.start <= words.span.end,
        "a finding of \(finding.rule) lies elsewhere than its words")
    }
  }
}
