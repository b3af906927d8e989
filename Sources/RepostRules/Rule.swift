package import RepostCore
package import RepostPatterns

/// One rule of a pack: a pattern, where it may match, and what a match means.
///
/// Rules come in two sorts. A *region* rule (`opens:`) finds a statement, such as a grant to
/// republish; *clause* rules (`within:`) read one condition each inside such a region and are silent
/// elsewhere. A rule may do both, and a rule that does neither matches anywhere in its scope.
///
/// A class, since every match and every search refers to its rule, and none changes it.
package final class Rule: Sendable {
  /// How settled a rule is.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case experimental, stable, deprecated
  }

  /// What the pattern is matched against.
  package enum Subject: String, Sendable, Hashable, CaseIterable {
    /// The decoded text of blocks.
    case text
    /// The target of links, resolved.
    case link
    /// Values of metadata, as `carrier: value`.
    case meta
  }

  /// What a match tells besides conditions and credits.
  package enum Signal: String, Sendable, Hashable, CaseIterable {
    /// Who wrote and published the page, and when: groups `byline`, `publisher`, `date`.
    case byline
    /// What the page says to machines about its use; it is reported and changes no verdict.
    case machines
  }

  /// The region that a match opens for clause rules.
  package struct Region: Sendable, Hashable {
    /// How far a region reaches from the match that opens it.
    package enum Extent: String, Sendable, Hashable, CaseIterable {
      /// The sentence of the match.
      case sentence
      /// The block of the match.
      case block
      /// From the block of the match to the next heading, at most 40 blocks.
      case section
    }

    /// The name that clause rules ask for.
    package let name: String
    /// How far it reaches.
    package let extent: Extent
  }

  /// A text that the rule must find something in, or must not.
  package struct Example: Sendable, Hashable {
    /// What the example shows.
    package let name: String
    /// The text with `⟦…⟧` around each match and `{group:…}` around each capture.
    package let text: String
    /// What the text is read as: `text`, `html` or `markdown`.
    package let format: String
    /// Where it stands in the pack, from 1.
    package let line: Int
  }

  package let id: String
  package var title: String { heading.string }
  private let heading: DeferredText
  package let status: Status
  package let description: String
  package let references: [String]
  /// The language of the wording (ISO 639-1), or nil where it is common to all.
  package let language: String?
  package let subject: Subject
  /// The roles of blocks it may match in; empty for every role but code.
  package let scope: Set<BlockRole>
  /// The regions inside which it matches; empty for anywhere.
  package let within: Set<String>
  /// The region that a match opens, or nil.
  package let opens: Region?
  /// The compiled pattern, or nil where the rule is deprecated.
  package let pattern: Pattern
  /// The strings of which every match holds one, or nil where there are none worth looking for.
  ///
  /// Those of an archive are read whenever they are asked for, which is seldom.
  package var literals: RequiredLiterals? { required.literals }
  /// Whether there are such strings.
  package var hasLiterals: Bool { required.areThere }
  private let required: RuleLiterals
  /// Why the rule runs in every text although it has no literals, or nil where it has some.
  package let alwaysRun: String?
  /// The vocabulary id of a match, or nil for a rule that only opens a region or only credits.
  package let emits: ConditionID?
  /// The kind of credit a match is, where the rule reads credits.
  package let credit: Attribution.Kind?
  /// What else a match tells, where the rule reads signals.
  package let signal: Signal?
  package let parameters: [String: ParameterValue]
  package let strength: Strength
  package let falsePositives: [String]
  package let matches: [Example]
  package let nonMatches: [Example]
  /// The rule file.
  package var path: String { file.string }
  private let file: DeferredText
  /// The pack of the rule file.
  package let pack: String

  /// Creates a rule of what was read.
  init(
    id: String, title: DeferredText, status: Status, description: String, references: [String],
    language: String?, subject: Subject, scope: Set<BlockRole>, within: Set<String>, opens: Region?,
    pattern: Pattern, literals: RuleLiterals, alwaysRun: String?, emits: ConditionID?,
    credit: Attribution.Kind?, signal: Signal?, parameters: [String: ParameterValue],
    strength: Strength, falsePositives: [String], matches: [Example], nonMatches: [Example],
    path: DeferredText, pack: String
  ) {
    self.id = id
    heading = title
    self.status = status
    self.description = description
    self.references = references
    self.language = language
    self.subject = subject
    self.scope = scope
    self.within = within
    self.opens = opens
    self.pattern = pattern
    required = literals
    self.alwaysRun = alwaysRun
    self.emits = emits
    self.credit = credit
    self.signal = signal
    self.parameters = parameters
    self.strength = strength
    self.falsePositives = falsePositives
    self.matches = matches
    self.nonMatches = nonMatches
    file = path
    self.pack = pack
  }

  /// The group of a pattern that finds only where a copyright notice starts.
  ///
  /// The notice grammar reads on from there: it says where the notice ends, or that it is none, and
  /// captures ``noticeGroups``.
  package static let leadGroup = "lead"
  /// What the notice grammar captures.
  package static let noticeGroups = ["years", "holders"]

  /// The groups that a match of `pattern` may have.
  static func groups(of pattern: Pattern) -> [String] {
    let groups = pattern.groupNames
    return groups.contains(leadGroup) ? groups + noticeGroups : groups
  }

  /// The white space in what the rule reads: the text of documents is folded, addresses are not.
  package static func whiteSpace(of subject: Subject) -> RequiredLiterals.WhiteSpace {
    subject == .text ? .folded : .any
  }
}
