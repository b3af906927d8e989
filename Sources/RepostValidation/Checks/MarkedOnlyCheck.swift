import RepostCore
import RepostDocuments

/// Checks that the original carries the mark that the permission asks for: a licence, a button.
///
/// The mark has to stand outside the sentence that asks for it. A licence that is not there fails; a
/// button that is not there may be one that a script makes.
struct MarkedOnlyCheck: ObligationCheck {
  let id = ConditionID.markedOnly

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    guard let original = repost.original else {
      return condition.verdict(
        .cantTell, "The original is not at hand, so its marks are not known.",
        remedy: id.entry.question)
    }
    let words = ConditionWords(condition)
    let asksLicence = words.speak(of: ["licen", "creative commons", "cc "])
    if asksLicence, let licence = Self.licence(condition, repost, original) {
      return condition.verdict(
        .passed, "The original carries its licence: “\(licence.text)”.", evidence: [licence])
    }
    if !asksLicence || words.speak(of: ["button", "icon", "logo", "badge", "label"]) {
      if let button = Self.button(original) {
        return condition.verdict(
          .passed, "The original carries “\(button.text)”.",
          reservations: ["whether this is the mark that is meant, a person has to see"],
          evidence: [button])
      }
      return condition.verdict(
        .cantTell, "The permission is for marked pieces, and no mark was found on the original.",
        remedy: id.entry.question)
    }
    guard original.isComplete else {
      return condition.verdict(
        .cantTell, "The original was read only in part, and so far carries no licence.",
        remedy: id.entry.question)
    }
    return condition.verdict(
      .failed, "The permission is for pieces that carry a licence, and the original carries none.",
      remedy: "Ask for permission.")
  }

  private static func licence(_ condition: Condition, _ repost: RepostCase, _ original: Document)
    -> Place?
  {
    repost.terms.licences.first { finding in
      guard case .licence(let licence) = finding.detail, licence.family != "cc",
        licence.scope == .page || licence.scope == .article
      else { return false }
      // The notice names the licence too.
      guard let block = finding.textSpan.flatMap({ original.blockIndex(at: $0.start) }) else {
        return true
      }
      let bytes = original.bytes(of: original.blocks[block].text)
      return !condition.places.contains { place in
        place.path == finding.place.path && bytes.start <= place.span.start
          && place.span.end <= bytes.end
      }
    }?.place
  }

  /// A line or a link of a few words that begins with what the button says.
  private static func button(_ original: Document) -> Place? {
    for block in original.blocks where block.isVisible && block.zone != .comment {
      guard block.text.count < longestLabel else { continue }
      let words = FoldedName(original.string(of: block.text)).words
      if words.count <= 4, let first = words.first, labels.contains(first) {
        return original.place(of: block.text)
      }
    }
    for link in original.links where link.isVisible && !link.anchor.isEmpty {
      guard link.anchor.count < longestLabel else { continue }
      let words = FoldedName(original.string(of: link.anchor)).words
      if words.count <= 4, let first = words.first, labels.contains(first) {
        return original.place(of: link.anchor)
      }
    }
    return nil
  }

  /// What a button says is shorter, in bytes.
  private static let longestLabel = 80
  private static let labels: Set<String> = ["republish", "repost", "reprint", "crosspost"]
}
