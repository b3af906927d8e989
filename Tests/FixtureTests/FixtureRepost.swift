import Foundation
import RepostLintKit
import Testing

/// One folder of `Fixtures/reposts`.
struct FixtureRepost {
  let original: String
  let copy: String
  let expected: ExpectedJudgement

  private let records: String?

  init(_ name: String) throws {
    let folder = FixtureFolder.root.appending(path: "reposts/\(name)")
    let files = FixtureFolder.names(in: "reposts/\(name)")
    original =
      folder.appending(
        path: try #require(files.first { $0.hasPrefix("original.") }, "no original")
      ).path
    copy =
      folder.appending(path: try #require(files.first { $0.hasPrefix("copy.") }, "no copy"))
      .path
    records = files.first { $0 == "records.yaml" }.map { folder.appending(path: $0).path }
    expected = try ExpectedJudgement(contentsOf: folder.appending(path: "expected.yaml"))
  }

  /// What its repost is judged by.
  func request() throws -> CheckRequest {
    try expected.request(original: original, records: records)
  }

  /// What `check` says of a file.
  static func judgement(of path: String, _ request: CheckRequest) throws -> ReportedJudgement {
    let result = try FixtureFolder.tool().check(
      [.path(path)], request, options: OutputOptions(format: .json))
    return try #require(try ReportedJudgement.judgements(in: result.output).first)
  }
}
