internal import RepostCore
internal import RepostDetection
internal import RepostDocuments
internal import RepostLintKit
internal import RepostRules

/// Reads a page through the front door, looks for everything in it, and checks what came of both.
struct PageReading {
  /// The shipped rules, compiled once for all inputs.
  static let detector = Detector(
    rules: BuiltInRules.archive?.rules ?? [], packedPlan: BuiltInRules.archive?.plan)

  /// How many inputs are read once for one that is read twice.
  private static let repeats = 4

  private let path: String
  private let input: [UInt8]
  private let httpCharset: String?

  init(path: String, _ input: [UInt8], httpCharset: String? = nil) {
    self.path = path
    self.input = input
    self.httpCharset = httpCharset
  }

  /// Reads and checks.
  ///
  /// - Returns: What was read.
  @discardableResult
  func check() throws(Violation) -> Document {
    let document = read()
    try DocumentInvariants(document, input: input, path: path).check()
    let detection = Self.detector.detection(in: document)
    try DetectionInvariants(detection, in: document).check()
    if input.count % Self.repeats == 0 {
      try DocumentDifference.check(document, read())
      let again = Self.detector.detection(in: document)
      // Only a deadline may come sooner or later.
      if detection.incidents.isEmpty, again.incidents.isEmpty {
        try require(detection.findings == again.findings, "searched twice, the findings differ")
      }
    }
    return document
  }

  private func read() -> Document {
    DocumentReader().document(path: path, bytes: input, httpCharset: httpCharset)
  }
}
