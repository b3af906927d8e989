import RepostCore
import RepostDocuments

/// Checks that no more was taken than the notice allows, in the unit that it names.
///
///     no more than 80 words       72 copied: passed
///     до 30 %                     34 % copied: failed
///     up to 500 characters        480 without spaces, 570 with them: cantTell
///
/// Where the notice names several sizes, each has to be kept.
struct ExcerptSizeCheck: ObligationCheck {
  let id = ConditionID.excerptSize
  var concernsWholePage: Bool { true }

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let limits = SizeLimit.limits(of: condition)
    guard !limits.isEmpty else {
      return condition.verdict(
        .cantTell, "The size that the original allows could not be read.",
        remedy: id.entry.question)
    }
    guard let amount = CopiedAmount(repost) else {
      return condition.verdict(
        .cantTell, "How much was copied could not be measured.",
        remedy: "Compare the texts by eye, or give the original with --original.")
    }
    let places = Array((repost.reuse?.runs ?? []).prefix(1).map(\.repost))
    var open: String?
    var kept: [String] = []
    for limit in limits {
      guard let count = amount.count(in: limit.unit) else {
        open = open ?? "Up to \(limit.phrase) may be taken, which cannot be counted in the text."
        continue
      }
      let size = Self.phrase(count, limit.unit)
      if count.lowerBound > limit.maximum {
        return condition.verdict(
          .failed, "Up to \(limit.phrase) may be taken, and \(size) are.",
          remedy: "Shorten the excerpt, or ask.", evidence: places)
      }
      if count.upperBound > limit.maximum {
        open = open ?? "Up to \(limit.phrase) may be taken, and \(size) are, by how one counts."
      } else {
        kept.append("\(size) of at most \(limit.phrase)")
      }
    }
    if let open {
      return condition.verdict(.cantTell, open, remedy: id.entry.question, evidence: places)
    }
    if repost.original?.isComplete == false, limits.contains(where: { $0.unit == .percent }) {
      return condition.verdict(
        .cantTell, "The original was read only in part, so shares of it are not known.",
        remedy: id.entry.question, evidence: places)
    }
    return condition.verdict(
      .passed, "Taken: \(kept.joined(separator: ", ")).", evidence: places)
  }

  private static func phrase(_ count: ClosedRange<Int>, _ unit: SizeLimit.Unit) -> String {
    let number =
      count.lowerBound == count.upperBound
      ? "\(count.lowerBound)" : "\(count.lowerBound)–\(count.upperBound)"
    return unit == .percent ? "\(number) %" : "\(number) \(unit.rawValue)"
  }
}
