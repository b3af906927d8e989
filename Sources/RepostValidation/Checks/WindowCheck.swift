import RepostCore

/// Checks that the repost falls into the days in which the original may be republished.
///
/// The caller gives the day of the repost; the day of the original is what its page states. A day
/// that lies inside passes with a reservation where the time has run out since, since some notices
/// ask for the text to be taken down then.
struct WindowCheck: ObligationCheck {
  let id = ConditionID.window

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let windows = TimeWindow.windows(of: condition)
    guard let first = windows.first else {
      return condition.verdict(
        .cantTell, "The days that the original allows could not be read.",
        remedy: id.entry.question)
    }
    guard let published = repost.terms.work.published, let start = CivilDate.dayNumber(published)
    else {
      return condition.verdict(
        .cantTell, "The days count from the original's publication, whose date is not known.",
        remedy: id.entry.question)
    }
    guard let date = repost.context.repostDate, let day = CivilDate.dayNumber(date) else {
      return condition.verdict(
        .cantTell, "\(Self.phrase(first)), which was on \(published).",
        remedy: "Give the day of the repost with --repost-date.")
    }
    let age = day - start
    guard age >= 0 else {
      return condition.verdict(
        .cantTell, "The repost is dated \(date), before the original (\(published)).",
        remedy: "Look at the two dates.")
    }
    let dates = "the repost is of \(date), \(age) \(age == 1 ? "day" : "days") after \(published)"
    for window in windows where !Self.holds(window, age) {
      return condition.verdict(
        .failed, "\(Self.phrase(window)); \(dates).",
        remedy: window.side == .within
          ? "Ask for more time, or take the text down."
          : "Wait until the days are over, or ask.")
    }
    return condition.verdict(
      .passed, "\(Self.phrase(first)); \(dates).", reservations: Self.over(windows, start, repost))
  }

  /// Whether a repost of this age in days keeps to the window.
  static func holds(_ window: TimeWindow, _ age: Int) -> Bool {
    window.side == .within ? age <= window.days : age >= window.days
  }

  private static func over(_ windows: [TimeWindow], _ start: Int, _ repost: RepostCase) -> [String]
  {
    guard let today = repost.context.today.flatMap(CivilDate.dayNumber),
      let window = windows.first(where: { $0.side == .within }), today - start > window.days
    else { return [] }
    return ["the \(window.days) days are over by now; see whether the text has to be taken down"]
  }

  private static func phrase(_ window: TimeWindow) -> String {
    let days = "\(window.days) \(window.days == 1 ? "day" : "days")"
    return window.side == .within
      ? "It may be republished within \(days) of its publication"
      : "It may be republished only \(days) after its publication"
  }
}
