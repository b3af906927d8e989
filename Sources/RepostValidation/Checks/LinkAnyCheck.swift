import RepostCore

/// Checks that the repost links to the original article or to the publisher's site, as it likes.
struct LinkAnyCheck: ObligationCheck {
  let id = ConditionID.linkAny

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let article = LinkArticleCheck().verdict(on: condition, in: repost)
    guard article.outcome != .passed else { return article }
    let home = LinkHomeCheck().verdict(on: condition, in: repost)
    // Either page will do, so which page of the site it is needs no word.
    guard home.outcome == .passed else { return article.outcome == .cantTell ? article : home }
    return condition.verdict(
      .passed, home.why, reservations: home.reservations.filter { !$0.contains("home page") },
      evidence: home.evidence)
  }
}
