import RepostCore
import RepostDocuments

/// Checks that a repost whose text was changed says so.
///
///     Shortened by the editors; the original stands at …     passed
///     Edited by Ana Example                                  cantTell: an editor's name
///
/// Whether the text was changed is measured; of an unchanged text nothing is asked. That the line
/// names every change is not for the tool to say.
struct IndicateChangesCheck: ObligationCheck {
  let id = ConditionID.indicateChanges

  func exemption(from condition: Condition, in repost: RepostCase) -> String? {
    repost.changes.exemption
  }

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let changes = repost.changes
    let names = repost.partyNames
    let lines = OwnRemarks(repost, speaking: ChangeWords.isVerb)
    var doubtful: Place?
    var reserved: (place: Place, reservations: [String])?
    for remark in lines.remarks {
      let words = remark.words.map(\.folded)
      guard let said = words.firstIndex(where: ChangeWords.isVerb) else { continue }
      let place = repost.copy.place(of: remark.text.block.text)
      let speaksOfText =
        words.contains(where: ChangeWords.isSubject)
        || names.contains { name in words.indices.contains { words[$0...].starts(with: name) } }
      let isEditor = Self.namesEditor(remark.words, behind: said)
      let isDenied = words[max(0, said - 4)..<min(words.count, said + 2)]
        .contains(where: ChangeWords.isDenial)
      guard remark.isApart, speaksOfText, !isDenied, !isEditor else {
        doubtful = doubtful ?? place
        continue
      }
      if remark.reservations.isEmpty {
        return condition.verdict(
          .passed, "The repost says “\(place.text)”; \(changes.phrase).", evidence: [place])
      }
      reserved = reserved ?? (place, remark.reservations)
    }
    if let reserved {
      return condition.verdict(
        .passed, "The repost says “\(reserved.place.text)”; \(changes.phrase).",
        reservations: reserved.reservations, evidence: [reserved.place])
    }
    if let doubtful {
      return condition.verdict(
        .cantTell, "A line may say that the text was changed; \(changes.phrase).",
        remedy: id.entry.question, evidence: [doubtful])
    }
    if lines.isCut {
      return condition.verdict(
        .cantTell, "More lines than are looked at may say that the text was changed.",
        remedy: id.entry.question)
    }
    if case .unknown = changes {
      return condition.verdict(
        .cantTell, "Whether the text was changed could not be measured.",
        remedy: id.entry.question)
    }
    return condition.verdict(
      .failed, "Nothing in the repost says so, but \(changes.phrase).",
      remedy: "Add a line beside the credit, for example “This text was edited.”",
      evidence: changes.places)
  }

  /// Whether the line credits an editor, as stories do that nobody else has changed.
  private static func namesEditor(_ words: [TextWords.Word], behind said: Int) -> Bool {
    guard ChangeWords.isEditing(words[said].folded), said + 2 < words.count else { return false }
    return ChangeWords.leadsToEditor(words[said + 1].folded) && words[said + 2].isCapitalised
  }
}
