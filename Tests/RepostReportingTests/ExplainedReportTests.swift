import RepostCore
import RepostReporting
import Testing

/// `check --explain`: how an obligation was judged, in text and in JSON.
@Suite struct ExplainedReportTests {
  private static func report(explained: Bool) throws -> Report {
    let explanation = Explanation(
      asked: ["names: Harbour Gazette"], applies: true,
      applicability: "The original states it. It is asked of every repost.",
      lookedAt: "3 pieces of text that readers see.",
      decision: "Decided from the documents. Any name passes.")
    let verdict = Verdict(
      id: .creditSource, outcome: .passed, why: "The repost names “Harbour Gazette”.",
      explanation: explained ? explanation : nil)
    let spared = Verdict(
      id: .noPrint, outcome: .inapplicable, why: "The repost is on the web.",
      explanation: explained
        ? Explanation(
          asked: [], applies: false, applicability: "The repost is on the web.",
          lookedAt: "Nothing.",
          decision: "Decided with what the caller declares.") : nil)
    let terms = Terms(
      work: Work(
        title: "Two Shelves", authors: [], source: nil, url: nil, equivalents: [], published: nil,
        holders: []), assigner: nil, conditions: [], statements: [], licences: [], contacts: [],
      conflicts: [], notes: [])
    let repost = RepostReport(
      path: "repost.html", original: nil, basis: .permission, conditions: .met,
      permission: Permission(.granted, why: ""), verdicts: [verdict, spared], reuse: nil,
      findings: [], outcome: .judged, notes: [], terms: terms)
    return Report(reposts: [repost], incidents: [])
  }

  @Test("the text says whether a condition applies, what was looked at and how it was decided")
  func text() throws {
    let text = CheckText(explains: true).text(of: try Self.report(explained: true))
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("asked names: Harbour Gazette"))
    #expect(words.contains("applies yes. The original states it."))
    #expect(words.contains("looked 3 pieces of text that readers see."))
    #expect(words.contains("found The repost names “Harbour Gazette”."))
    #expect(words.contains("decided Decided from the documents. Any name passes."))
    #expect(words.contains("applies no. The repost is on the web."))
    #expect(!words.contains("Decided with what the caller declares."))
  }

  @Test("a report that was not asked to explain does not")
  func silence() throws {
    let report = try Self.report(explained: true)
    #expect(!CheckText().text(of: report).contains("applies"))
    let json = String(
      decoding: try CheckJSON(tool: ReportSamples.tool).bytes(of: report), as: UTF8.self)
    #expect(!json.contains("explanation"))
  }

  @Test("JSON adds an explanation to each obligation, and changes nothing else")
  func json() throws {
    let json = try CheckJSON(tool: ReportSamples.tool, explains: true)
      .bytes(of: try Self.report(explained: true))
    let text = String(decoding: json, as: UTF8.self)
    for key in ["asked", "applies", "applicability", "looked_at", "found", "decision"] {
      #expect(text.contains("\"\(key)\""), "\(key)")
    }
    let plain = try CheckJSON(tool: ReportSamples.tool, explains: true)
      .bytes(of: try Self.report(explained: false))
    let unasked = try CheckJSON(tool: ReportSamples.tool)
      .bytes(of: try Self.report(explained: false))
    #expect(plain == unasked)
  }
}
