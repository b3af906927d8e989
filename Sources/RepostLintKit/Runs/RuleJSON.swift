import RepostCore
import RepostPatterns
import RepostReporting
import RepostRules

/// A rule's page as a line of JSON.
struct RuleJSON: Encodable {
  private struct Search: Encodable {
    let literals: [RuleWords.Word]
    let companions: [RuleWords.Word]
    let maximumBefore: Int?
    let startsWithSentence: Bool
    let alwaysRun: String?
  }

  private struct Region: Encodable {
    let region: String
    let extent: String
  }

  private struct Example: Encodable {
    let name: String
    let format: String
    let text: String

    init(_ example: Rule.Example) {
      name = example.name
      format = example.format
      text = example.text
    }
  }

  private let id: String
  private let pack: String
  private let status: String
  private let title: String
  private let description: String
  private let language: String?
  private let reads: String
  private let scope: [String]
  private let within: [String]
  private let opens: Region?
  private let means: String
  private let pattern: String
  private let foundBy: Search
  private let match: [Example]
  private let noMatch: [Example]
  private let falsePositives: [String]
  private let references: [String]

  init(_ rule: Rule) {
    id = rule.id
    pack = rule.pack
    status = rule.status.rawValue
    title = rule.title
    description = rule.description
    language = rule.language
    reads = rule.subject.rawValue
    scope = rule.scope.map(\.rawValue).sorted()
    within = rule.within.sorted()
    opens = rule.opens.map { Region(region: $0.name, extent: $0.extent.rawValue) }
    means = rule.meaning
    pattern = rule.pattern.source
    let words = RuleWords(rule)
    foundBy = Search(
      literals: words.words, companions: words.companions, maximumBefore: words.maximumBefore,
      startsWithSentence: words.startsWithSentence,
      alwaysRun: words.reason)
    match = rule.matches.map(Example.init)
    noMatch = rule.nonMatches.map(Example.init)
    falsePositives = rule.falsePositives
    references = rule.references
  }

  /// The line, with its line feed.
  var line: [UInt8] {
    get throws { try JSONText().line(self) + [UInt8(ascii: "\n")] }
  }
}
