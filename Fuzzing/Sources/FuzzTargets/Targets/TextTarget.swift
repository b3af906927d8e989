internal import RepostCore
internal import RepostDetection
internal import RepostDocuments
internal import RepostLintKit
internal import RepostRules

/// Plain text; every other length is read as a source file, whose comment marks are no text.
///
/// Short ones are searched a second time with every pattern everywhere: that rules run only near
/// their literals may make no difference.
struct TextTarget: FuzzTarget {
  let name = "text"
  let summary = "DocumentReader of page.txt and page.c, then detection with and without literals"
  let share = 10

  /// The longest text that is searched without literals.
  private static let longest = 1024

  private static let unfiltered = Detector(
    rules: BuiltInRules.archive?.rules ?? [],
    prefilter: .never)

  func check(_ input: [UInt8]) throws(Violation) {
    let path = input.count % 2 == 0 ? "page.txt" : "page.c"
    let document = try PageReading(path: path, input).check()
    guard input.count <= Self.longest, input.count % 8 < 2 else { return }
    let filtered = PageReading.detector.detection(in: document)
    let unfiltered = Self.unfiltered.detection(in: document)
    guard filtered.incidents.isEmpty, unfiltered.incidents.isEmpty else { return }
    try require(
      filtered.findings == unfiltered.findings,
      "rules find other things where they run everywhere: "
        + "\(Set(filtered.findings.map(\.rule)).symmetricDifference(unfiltered.findings.map(\.rule)))"
    )
  }
}
