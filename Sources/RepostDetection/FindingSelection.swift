internal import RepostCore

/// Keeps one of several findings that say the same of the same words.
enum FindingSelection {
  /// The findings without those that a longer one makes needless, by place, then by rule.
  ///
  /// Findings are large; they are sorted by their numbers and moved once, at the end.
  static func selected(_ findings: [Finding]) -> [Finding] {
    var groups: [Saying: [Int]] = [:]
    for (number, finding) in findings.enumerated() {
      groups[Saying(statement: Statement(finding), carrier: finding.carrier), default: []]
        .append(number)
    }
    var kept: [Int] = []
    let lengths = findings.map(length)
    for group in groups.values { kept += longest(group, of: findings, lengths) }
    kept.sort {
      (findings[$0].place, findings[$0].rule, $0) < (findings[$1].place, findings[$1].rule, $1)
    }
    return kept.map { findings[$0] }
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

  /// Of findings that overlap, the longest; of equally long ones, the one with most parameters, then
  /// the first by rule id.
  private static func longest(
    _ group: [Int], of findings: [Finding], _ lengths: [Int]
  ) -> [Int] {
    guard group.count > 1 else { return group }
    let ordered = group.sorted { left, right in
      if lengths[left] != lengths[right] { return lengths[left] > lengths[right] }
      let (said, other) = (findings[left].parameters.count, findings[right].parameters.count)
      if said != other { return said > other }
      return (findings[left].rule, findings[left].place, left)
        < (findings[right].rule, findings[right].place, right)
    }
    var kept: [Int] = []
    // Spans of what is kept, in order; none overlaps another.
    var spans: [ByteSpan] = []
    for number in ordered {
      let span = findings[number].place.span
      var low = 0
      var high = spans.count
      while low < high {
        let middle = (low + high) / 2
        if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
      }
      if low < spans.count, spans[low].start < span.end { continue }
      spans.insert(span, at: low)
      kept.append(number)
    }
    return kept
  }

  /// How many words a finding stands on, in bytes of text: the markup of a link is no evidence.
  private static func length(_ finding: Finding) -> Int {
    finding.textSpan?.count ?? finding.place.text.utf8.count
  }
}
