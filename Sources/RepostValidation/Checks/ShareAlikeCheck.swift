import RepostCore
import RepostDocuments

/// Checks that a changed text is offered under the licence of the original.
///
/// The same licence passes, and a later version of it with a reservation. That the licence is named
/// for this version, and not only for the original, is plain where its sentence says so ("this text
/// is under …"); elsewhere it passes with a reservation.
struct ShareAlikeCheck: ObligationCheck {
  let id = ConditionID.shareAlike

  func exemption(from condition: Condition, in repost: RepostCase) -> String? {
    repost.changes.exemption
  }

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let changes = repost.changes
    if case .unknown = changes {
      return condition.verdict(
        .cantTell, "Whether the text was changed could not be measured.",
        remedy: id.entry.question)
    }
    let licences = repost.terms.textLicences.flatMap(\.members)
    guard let wanted = licences.first(where: \.asksForShareAlike) ?? licences.first else {
      return condition.verdict(
        .cantTell, "The original asks for the same licence, but names none that was found.",
        remedy: id.entry.question)
    }
    let remedy = "Offer this version under \(wanted.name), and say so."
    let pictures = PictureCredits(repost)
    let mentions = LicenceMentions(repost).mentions.filter { mention in
      guard let span = mention.finding.textSpan,
        let block = repost.copy.blockIndex(at: span.start)
      else { return mention.finding.carrier == .link }
      return repost.copy.blocks[block].role != .code
        && repost.standing(of: span, block: block, pictures: pictures).isOwn
    }
    if let reserved = repost.copyFindings.first(where: {
      $0.id == .allRightsReserved && $0.isVisible && $0.zone != .comment
    }), !mentions.isEmpty {
      return condition.verdict(
        .cantTell, "The repost names a licence, but also reserves all rights.",
        remedy: "Which of the two is for this version?",
        evidence: [mentions[0].finding.place, reserved.place])
    }
    let kept = mentions.filter { LicenceMentions.isSameFamily($0.licence, wanted) }
    if let same = kept.first,
      let other = mentions.first(where: { other in
        !LicenceMentions.isSameFamily(other.licence, wanted)
          && LicenceMentions.reservations(on: other.finding, in: repost.copy).isEmpty
      })
    {
      return condition.verdict(
        .cantTell,
        "The repost names \(same.licence.name) and \(other.licence.name).",
        remedy: "Which of the two is for this version? It has to be \(wanted.name).",
        evidence: [same.finding.place, other.finding.place])
    }
    if let best = kept.min(by: {
      Self.doubts($0, wanted, repost).count < Self.doubts($1, wanted, repost).count
    }) {
      return condition.verdict(
        .passed, "The repost names \(best.licence.name); \(changes.phrase).",
        reservations: Self.doubts(best, wanted, repost), evidence: [best.finding.place])
    }
    if let other = mentions.first {
      return condition.verdict(
        .failed,
        "The changed text is offered under \(other.licence.name), not under \(wanted.name).",
        remedy: remedy, evidence: [other.finding.place])
    }
    return condition.verdict(
      .failed, "The repost names no licence for its text, but \(changes.phrase).", remedy: remedy)
  }

  private static func doubts(
    _ mention: LicenceMentions.Mention, _ wanted: LicenceStatement, _ repost: RepostCase
  ) -> [String] {
    var doubts = LicenceMentions.reservations(on: mention.finding, in: repost.copy)
    if let version = mention.licence.version, let other = wanted.version, version != other {
      doubts.append("the version differs (\(version) for \(other))")
    } else if mention.licence.version == nil, let version = wanted.version {
      doubts.append("the version is not named (\(version))")
    }
    if !speaksOfThisText(mention.finding, repost.copy) {
      doubts.append(
        "whether the licence is named for this version or only for the original is open")
    }
    return doubts
  }

  /// Whether the line of a licence says that it is for the text at hand.
  private static func speaksOfThisText(_ finding: Finding, _ copy: Document) -> Bool {
    guard let span = finding.textSpan, let index = copy.blockIndex(at: span.start) else {
      return false
    }
    // Only the sentence counts that names the licence, up to the licence.
    let lead = copy.string(of: TextSpan(copy.blocks[index].text.start, span.start))
    let sentence = lead.ranges(of: ". ").last.map { lead[$0.upperBound...] } ?? lead[...]
    let words = FoldedName(String(sentence)).words
    return zip(words, words.dropFirst()).contains { pointers.contains($0) && texts.contains($1) }
  }

  private static let pointers: Set<String> = [
    "this", "our", "dieser", "diese", "dieses", "unsere", "cet", "cette", "ce", "notre", "este",
    "esta", "nuestra", "эта", "этот", "это", "данный", "questo", "questa", "quest", "ten", "bu",
    "changed", "edited", "adapted", "translated",
  ]
  private static let texts: Set<String> = [
    "version", "article", "text", "translation", "adaptation", "page", "post", "work", "story",
    "fassung", "beitrag", "artikel", "übersetzung", "bearbeitung", "seite", "texte", "traduction",
    "versión", "artículo", "texto", "traducción", "página", "версия", "статья", "текст", "перевод",
    "материал", "versione", "articolo", "testo", "traduzione", "adapted", "changed", "edited",
    "translated",
  ]
}
