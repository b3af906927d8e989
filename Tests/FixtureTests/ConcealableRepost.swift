import Foundation
import RepostLintKit

/// A fixture whose credit can be cut out of the page.
struct ConcealableRepost {
  /// A page without its credit.
  struct Cut {
    /// The page before and behind where the first piece stood.
    let rest: (before: String, behind: String)
    /// What was cut out, in the order of the page.
    let pieces: [String]
    /// The duties that passed plainly before, and do not without the pieces.
    let duties: Set<String>
  }

  enum Format {
    case html, markdown
  }

  let format: Format
  private let page: [UInt8]
  private let request: CheckRequest
  private let file: String

  init(_ name: String) throws {
    let fixture = try FixtureRepost(name)
    let copy = URL(filePath: fixture.copy)
    format = copy.pathExtension == "md" ? .markdown : .html
    page = Array(try Data(contentsOf: copy))
    request = try fixture.request()
    file =
      FileManager.default.temporaryDirectory.path + "/repostlint-\(name)-\(copy.lastPathComponent)"
  }

  /// The duties that pass without reservation on a page.
  func plainPasses(of page: String) throws -> Set<String> {
    let obligations = try judgement(of: Array(page.utf8)).obligations
    return Set(obligations.filter { $0.expectation == "passed" }.map(\.id))
  }

  private func judgement(of page: [UInt8]) throws -> ReportedJudgement {
    try Data(page).write(to: URL(filePath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let result = try FixtureFolder.tool().check(
      [.path(file)], request, options: OutputOptions(format: .json))
    return try ReportedJudgement.judgements(in: result.output)[0]
  }

  /// The page without what `duties` stand on, or nil where none of them passes plainly.
  func withoutCredit(duties: Set<String>) throws -> Cut? {
    var removed: [Range<Int>] = []
    var passing: Set<String> = []
    for round in 0..<6 {
      let judgement = try judgement(of: blanked(removed))
      let passed = judgement.obligations.filter {
        $0.outcome == "passed" && duties.contains($0.id)
      }
      if round == 0 {
        passing = Set(passed.filter { $0.expectation == "passed" }.map(\.id))
      }
      let found = passed.flatMap(\.evidence).map { block(around: $0.byte[0]..<$0.byte[1]) }
      guard !found.isEmpty else { break }
      removed += found
    }
    guard let first = removed.map(\.lowerBound).min(), !passing.isEmpty else { return nil }
    let ranges = merged(removed)
    let left = try plainPasses(of: String(decoding: blanked(ranges), as: UTF8.self))
    let rest = blanked(ranges)
    return Cut(
      rest: (
        String(decoding: rest[..<first], as: UTF8.self),
        String(decoding: rest[first...], as: UTF8.self)
      ),
      pieces: ranges.map { String(decoding: page[$0], as: UTF8.self) },
      duties: passing.subtracting(left))
  }

  /// The page with spaces for what was cut out.
  private func blanked(_ ranges: [Range<Int>]) -> [UInt8] {
    var page = page
    for range in ranges {
      for index in range where page[index] != UInt8(ascii: "\n") { page[index] = UInt8(ascii: " ") }
    }
    return page
  }

  private func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// The paragraph that holds some bytes: from a blank line to the next, or between two tags.
  private func block(around bytes: Range<Int>) -> Range<Int> {
    switch format {
    case .markdown:
      var start = bytes.lowerBound
      while start > 0, !(page[start - 1] == 0x0A && (start < 2 || page[start - 2] == 0x0A)) {
        start -= 1
      }
      var end = bytes.upperBound
      while end < page.count,
        !(page[end] == 0x0A && (end + 1 == page.count || page[end + 1] == 0x0A))
      { end += 1 }
      return start..<end
    case .html:
      // Fixtures write a block a line.
      var start = bytes.lowerBound
      while start > 0, page[start - 1] != 0x0A { start -= 1 }
      var end = bytes.upperBound
      while end < page.count, page[end] != 0x0A { end += 1 }
      return start..<end
    }
  }
}
