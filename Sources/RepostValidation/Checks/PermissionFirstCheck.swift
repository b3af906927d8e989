import RepostCore
import RepostDocuments

/// Checks whether permission had to be asked for, and is on record.
///
/// A notice may ask for permission only for some uses (print, commercial sites): for a use that is not
/// made the condition does not apply.
struct PermissionFirstCheck: ObligationCheck {
  let id = ConditionID.permissionFirst

  func exemption(from condition: Condition, in repost: RepostCase) -> String? {
    let uses = condition.parameters["scope"]?.strings ?? []
    guard !uses.isEmpty, uses.allSatisfy({ !Self.isPossible($0, repost) }) else { return nil }
    return "It is asked for other uses only: \(uses.joined(separator: ", "))."
  }

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let contact = repost.terms.contacts.first.map { " Ask \($0.text)." } ?? ""
    let uses = (condition.parameters["scope"]?.strings ?? []).filter {
      Self.isPossible($0, repost)
    }
    if PermissionJudge(repost: repost).isOnRecord(for: uses) {
      return condition.verdict(
        .passed, "A permission is on record.",
        reservations: ["the tool cannot tell what exactly it covers"])
    }
    return condition.verdict(
      .cantTell, "The original asks for permission first, and none is on record.\(contact)",
      remedy: "Keep a record of the permission with --permission-record.")
  }

  /// Whether the repost makes, or may make, the use.
  private static func isPossible(_ use: String, _ repost: RepostCase) -> Bool {
    switch use {
    case "print": repost.context.medium == .print
    case "commercial":
      repost.context.siteKind == .commercial || repost.context.siteKind == .unknown
    case "images":
      repost.copy.mayHoldUnseenPictures
        || !repost.copy.images.allSatisfy { $0.isCounterSized || $0.element != .image }
    case "full-text": (repost.reuse?.copiedOfOriginal ?? 1) >= 0.9
    case "translation": repost.reuse == nil
    // Material of others speaks through the permission axis.
    case "third-party": false
    default: true
    }
  }
}
