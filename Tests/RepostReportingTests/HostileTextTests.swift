import RepostCore
import Testing

@testable import RepostReporting

@Suite struct HostileTextTests {
  enum Reporter: CaseIterable {
    case check, checkWithCredit, terms, scan, lint, annotations, compare

    var text: String {
      let report = HostileSamples.report
      return switch self {
      case .check: CheckText(snippets: HostileSamples.snippets).text(of: report)
      case .checkWithCredit: CheckText().text(of: report) { _ in HostileSamples.text }
      case .terms: TermsText().text(of: HostileSamples.terms)
      case .scan:
        (try? ScanText().bytes(of: HostileSamples.scans, incidents: HostileSamples.incidents))
          .map { String(decoding: $0, as: UTF8.self) } ?? ""
      case .lint: LintText().text(of: report)
      case .annotations: LintGitHub().text(of: report)
      case .compare: CompareText().text(of: HostileSamples.comparison)
      }
    }
  }

  @Test(
    "nothing that a terminal acts on comes out of any text report", arguments: Reporter.allCases)
  func controls(reporter: Reporter) {
    let report = reporter.text
    let controls = report.unicodeScalars.filter { $0 != "\n" && $0.isHiddenControl }
    #expect(report.contains("forged"))
    #expect(controls.isEmpty)
  }

  @Test("no page can forge a line of a report or a command", arguments: Reporter.allCases)
  func forgedLines(reporter: Reporter) {
    let report = reporter.text
    let forged = report.split(separator: "\n").filter { line in
      let start = line.drop { $0 == " " }
      let isCommand = reporter == .annotations && line.hasPrefix("::")
      return line.hasPrefix("✓ forged") || start.hasPrefix("::error::")
        || (!isCommand && line.contains("##["))
    }
    #expect(forged.isEmpty)
  }

  @Test("every line of an annotation report is one command, but for the last")
  func annotations() {
    let lines = LintGitHub().text(of: HostileSamples.report).split(separator: "\n")
    #expect(lines.count > 5)
    for line in lines.dropLast() {
      let parts = line.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
      #expect(parts.count == 3)
      #expect(parts[0].isEmpty)
      #expect(["error", "warning", "notice"].contains(parts[1].prefix { $0 != " " }))
      #expect(parts[1].hasPrefix("\(parts[1].prefix { $0 != " " }) file="))
      #expect(parts[1].split(separator: ",").allSatisfy { $0.contains("=") })
    }
  }

  @Test("JSON holds no raw control either, and gives the very same strings back")
  func json() throws {
    let tool = ToolDescription(version: "1", rulePacks: [HostileSamples.text: "1"])
    let documents = [
      try CheckJSON(tool: tool).bytes(of: HostileSamples.report),
      try TermsJSON(tool: tool).bytes(of: HostileSamples.terms),
      try ScanJSON(tool: tool).bytes(of: HostileSamples.scans),
      try CompareJSON(tool: tool).bytes(of: HostileSamples.comparison),
    ]
    for document in documents {
      let text = String(decoding: document, as: UTF8.self)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isHiddenControl })
    }
    let check = try JSONValue(parsing: documents[0])
    #expect(check["reposts"][0]["path"] == .string(HostileSamples.text))
    #expect(
      check["reposts"][0]["findings"][0]["captures"]
        == .object([HostileSamples.text: .string(HostileSamples.text)]))
  }
}
