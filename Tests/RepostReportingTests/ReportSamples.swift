import RepostCore
import RepostReporting
import Testing

/// Values as the pipeline would give them for `SamplePages`.
enum ReportSamples {
  static let tool = ToolDescription(version: "0.1.0", rulePacks: ["core": "1", "cross-post": "2"])
  static let snippets = FileSnippets(SamplePages.bytes)
  static let credit = """
    <p>First published by <a href="https://harbour.example/a/1">Harbour Gazette</a>.
    © South Shore, 2017.</p>
    """

  static func id(_ name: String) throws -> ConditionID { try #require(ConditionID(name)) }

  static func original(_ words: String) -> Place { SamplePages.place(words, in: "original.html") }
  static func repost(_ words: String, text: String? = nil, in path: String = "repost.html") -> Place
  {
    SamplePages.place(words, in: path, text: text)
  }

  static let incidents = [
    Incident(
      path: "pages/long.html", outcome: .partial, code: .textLimit,
      detail: "only the first 8 MiB of text were read"),
    Incident(path: "pages/photo.jpg", outcome: .skipped, code: .binary, detail: ""),
    Incident(
      path: "pages/gone.html", outcome: .failed, code: .notFound, detail: "there is no such file"),
  ]

  // MARK: - Findings

  static let findings: [Finding] = [
    Finding(
      rule: "copyright-line", id: .copyrightNotice,
      detail: .copyright(
        CopyrightNotice(
          holders: ["South Shore"], years: [2009, 2010, 2011, 2017], yearsText: "2009-2011, 2017")),
      place: original("Copyright © South Shore, 2009-2011, 2017"), textSpan: TextSpan(300, 340),
      zone: .footer, captures: ["holder": "South Shore", "years": "2009-2011, 2017"]),
    Finding(
      rule: "grant", id: .republish, detail: .condition,
      place: original("lets community sites run its articles"), textSpan: nil, zone: .adjacent),
    Finding(
      rule: "original-source", id: .originalSource,
      detail: .attribution(Attribution(name: "South Shore", url: nil, kind: .originalSource)),
      place: original("The original source of this article is South Shore"), textSpan: nil,
      zone: .footer),
    Finding(
      rule: "rights-contact", id: .contact,
      detail: .contact(Contact(.email("rights@harbour.example"), purpose: "print")),
      place: original("rights@harbour.example"), textSpan: nil, zone: .adjacent),
    Finding(
      rule: "cc-link", id: nil,
      detail: .licence(
        LicenceStatement(
          family: "cc-by-nc", version: nil, port: nil, spdx: nil,
          url: "https://creativecommons.org/licenses/by-nc/", scope: .image)),
      place: original("Two Shelves</title>"), textSpan: nil, zone: .meta, hidden: .comment),
  ]

  static let scans = [
    ScanReport(
      path: "original.html", findings: findings, incidents: []),
    ScanReport(path: "pages/gone.html", findings: [], incidents: [incidents[2]]),
    ScanReport(path: "pages/long.html", findings: [], incidents: [incidents[0]]),
    ScanReport(path: "pages/photo.jpg", findings: [], incidents: [incidents[1]]),
  ]

  // MARK: - Terms

  static func terms() throws -> Terms {
    let gazette = Party(
      name: "Harbour Gazette", aliases: ["harbour.example"], url: "https://harbour.example/")
    return Terms(
      work: Work(
        title: "Boxes Counted on Two Shelves", authors: ["Ada Quill"], source: gazette,
        url: "https://harbour.example/a/1", equivalents: ["https://harbour.example/amp/1"],
        published: "2017-05-30",
        holders: [
          .init(
            name: "South Shore", years: [2009, 2010, 2011, 2017],
            place: original("Copyright © South Shore"))
        ]),
      assigner: gazette, conditions: try conditions(),
      statements: [
        Statement(id: .copyrightNotice, finding: findings[0]),
        Statement(id: .originalSource, finding: findings[2]),
        Statement(id: .contact, finding: findings[3]),
      ],
      licences: [findings[4]],
      contacts: [
        Contact(.email("rights@harbour.example"), purpose: "print"),
        Contact(.email("rights@harbour.example"), purpose: "print"),
        Contact(.phone("+49 30 555"), purpose: nil),
      ],
      conflicts: ["The page forbids commercial use and links a licence that allows it."],
      notes: ["The encoding was guessed."])
  }

  private static func conditions() throws -> [Condition] {
    [
      Condition(
        id: .republish, strength: .must, places: [original("lets community sites run")],
        rule: "grant"),
      Condition(
        id: .communitySites, strength: .must,
        parameters: ["sites": .list(["community", "local"])],
        places: [original("community sites")], rule: "grant"),
      Condition(
        id: .creditSource, strength: .must, parameters: ["names": .text("Harbour Gazette")],
        group: "credit", places: [original("the source and the copyright are named")],
        rule: "grant-credit"),
      Condition(
        id: .linkArticle, strength: .must,
        parameters: ["position": .text("beside"), "count": .number(1), "live": .flag(true)],
        places: [
          original("a link to the original"), original("original Harbour Gazette article"),
        ], rule: "grant-link"),
      Condition(
        id: .noCommercial, strength: .must, unless: ["with our approval"],
        places: [original("No commercial use")], rule: "no-commercial"),
      Condition(
        id: try id("duty.notify"), strength: .should, places: [], rule: "tell-us"),
    ]
  }

  // MARK: - Verdicts

  static func verdicts(in path: String = "repost.html") throws -> [Verdict] {
    let credit = repost("Harbour Gazette", in: path)
    return [
      Verdict(
        id: .creditSource, outcome: .passed,
        reservations: ["The original source, South Shore, is named only in the copyright line."],
        why: "The source is named.", evidence: [credit],
        requiredBy: [original("the source and the copyright are named")]),
      Verdict(
        id: .acknowledgeCopyright, outcome: .passed, why: "The copyright line is there.",
        evidence: [repost("© South Shore, 2017", in: path), repost("South Shore", in: path)],
        requiredBy: [original("the copyright")]),
      Verdict(
        id: .noPrint, outcome: .inapplicable, why: "the repost is published on the web"),
      Verdict(
        id: .linkArticle, outcome: .failed,
        why: "The link leads to the home page, not to the article.",
        remedy: "Link to https://harbour.example/a/1 beside the credit line.",
        evidence: [repost("https://harbour.example/", text: "Harbour Gazette", in: path)],
        requiredBy: [original("a link to the original Harbour Gazette article")]),
      Verdict(
        id: .linkFollowable, outcome: .failed, strength: .should,
        why: "No link to the article was found, so none is open to search engines."),
      Verdict(
        id: .communitySites, outcome: .cantTell,
        why: "Nothing was said about the site that reposts.",
        remedy: "Say what it is: --site-kind community|nonprofit|commercial|personal.",
        requiredBy: [original("community sites")]),
      Verdict(
        id: try id("duty.notify"), outcome: .cantTell, strength: .should,
        why: "A letter leaves no trace on the page.",
        requiredBy: [original("Please tell us of your repost")]),
    ]
  }

  static func reuse() -> ReuseMeasure {
    let words = "There were nine boxes on the upper shelf and six on the lower one."
    let here = repost(words)
    let there = original(words)
    return ReuseMeasure(
      originalWords: 18, repostWords: 20, copiedWords: 16, copiedOriginalWords: 16,
      longestRunWords: 9,
      runs: [
        .init(repost: repost("Boxes Counted"), original: original("Boxes Counted"), words: 2),
        .init(repost: here, original: there, words: 14),
      ],
      passages: [
        Passage(
          repost: repost("Boxes Counted"), original: original("Boxes Counted"),
          repostText: TextSpan(0, 13), originalText: TextSpan(4, 17),
          pieces: [.init(repost: TextSpan(0, 13), original: TextSpan(4, 17), words: 2)],
          order: .moved, quotation: .block),
        Passage(
          repost: here, original: there, repostText: TextSpan(30, 96),
          originalText: TextSpan(30, 102),
          pieces: [
            .init(repost: TextSpan(30, 57), original: TextSpan(30, 57), words: 6),
            .init(repost: TextSpan(58, 95), original: TextSpan(64, 101), words: 8),
          ],
          attribution: repost("Harbour Gazette")),
      ], passageWords: 16, passageOriginalWords: 17,
      edits: [
        .init(
          removed: "upper", added: "", removedWords: 1, addedWords: 0,
          repost: repost("upper"), original: original("upper"))
      ],
      ignored: [
        IgnoredText(
          side: .repost, reason: .notice, words: 4, places: [repost("© South Shore, 2017")]),
        IgnoredText(
          side: .original, reason: .navigation, words: 2, places: [original("Boxes Counted")]),
      ], isComplete: true)
  }

  /// A comparison with every kind of change and of run.
  static func comparison(
    obstacle: String? = nil, incidents: [Incident] = [], notes: [String] = []
  ) -> ComparisonReport {
    ComparisonReport(
      repost: "repost.html", original: "original.html", measure: reuse(), obstacle: obstacle,
      repostLanguage: "English", originalLanguage: "English",
      offsets: [
        .init(repost: 0..<13, original: 4..<17), .init(repost: 30..<96, original: 30..<102),
      ], incidents: incidents, notes: notes)
  }

  static func repostReport(
    path: String = "repost.html", conditions: RepostReport.Conditions = .notMet,
    permission: Permission? = nil, verdicts: [Verdict]? = nil,
    basis: RepostContext.Basis = .permission, outcome: RepostReport.Outcome = .judged
  ) throws -> RepostReport {
    let unverified = Permission(
      .unverifiedThirdParty,
      why: "Harbour Gazette grants it, but the copyright line names South Shore. Keep a record of"
        + " South Shore's permission with --permission-record.",
      evidence: [original("Copyright © South Shore")])
    return RepostReport(
      path: path, original: "original.html", basis: basis, conditions: conditions,
      permission: permission ?? unverified, verdicts: try verdicts ?? self.verdicts(in: path),
      reuse: reuse(),
      findings: [
        Finding(
          rule: "first-run", id: nil,
          detail: .attribution(
            Attribution(
              name: "Harbour Gazette", url: "https://harbour.example/", kind: .originallyPublished)),
          place: repost("First run by", in: path), textSpan: nil, zone: .article)
      ],
      outcome: outcome, notes: ["The date of the original was read from its text."],
      terms: try terms())
  }

  static func report() throws -> Report {
    Report(reposts: [try repostReport()], incidents: [])
  }

  /// Several reposts with every verdict and every state of permission, and files not read.
  static func manyReports() throws -> Report {
    let passed = try verdicts(in: "b.html").filter { $0.outcome == .passed }
    let why = "What is asked is named."
    return Report(
      reposts: [
        try repostReport(path: "a.html"),
        try repostReport(
          path: "b.html", conditions: .met, permission: Permission(.granted, why: why),
          verdicts: passed, outcome: .partial),
        try repostReport(
          path: "c.html", conditions: .notApplicable,
          permission: Permission(.undetermined, why: ""), verdicts: []),
        try repostReport(
          path: "d.html", conditions: .undetermined, permission: Permission(.recorded, why: why),
          verdicts: try verdicts(in: "d.html").filter { $0.outcome == .cantTell }, basis: .quotation
        ),
        try repostReport(
          path: "e.html", conditions: .met,
          permission: Permission(.notCovered, why: "All rights are reserved."), verdicts: [],
          basis: .fairUse),
        try repostReport(
          path: "f.html", conditions: .undetermined,
          permission: Permission(.undetermined, why: "The original does not say."), verdicts: [],
          outcome: .failed),
      ], incidents: incidents)
  }
}
