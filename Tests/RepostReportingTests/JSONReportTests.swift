import RepostCore
import RepostReporting
import Testing

@Suite struct JSONReportTests {
  private let tool = ReportSamples.tool

  /// The keys in one string, as they are easiest to compare.
  private func keys(_ value: JSONValue) -> String { value.keys.joined(separator: " ") }

  @Test("a check has the fixed keys")
  func checkKeys() throws {
    let json = try JSONValue(
      parsing: CheckJSON(tool: tool).bytes(of: try ReportSamples.report()))
    #expect(json["schema"] == .string("repostlint/check/1"))
    #expect(keys(json) == "files reposts schema summary tool")
    #expect(keys(json["tool"]) == "name rule_packs version")
    let repost = json["reposts"][0]
    #expect(
      keys(repost)
        == "basis conditions_overall findings notes obligations original outcome path permission"
        + " reuse terms_from")
    #expect(keys(repost["permission"]) == "evidence state why")
    let obligation = repost["obligations"][0]
    #expect(
      keys(obligation)
        == "check evidence id outcome remedy required_by reservations strength why")
    #expect(
      keys(obligation["evidence"][0]) == "byte column endColumn endLine line path text")
    #expect(
      keys(repost["reuse"])
        == "attributed_words copied_of_original copied_of_repost copied_words edits ignored"
        + " longest_run_words method moved_words original_words own_words quoted_words"
        + " repeated_words repost_words run_words_of_original run_words_of_repost runs")
    #expect(
      keys(repost["reuse"]["runs"][0]) == "attributed exact order original quoted repost words")
    #expect(repost["reuse"]["runs"][0]["exact"] == .bool(true))
    #expect(repost["reuse"]["runs"][1]["exact"] == .bool(false))
  }

  @Test(
    "the holders of a notice stand in one string, and one by one where they are several",
    arguments: [
      ([], nil), (["Salt Press"], nil), (["Ann Lee", "Kite Ltd"], ["Ann Lee", "Kite Ltd"]),
    ] as [([String], [String]?)])
  func holders(holders: [String], names: [String]?) throws {
    let notice = CopyrightNotice(holders: holders, years: [2024], yearsText: "2024")
    let finding = Finding(
      rule: "copyright-notice", id: .copyrightNotice, detail: .copyright(notice),
      place: ReportSamples.original("South Shore"), textSpan: nil, zone: .article)
    var reporter = ScanNDJSON(tool: tool)
    let scan = ScanReport(path: "original.html", findings: [finding], incidents: [])
    let line = try JSONValue(parsing: reporter.part(for: scan))
    let listed = holders.joined(separator: ", ")
    #expect(line["holders"] == .array(holders.isEmpty ? [] : [.string(listed)]))
    #expect(line["holder_names"] == names.map { .array($0.map(JSONValue.string)) } ?? .null)
  }

  @Test("lint writes the same document as check under its own schema")
  func lint() throws {
    let report = try ReportSamples.manyReports()
    let check = String(decoding: try CheckJSON(tool: tool).bytes(of: report), as: UTF8.self)
    let lint = String(
      decoding: try CheckJSON(tool: tool, command: .lint).bytes(of: report), as: UTF8.self)
    let schema = (check: "\"repostlint/check/1\"", lint: "\"repostlint/lint/1\"")
    #expect(check.contains(schema.check))
    #expect(
      check.split(separator: schema.check).joined(separator: "|")
        == lint.split(separator: schema.lint).joined(separator: "|"))
  }

  @Test("terms have the fixed keys, with null for what is not known")
  func termsKeys() throws {
    let empty = Terms(
      work: Work(
        title: nil, authors: [], source: nil, url: nil, equivalents: [], published: nil,
        holders: []),
      assigner: nil, conditions: [], statements: [], licences: [], contacts: [], conflicts: [],
      notes: [])
    let bare = try JSONValue(parsing: TermsJSON(tool: tool).bytes(of: empty))
    #expect(keys(bare["work"]) == "authors holders language published source title url")
    #expect(bare["work"]["source"] == .null)
    #expect(bare.keys.contains("assigner"))

    let json = try JSONValue(parsing: TermsJSON(tool: tool).bytes(of: try ReportSamples.terms()))
    #expect(
      keys(json)
        == "assigner conditions conflicts contacts licences notes schema statements tool work")
    #expect(keys(json["assigner"]) == "aliases name url")
    #expect(keys(json["conditions"][0]) == "group id params place rule strength unless")
    #expect(
      keys(json["conditions"][3]) == "group id params place places rule strength unless")
    #expect(
      json["conditions"][3]["params"]
        == .object(["count": .number(1), "live": .bool(true), "position": .string("beside")]))
    #expect(json["conditions"][1]["params"]["sites"][1] == .string("local"))
    #expect(
      json["contacts"]
        == .array([
          .object(["email": .string("rights@harbour.example"), "for": .string("print")]),
          .object(["phone": .string("+49 30 555"), "for": .null]),
        ]))
  }

  @Test("several licences in one expression have no family, and the expression for their id")
  func licenceExpression() throws {
    let licence = LicenceStatement(
      try #require(SPDXExpression("MIT OR CC-BY-4.0")), url: nil, scope: .page)
    let place = try ReportSamples.terms().licences[0].place
    var terms = try ReportSamples.terms()
    terms.licences = [
      Finding(
        rule: "spdx-line", id: .licence, detail: .licence(licence), place: place, textSpan: nil,
        zone: .article)
    ]
    let json = try JSONValue(parsing: TermsJSON(tool: tool).bytes(of: terms))["licences"][0]
    #expect(json["family"] == .null)
    #expect(json["version"] == .null)
    #expect(json["spdx"] == .string("MIT OR CC-BY-4.0"))
  }

  @Test("a scan writes findings, then incidents, then a summary, an object a line")
  func scanLines() throws {
    let bytes = try ScanNDJSON(tool: tool).bytes(of: ReportSamples.scans)
    let lines = try bytes.split(separator: UInt8(ascii: "\n")).map {
      try JSONValue(parsing: Array($0))
    }
    #expect(bytes.last == UInt8(ascii: "\n"))
    #expect(lines.count == 5 + 3 + 1)
    #expect(keys(lines[1]) == "captures hidden id kind path place rule text zone")
    #expect(
      keys(lines[4])
        == "captures family hidden kind path place port rule scope spdx text url version zone")
    #expect(lines[4]["spdx"] == .null)
    #expect(lines[4]["hidden"] == .bool(true))
    #expect(keys(lines[5]) == "code detail outcome path")
    #expect(keys(lines[8]) == "schema summary tool")
  }

  @Test("the counts of a scan add up, whatever happened to a file and however often")
  func scanCounts() throws {
    func incident(_ path: String, _ outcome: Incident.Outcome) -> Incident {
      Incident(path: path, outcome: outcome, code: .textLimit, detail: "")
    }
    let scans = [
      ScanReport(path: "a", findings: ReportSamples.findings, incidents: []),
      ScanReport(
        path: "b", findings: [], incidents: [incident("b", .partial), incident("b", .partial)]),
      ScanReport(
        path: "c", findings: [], incidents: [incident("c", .partial), incident("c", .failed)]),
      ScanReport(path: "d", findings: [], incidents: [incident("d", .skipped)]),
    ]
    let others = [
      incident("e", .skipped), incident("e", .skipped),
      incident("folder", .partial), incident("f", .failed),
    ]
    let json = try JSONValue(parsing: ScanJSON(tool: tool).bytes(of: scans, incidents: others))
    let summary = json["summary"]
    let counts = ["inputs", "read", "partial", "skipped", "failed"].map { summary[$0].int }
    #expect(counts == [6, 2, 1, 2, 2])
    #expect(summary["findings"].int == 5)
    #expect(summary["kinds"].keys.reduce(0) { $0 + summary["kinds"][$1].int } == 5)
    #expect(summary["codes"]["text-limit"].int == 9)
  }

  @Test("records of an archive are inputs, those that are only counted too, and add up")
  func recordCounts() throws {
    func incident(_ outcome: Incident.Outcome, count: Int = 1) -> Incident {
      Incident(path: "a", outcome: outcome, code: .mediaType, detail: "", count: count)
    }
    let record = ArchiveRecord(url: "https://harbour.example/", date: nil, id: "1", offset: 7)
    let scans = [
      ScanReport(
        path: "a#7", findings: ReportSamples.findings, incidents: [incident(.partial)],
        subject: .record(record)),
      ScanReport(
        path: "a", findings: [], incidents: [incident(.failed), incident(.partial)],
        subject: .remainder),
      ScanReport(
        path: "a", findings: [], incidents: [incident(.skipped, count: 40)], subject: .remainder),
    ]
    let json = try JSONValue(parsing: ScanJSON(tool: tool).bytes(of: scans))
    let summary = json["summary"]
    let counts = ["inputs", "read", "partial", "skipped", "failed"].map { summary[$0].int }
    #expect(counts == [42, 1, 1, 40, 1])
    #expect(summary["codes"]["media-type"].int == 43)
    #expect(json["findings"][0]["record"]["offset"].int == 7)
    #expect(json["findings"][0]["record"]["id"] == .string("1"))
    #expect(json["files"][3]["count"].int == 40)
    #expect(keys(json["files"][0]) == "code detail outcome path")
  }

  @Test("the counts of a check add up, and an original is no input")
  func checkCounts() throws {
    let many = try ReportSamples.manyReports()
    let original = Incident(
      path: "original.html", outcome: .failed, code: .unreadable, detail: "")
    let report = Report(reposts: many.reposts, incidents: many.incidents + [original])
    let summary = try JSONValue(parsing: CheckJSON(tool: tool).bytes(of: report))["summary"]
    let parts = ["met", "not_met", "undetermined", "not_applicable", "failed", "skipped"]
    #expect(parts.map { summary[$0].int } == [2, 1, 1, 1, 2, 1])
    #expect(summary["inputs"].int == 8)
    #expect(summary["reposts"].int == 6)
    #expect(summary["partial"].int == 1)
    #expect(summary["permission"]["not-covered"].int == 1)
  }

  @Test("a comparison has the measures at its top, the runs, and their spans")
  func comparison() throws {
    let json = try JSONValue(
      parsing: CompareJSON(tool: tool).bytes(of: ReportSamples.comparison()))
    #expect(
      keys(json)
        == "attributed_words comparable copied_of_original copied_of_repost copied_words edits files"
        + " ignored languages longest_run_words method moved_words notes original original_words"
        + " own_words quoted_words repeated_words repost repost_words run_words_of_original"
        + " run_words_of_repost runs schema spans tool why")
    #expect(json["schema"] == .string("repostlint/compare/1"))
    #expect(json["comparable"] == .bool(true))
    #expect(json["why"] == .null)
    #expect(json["copied_words"].int == 16)
    #expect(json["quoted_words"].int == 2)
    #expect(json["runs"][0]["quoted"] == .string("block"))
    #expect(json["runs"][1]["exact"] == .bool(false))
    #expect(json["spans"][1][0].int == 30)
    #expect(json["ignored"][0]["reason"] == .string("notice"))
  }

  @Test("what cannot be measured is null, and the reason is given")
  func notComparable() throws {
    let report = ReportSamples.comparison(obstacle: "The languages differ.")
    let json = try JSONValue(parsing: CompareJSON(tool: tool).bytes(of: report))
    #expect(json["comparable"] == .bool(false))
    #expect(json["why"] == .string("The languages differ."))
    #expect(json["original_words"].int == 18)
    for key in ["copied_words", "copied_of_original", "own_words", "longest_run_words"] {
      #expect(json[key] == .null, "\(key)")
    }
    #expect(json["runs"] == .array([]))
    #expect(json["spans"] == .array([]))
  }

  @Test("shares of nothing are null")
  func noShares() throws {
    let base = try ReportSamples.repostReport()
    let reuse = ReuseMeasure(
      originalWords: 0, repostWords: 0, copiedWords: 0, copiedOriginalWords: 0,
      longestRunWords: 0, runs: [], edits: [], isComplete: false)
    let repost = RepostReport(
      path: base.path, original: nil, basis: base.basis, conditions: base.conditions,
      permission: base.permission, verdicts: [], reuse: reuse, findings: [], outcome: .judged,
      notes: [], terms: base.terms)
    let json = try JSONValue(
      parsing: CheckJSON(tool: tool).bytes(of: Report(reposts: [repost], incidents: [])))
    #expect(json["reposts"][0]["original"] == .null)
    #expect(json["reposts"][0]["reuse"]["copied_of_original"] == .null)
    #expect(json["reposts"][0]["reuse"]["method"]["complete"] == .bool(false))
  }

  @Test("two runs write the same bytes")
  func determinism() throws {
    let report = try ReportSamples.manyReports()
    let terms = try ReportSamples.terms()
    #expect(
      try CheckJSON(tool: tool).bytes(of: report) == CheckJSON(tool: tool).bytes(of: report))
    #expect(try TermsJSON(tool: tool).bytes(of: terms) == TermsJSON(tool: tool).bytes(of: terms))
    #expect(
      try ScanNDJSON(tool: tool).bytes(of: ReportSamples.scans)
        == ScanNDJSON(tool: tool).bytes(of: ReportSamples.scans))
    let check = CheckText(snippets: ReportSamples.snippets)
    #expect(check.text(of: report) == check.text(of: report))
  }
}
