import Foundation
import RepostLintKit
import Testing

/// Ordinary texts in which there is nothing to find.
@Suite struct SilentFixtureTests {
  private static let folder = "silent"

  /// A line of `scan --format ndjson`, as much of it as is needed to say what fired.
  private struct Line: Decodable {
    struct Place: Decodable {
      let line: Int
      let column: Int
    }

    let kind: String?
    let rule: String?
    let text: String?
    let place: Place?
    let outcome: String?
    let code: String?
    /// Who speaks where the page does not: it says nothing then.
    let voice: String?
  }

  @Test("there are texts to read")
  func count() {
    #expect(FixtureFolder.names(in: Self.folder).count >= 12)
  }

  @Test("nothing is found in an ordinary text", arguments: FixtureFolder.names(in: folder))
  func silent(_ name: String) async throws {
    let path = FixtureFolder.root.appending(path: "\(Self.folder)/\(name)").path
    var output: [UInt8] = []
    let status = try await FixtureFolder.tool().scan(
      [.path(path)], options: OutputOptions(format: .ndjson), write: { output += $0 })
    let lines = try output.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Line.self, from: Data($0))
    }
    try #require(!lines.isEmpty)
    for line in lines {
      if let rule = line.rule, line.voice == nil {
        let place = line.place.map { "\($0.line):\($0.column)" } ?? "?"
        Issue.record("\(name):\(place): \(rule) found “\(line.text ?? "")”")
      }
      if let outcome = line.outcome, let code = line.code {
        Issue.record("\(name): \(outcome) (\(code)), so nothing was looked for")
      }
    }
    #expect(status == .success)
  }
}
