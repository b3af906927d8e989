import RepostCore
import RepostDocuments

/// Checks that the text was not changed.
///
/// Quotes, dashes, white space and case make no difference. Where the original allows some edits
/// (time, place, house style), small ones are for a person to look at; a longer addition or omission
/// fails all the same. A permission on record whose scope names edits lifts the ban.
struct EditCheck: ObligationCheck {
  /// From how many words on a change is more than a matter of style.
  static let longestStyleEdit = 6

  let id = ConditionID.noEdit
  var concernsWholePage: Bool { true }

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    guard let reuse = repost.reuse, reuse.isComplete, reuse.originalWords > 0 else {
      return condition.verdict(
        .cantTell, "The two texts could not be compared.",
        remedy: "Compare them by eye, or give the original with --original.")
    }
    if repost.original?.isComplete == false {
      return condition.verdict(
        .cantTell, "The original was read only in part, so changes cannot be ruled out.",
        remedy: "Compare the texts by eye.")
    }
    guard let first = reuse.edits.first else {
      return condition.verdict(
        .passed, "The words of the text are unchanged, \(reuse.copiedOriginalWords) of them.",
        reservations: Self.foreignHeading(repost),
        evidence: Array(reuse.runs.prefix(1).map(\.repost)))
    }
    let standing = PermissionRecords(repost).standing(for: ["edits"])
    if case .covered(let record) = standing { return condition.verdict(onRecord: record) }
    let exceptions =
      ConditionWords(condition).otherExceptions
      + (repost.terms.conditions.contains { $0.id == .styleEdits }
        ? ["house style"] : [])
    let isSmall = reuse.edits.allSatisfy {
      max($0.addedWords, $0.removedWords) < Self.longestStyleEdit
    }
    let places = Array(reuse.edits.prefix(20).map(\.repost))
    let what = "\(Self.count(reuse.edits)), first: \(Self.words(first))"
    if !exceptions.isEmpty, isSmall, !reuse.edits.contains(where: Self.changesANumber) {
      return condition.verdict(
        .cantTell, "The text was changed (\(what)); edits are allowed for \(exceptions[0]).",
        remedy: "Look at the changes and decide whether they are of that kind.", evidence: places)
    }
    return condition.verdict(
      .failed, "The text was changed: \(what).", remedy: "Restore the original's wording.",
      evidence: places)
  }

  /// A heading inside the copied text that the original does not have: words put into the text.
  private static func foreignHeading(_ repost: RepostCase) -> [String] {
    guard let original = repost.original, let first = repost.copiedText.firstBlock,
      let last = repost.copiedText.lastBlock
    else { return [] }
    func isHeading(_ block: Block) -> Bool {
      block.isVisible && block.role == .heading && [.article, .adjacent].contains(block.zone)
    }
    let theirs = Set(
      original.blocks.filter(isHeading).map { FoldedName(original.string(of: $0.text)) })
    let foreign = repost.copy.blocks[first...last].first { block in
      isHeading(block) && !theirs.contains(FoldedName(repost.copy.string(of: block.text)))
    }
    return foreign.map {
      ["the heading “\(repost.copy.string(of: $0.text))” inside the text is not the original's"]
    } ?? []
  }

  private static func count(_ edits: [ReuseMeasure.Edit]) -> String {
    edits.count == 1 ? "1 change" : "\(edits.count) changes"
  }

  private static func words(_ edit: ReuseMeasure.Edit) -> String {
    switch (edit.removed.isEmpty, edit.added.isEmpty) {
    case (false, false): "“\(edit.removed)” became “\(edit.added)”"
    case (true, _): "“\(edit.added)” was added"
    case (_, true): "“\(edit.removed)” was left out"
    }
  }

  /// A changed figure is a change of substance, however short.
  private static func changesANumber(_ edit: ReuseMeasure.Edit) -> Bool {
    !edit.removed.isEmpty && !edit.added.isEmpty
      && (edit.removed + edit.added).contains(where: \.isNumber)
  }
}
