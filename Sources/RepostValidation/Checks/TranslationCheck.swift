import RepostCore

/// Checks that a translation was approved.
///
/// The condition applies where the repost is in another language than the original. Whether it was
/// approved, only a record says: `{"holder": "…", "scope": "web, translation"}`.
struct TranslationCheck: ObligationCheck {
  let id = ConditionID.noTranslation

  func exemption(from condition: Condition, in repost: RepostCase) -> String? {
    guard !repost.isTranslation, let reuse = repost.reuse,
      Double(reuse.copiedWords) >= Self.sameWords * Double(reuse.repostWords)
    else { return nil }
    return "The repost is in the original's own words, and so is no translation."
  }

  /// From which share of copied words on a repost is in the original's language.
  private static let sameWords = 0.2

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    guard repost.isTranslation else {
      return condition.verdict(
        .cantTell, "Whether the repost is a translation could not be told.",
        remedy: id.entry.question)
    }
    if repost.terms.conditions.contains(where: { $0.id == .translationAllowed }),
      !PermissionRecords(repost).isOnRecord(for: ["translation"])
    {
      return condition.verdict(
        .cantTell, "The original keeps translations back, and allows them in another place.",
        remedy: "Read the two places, or ask.")
    }
    return condition.verdictByRecords(
      "The repost is in another language, and the original keeps translations back.",
      uses: ["translation"], in: repost)
  }
}
