internal import RepostCore

/// Keeps one of several findings that say the same of the same words.
enum FindingSelection {
  /// The findings without those that a longer one makes needless, by place, then by rule.
  static func selected(_ findings: [Finding]) -> [Finding] {
    Dictionary(grouping: findings, by: { Saying(statement: Statement($0), carrier: $0.carrier) })
      .values
      .flatMap(longest)
      .sorted { ($0.place, $0.rule) < ($1.place, $1.rule) }
  }

  /// What is said, and by what: a licence's name and the link under it are two facts.
  private struct Saying: Hashable {
    let statement: Statement
    let carrier: Finding.Carrier
  }

  /// What a finding says, as far as it can be said twice.
  private enum Statement: Hashable {
    case credit(Attribution.Kind)
    case id(ConditionID)
    case kind(String)

    init(_ finding: Finding) {
      if case .attribution(let attribution) = finding.detail {
        self = .credit(attribution.kind)
      } else if let id = finding.id {
        self = .id(id)
      } else {
        self = .kind(finding.kind)
      }
    }
  }

  /// Of findings that overlap, the longest; of equally long ones, the first by rule id.
  private static func longest(_ findings: [Finding]) -> [Finding] {
    var kept: [Finding] = []
    // Spans of what is kept, in order; none overlaps another.
    var spans: [ByteSpan] = []
    for finding in findings.sorted(by: isBefore) {
      let span = finding.place.span
      var low = 0
      var high = spans.count
      while low < high {
        let middle = (low + high) / 2
        if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
      }
      if low < spans.count, spans[low].start < span.end { continue }
      spans.insert(span, at: low)
      kept.append(finding)
    }
    return kept
  }

  private static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    let lengths = (length(left), length(right))
    if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
    return (left.rule, left.place) < (right.rule, right.place)
  }

  /// How many words a finding stands on, in bytes of text: the markup of a link is no evidence.
  private static func length(_ finding: Finding) -> Int {
    finding.textSpan?.count ?? finding.place.text.utf8.count
  }
}
