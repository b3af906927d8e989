import RepostCore
import RepostDocuments

/// Checks that the repost shows the day on which the original came out.
///
///     First published on 3 May 2021     passed where that is the day
///     03/05/2021                        passed with a reservation: it may be another day
///     5 May 2021                        failed: another day
///
/// Where the original asks for another day (of access, of the last update) or its own day is not
/// known, a person has to compare.
struct DateCheck: ObligationCheck {
  let id = ConditionID.date

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let pictures = PictureCredits(repost)
    let shown = ShownDate.all(in: repost).map { date in
      (
        date: date,
        standing: repost.standing(of: date.span, block: date.block, pictures: pictures)
      )
    }
    let own = shown.filter(\.standing.isOwn)
    func place(_ date: ShownDate) -> Place { repost.copy.place(of: date.span) }

    // A day of access or of an update is not in the original: no date can be told to be the right one.
    if condition.parameters["which"] != nil, let first = own.first {
      return condition.verdict(
        .cantTell, "The repost shows “\(place(first.date).text)”, which may be the date asked for.",
        remedy: "Is it the date that the original asks for?", evidence: [place(first.date)])
    }
    guard let wanted = repost.terms.work.published else {
      guard let first = own.first else {
        return condition.verdict(
          .failed, "The repost shows no date.",
          remedy: "Give the date of the original beside the credit.")
      }
      return condition.verdict(
        .cantTell, "The date of the original is not known, so it cannot be compared.",
        remedy: id.entry.question, evidence: [place(first.date)])
    }
    let remedy = "Give the date of the original beside the credit: \(wanted)."
    let right = own.filter { $0.date.days.contains(wanted) }
    if let best = right.min(by: { Self.doubts($0).count < Self.doubts($1).count }) {
      return condition.verdict(
        .passed, "The repost shows “\(place(best.date).text)”.", reservations: Self.doubts(best),
        evidence: [place(best.date)])
    }
    if let other = shown.first(where: { $0.date.days.contains(wanted) }),
      let obstacle = other.standing.obstacle
    {
      return condition.verdict(
        .cantTell, "The date of the original stands \(obstacle).", remedy: remedy,
        evidence: [place(other.date)])
    }
    guard let other = own.first else {
      return condition.verdict(.failed, "The repost shows no date.", remedy: remedy)
    }
    return condition.verdict(
      .failed, "The repost shows “\(place(other.date).text)”, not the date of the original.",
      remedy: remedy, evidence: [place(other.date)])
  }

  private static func doubts(_ shown: (date: ShownDate, standing: Standing)) -> [String] {
    shown.standing.reservations
      + (shown.date.days.count > 1 ? ["day and month cannot be told apart"] : [])
  }
}
