import RepostCore
import RepostDocuments

/// Checks that only a part of the original was taken.
///
/// From nine tenths on a copy is the full text; up to a half it is an excerpt; what lies in between
/// is for a person. A size that the notice names is `constraint.excerpt-size`.
struct FullTextCheck: ObligationCheck {
  /// From which share on a copy is the whole text rather than a part of it.
  static let fullText = 0.9
  /// Up to which share a copy is an excerpt.
  static let excerpt = 0.5

  let id = ConditionID.noFullText
  var concernsWholePage: Bool { true }

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let standing = PermissionRecords(repost).standing(for: ["full-text"])
    if case .covered(let record) = standing { return condition.verdict(onRecord: record) }
    guard let reuse = repost.reuse, reuse.isComplete, let share = reuse.copiedOfOriginal else {
      return condition.verdict(
        .cantTell, "How much was copied could not be measured.",
        remedy: "Compare the texts by eye, or give the original with --original.")
    }
    let percent = Int((share * 100).rounded())
    let amount = "\(percent) % of the original \(percent == 1 ? "is" : "are") copied"
    let places = Array(reuse.runs.prefix(1).map(\.repost))
    let more = standing.shortfall.map { " \($0)" } ?? ""
    if share >= Self.fullText {
      return condition.verdict(
        .failed, "Only a part may be taken, and \(amount).\(more)",
        remedy: "Take an excerpt, and link to the rest.", evidence: places)
    }
    guard share <= Self.excerpt, repost.original?.isComplete ?? true else {
      return condition.verdict(
        .cantTell, "Only a part may be taken, and \(amount).\(more)", remedy: id.entry.question,
        evidence: places)
    }
    return condition.verdict(.passed, "A part was taken: \(amount).", evidence: places)
  }
}
