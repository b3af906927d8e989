import RepostCore
import RepostReporting

/// Values in which every text that a page or a file name controls is the same hostile one.
enum HostileSamples {
  /// A terminal sequence, a reordered line, a forged line, a forged command.
  static let text =
    "x\u{1B}[2J\u{9B}1m\u{202E}y\u{200B}\r\n✓ forged\n::error::forged\n%0A::error::forged ##[error]forged\u{2028},:%"

  static let place = Place(
    path: text, span: ByteSpan(0, 2), start: LinePosition(line: 1, column: 1),
    end: LinePosition(line: 2, column: 3), text: text)

  static let findings: [Finding] = [
    finding(.copyright(CopyrightNotice(holders: [text], years: [], yearsText: text))),
    finding(.attribution(Attribution(name: text, url: text, kind: .via))),
    finding(.contact(Contact(.url(text), purpose: text))),
    finding(
      .licence(
        LicenceStatement(
          family: text, version: text, port: text, spdx: text, url: text, scope: .article))),
    finding(.evasion),
  ]

  private static func finding(_ detail: Finding.Detail) -> Finding {
    Finding(
      rule: text, id: .disclaimer, detail: detail, place: place, textSpan: nil, zone: .article,
      hidden: .script, captures: [text: text])
  }

  static let terms = Terms(
    work: Work(
      title: text, authors: [text], source: Party(name: text, aliases: [text], url: text),
      url: text, equivalents: [text], published: text,
      holders: [.init(name: text, years: [], place: place)]),
    assigner: Party(name: text, aliases: [text], url: text),
    conditions: [
      Condition(
        id: .creditSource, strength: .must, parameters: [text: .list([text])], unless: [text],
        group: text, places: [place], rule: text)
    ],
    statements: [Statement(id: .disclaimer, finding: findings[4])], licences: [findings[3]],
    contacts: [Contact(.email(text), purpose: text)], conflicts: [text], notes: [text])

  static let incidents = [
    Incident(path: text, outcome: .partial, code: .textLimit, detail: text)
  ]

  static let scans = [ScanReport(path: text, findings: findings, incidents: incidents)]

  static let report = Report(
    reposts: [
      RepostReport(
        path: text, original: text, basis: .quotation, conditions: .notMet,
        permission: Permission(.notCovered, why: text, evidence: [place]),
        verdicts: Outcome.allCases.flatMap { outcome in
          [[place], []].map { evidence in
            Verdict(
              id: .creditSource, outcome: outcome, reservations: [text], why: text, remedy: text,
              evidence: evidence, requiredBy: [place])
          }
        },
        reuse: nil, findings: findings, outcome: .partial, notes: [text], terms: terms)
    ], incidents: incidents)

  static let comparison = ComparisonReport(
    repost: text, original: text,
    measure: ReuseMeasure(
      originalWords: 2, repostWords: 2, copiedWords: 2, copiedOriginalWords: 2, longestRunWords: 2,
      runs: [],
      passages: [
        Passage(
          repost: place, original: place, repostText: TextSpan(0, 2), originalText: TextSpan(0, 2),
          pieces: [.init(repost: TextSpan(0, 2), original: TextSpan(0, 2), words: 2)],
          quotation: .marks, attribution: place)
      ],
      edits: [.words, .repetition, .quotationMarks].map {
        ReuseMeasure.Edit(
          removed: text, added: text, removedWords: 1, addedWords: 1, repost: place,
          original: place, kind: $0)
      },
      ignored: [IgnoredText(side: .repost, reason: .notice, words: 1, places: [place])],
      isComplete: false),
    repostLanguage: text, originalLanguage: text, incidents: incidents, notes: [text])

  /// Source lines that are hostile themselves.
  static let snippets = FileSnippets([text: Array(text.utf8)])
}
