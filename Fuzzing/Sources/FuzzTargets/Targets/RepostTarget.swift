internal import RepostCore
internal import RepostDocuments
@testable internal import RepostLintKit
internal import RepostReporting

/// An original and a repost of it, with a line of equals signs between them, judged and reported.
struct RepostTarget: FuzzTarget {
  let name = "repost"
  let summary = "two pages through comparison, terms, checks and the JSON report"
  let share = 0

  private static let separator = Array("\n=====\n".utf8)
  private static let pages = PageReader(
    detector: PageReading.detector, maximumSize: RepostLint.defaultMaximumSize, searchPath: "")

  /// The first page of a file.
  private static func page(path: String, _ bytes: [UInt8]) throws -> Page {
    var file = try pages.pages(path: path, bytes: bytes)
    guard let page = file.next() else { throw Violation("\(path) comes to no page") }
    return page
  }

  func check(_ input: [UInt8]) throws(Violation) {
    let cut = Self.cut(input)
    do {
      let original = try Self.page(path: "original.html", Array(input[..<cut]))
      let copy = try Self.page(
        path: "copy.md", Array(input[cut...].dropFirst(Self.separator.count)))
      let context = RepostContext(
        siteKind: .community, medium: .web, basis: .permission,
        repostURL: WebAddress("https://neighbours.example/post"),
        originalURL: WebAddress("https://harbour.example/2024/wall"), records: [], today: nil)
      let report = RepostJudge(original: original, context: context).report(on: copy)
      try check(report, original: original, copy: copy)
      let tool = ToolDescription(version: RepostLint.version, rulePacks: [:])
      let json = try CheckJSON(tool: tool).bytes(of: Report(reposts: [report], incidents: []))
      try require(String(validating: json, as: UTF8.self) != nil, "the report is not valid UTF-8")
      try require(!json.contains { $0 < 0x20 && $0 != 0x0A }, "the report has controls")
    } catch is FileBytes.Failure {
      return
    } catch let violation as Violation {
      throw violation
    } catch {
      throw Violation("another error: \(error)")
    }
  }

  private func check(_ report: RepostReport, original: Page, copy: Page) throws(Violation) {
    for verdict in report.verdicts {
      try require(!verdict.why.isEmpty, "a verdict on \(verdict.id.rawValue) without words")
      for place in verdict.evidence {
        let document = place.path == copy.document.path ? copy.document : original.document
        try PlaceInvariants.check(place, in: document)
      }
    }
    guard let reuse = report.reuse else { return }
    try require(
      0 <= reuse.copiedWords && reuse.copiedWords <= reuse.repostWords
        && 0 <= reuse.copiedOriginalWords && reuse.copiedOriginalWords <= reuse.originalWords,
      "more words are copied than there are")
    for run in reuse.runs {
      try PlaceInvariants.check(run.repost, in: copy.document)
      try PlaceInvariants.check(run.original, in: original.document)
    }
  }

  private static func cut(_ input: [UInt8]) -> Int {
    guard input.count >= separator.count else { return input.count }
    return (0...(input.count - separator.count)).first { input[$0...].starts(with: separator) }
      ?? input.count / 2
  }
}
