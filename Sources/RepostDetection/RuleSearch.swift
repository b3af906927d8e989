internal import RepostCore
internal import RepostDocuments
internal import RepostPatterns
internal import RepostRules

/// One rule on its way through one document.
struct RuleSearch {
  let rule: Rule
  let deadline: ContinuousClock.Instant
  /// How many matches are left for the rule.
  let room: Int

  /// The matches so far.
  var matches: [RuleMatch] = []
  /// The limits that were reached, each once, with the first offset.
  private(set) var stops: [(code: Incident.Code, offset: Int)] = []
  /// Whether there is time and room for more.
  private(set) var goesOn = true

  init(rule: Rule, deadline: ContinuousClock.Instant, room: Int) {
    self.rule = rule
    self.deadline = deadline
    self.room = room
    findsLeads =
      rule.emits == ConditionID.copyrightNotice
      && rule.pattern.groupNames.contains(Rule.leadGroup)
  }

  /// Whether a match is only where a copyright notice may start.
  let findsLeads: Bool

  /// How many leads are looked at for each match that there is room for: words that speak of copyright
  /// are no notices.
  private static let leadsPerMatch = 8

  /// Whether the rule's scope has the block.
  func admits(_ block: Block) -> Bool {
    rule.scope.isEmpty ? block.role != .code : rule.scope.contains(block.role)
  }

  /// Runs the rule's pattern over a piece of text.
  func run(
    _ matcher: inout Matcher, in text: [UInt8], range: Range<Int>,
    starts: MatchStarts = .anywhere
  ) -> (matches: [PatternMatch], end: MatchEnd) {
    var found: [PatternMatch] = []
    let end = matcher.matches(
      of: rule.pattern, in: text, range: range, starts: starts, deadline: deadline,
      atMost: (room - matches.count) * (findsLeads ? Self.leadsPerMatch : 1)
    ) { found.append($0) }
    return (found, end)
  }

  /// Notes how a piece ended; `source` says where in the file an offset of the piece is.
  mutating func note(_ end: MatchEnd, source: (Int) -> Int) {
    switch end {
    case .complete: return
    case .matchLimit(let offset): add(.matchLimit, source(offset))
    case .deadline(let offset):
      add(.ruleDeadline, source(offset))
      goesOn = false
    case .matchCountLimit(let offset):
      add(.findingLimit, source(offset))
      goesOn = false
    }
  }

  private mutating func add(_ code: Incident.Code, _ offset: Int) {
    if stops.contains(where: { $0.code == code }) { return }
    stops.append((code, offset))
  }
}
