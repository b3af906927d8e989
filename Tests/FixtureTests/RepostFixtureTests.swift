import Foundation
import RepostLintKit
import Testing

/// Every folder of `Fixtures/reposts` comes out as its `expected.yaml` says.
@Suite struct RepostFixtureTests {
  private static let folder = "reposts"

  @Test("there are fixtures to run")
  func count() {
    #expect(FixtureFolder.names(in: Self.folder).count >= 24)
  }

  @Test("a repost is judged as expected", arguments: FixtureFolder.names(in: folder))
  func repost(_ name: String) throws {
    let folder = FixtureFolder.root.appending(path: "\(Self.folder)/\(name)")
    let files = FixtureFolder.names(in: "\(Self.folder)/\(name)")
    let original = try #require(files.first { $0.hasPrefix("original.") }, "no original")
    let copy = try #require(files.first { $0.hasPrefix("copy.") }, "no copy")
    let records = files.first { $0 == "records.yaml" }
    #expect(
      files.sorted() == (["expected.yaml", original, copy] + [records].compactMap { $0 }).sorted(),
      "a file without a purpose")
    let expected = try ExpectedJudgement(contentsOf: folder.appending(path: "expected.yaml"))
    let request = try expected.request(
      original: folder.appending(path: original).path,
      records: records.map { folder.appending(path: $0).path })
    let result = try FixtureFolder.tool().check(
      [.path(folder.appending(path: copy).path)], request, options: OutputOptions(format: .json))
    let judgements = try ReportedJudgement.judgements(in: result.output)
    let got = try #require(judgements.first)
    #expect(judgements.count == 1)

    let differences = Self.differences(expected, got)
    guard !differences.isEmpty else { return }
    Issue.record(
      Comment(rawValue: (["\(name): \(expected.about)"] + differences).joined(separator: "\n")))
  }

  /// What was expected and what came out, one above the other, with the tool's reason.
  private static func differences(
    _ expected: ExpectedJudgement, _ got: ReportedJudgement
  ) -> [String] {
    var lines: [String] = []
    func compare(_ what: String, _ wanted: String?, _ found: String?, _ why: String?) {
      guard wanted != found else { return }
      lines += [
        "  \(what)", "    expected  \(wanted ?? "nothing")", "    got       \(found ?? "nothing")",
      ]
      if let why { lines.append("    because   \(why)") }
    }
    compare("conditions", expected.conditions, got.conditions, nil)
    compare("permission", expected.permission, got.permission.state, got.permission.why)
    for id in expected.obligations.keys.sorted() {
      let found = got.obligations.filter { $0.id == id }
      // One id may stand for several uses; then each has to come out as expected.
      if found.isEmpty { compare(id, expected.obligations[id], nil, nil) }
      for found in found {
        let why = ([found.why] + found.reservations).joined(separator: "; ")
        compare(id, expected.obligations[id], found.expectation, why)
      }
    }
    for found in got.obligations where expected.obligations[found.id] == nil {
      compare(found.id, nil, found.expectation, found.why)
    }
    return lines
  }
}
