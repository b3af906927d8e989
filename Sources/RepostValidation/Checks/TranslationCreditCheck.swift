import RepostCore
import RepostDocuments

/// Checks that a translation says that it is one, and names the translator.
///
///     Translated by Maja Example               passed
///     Translated from the English original     passed with a reservation: nobody is named
///     Lost in Translation                      cantTell: perhaps a title
///
/// Of a repost in the language of the original nothing is asked.
struct TranslationCreditCheck: ObligationCheck {
  let id = ConditionID.translationCredit

  func exemption(from condition: Condition, in repost: RepostCase) -> String? {
    repost.translation == .no ? "The repost is in the words of the original." : nil
  }

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let lines = OwnRemarks(
      repost, phrases: TranslationWords.unspaced, speaking: TranslationWords.contains)
    let remarks = lines.remarks.map { Credit($0, in: repost) }
    func place(_ credit: Credit) -> Place {
      repost.copy.place(of: credit.remark.text.block.text)
    }
    let named = remarks.filter { $0.standing == .named }
    if let best = named.first(where: { $0.remark.reservations.isEmpty }) ?? named.first {
      return condition.verdict(
        .passed, "The repost says “\(place(best).text)”.",
        reservations: best.remark.reservations, evidence: [place(best)])
    }
    if let said = remarks.first(where: { $0.standing == .said }) {
      return condition.verdict(
        .passed, "The repost says “\(place(said).text)”.",
        reservations: said.remark.reservations + ["the translator is not named"],
        evidence: [place(said)])
    }
    if let doubtful = remarks.first(where: { $0.standing == .doubtful }) {
      return condition.verdict(
        .cantTell, "A line speaks of a translation; whether of this text is for a person to read.",
        remedy: id.entry.question, evidence: [place(doubtful)])
    }
    guard repost.translation == .yes, !lines.isCut else {
      return condition.verdict(
        .cantTell,
        lines.isCut
          ? "More lines than are looked at speak of translations."
          : "Whether the repost is a translation could not be measured.",
        remedy: id.entry.question)
    }
    return condition.verdict(
      .failed, "The repost is in another language and does not say that it is a translation.",
      remedy: "Add a line beside the credit: “Translated by …”.")
  }

  /// What a line says of a translation.
  private struct Credit {
    enum Standing {
      case none, doubtful, said, named
    }

    let remark: OwnRemarks.Remark
    let standing: Standing

    init(_ remark: OwnRemarks.Remark, in repost: RepostCase) {
      self.remark = remark
      let words = remark.words
      let text = repost.copy.string(of: remark.text.block.text)
      let isUnspaced = TranslationWords.unspaced.contains { text.contains($0) }
      guard let said = words.firstIndex(where: { TranslationWords.contains($0.folded) }) else {
        standing = isUnspaced ? (remark.isApart ? .said : .doubtful) : .none
        return
      }
      guard remark.isApart else {
        standing = .doubtful
        return
      }
      if Self.namesSomebody(words, behind: said, repost.copy) {
        standing = .named
        return
      }
      let names = repost.partyNames
      let speaksOfText =
        words.contains { TranslationWords.isOriginal($0.folded) }
        || names.contains { name in
          words.indices.contains {
            zip(words[$0...], name).allSatisfy { $0.folded == $1 }
              && words.count >= $0 + name.count
          }
        }
      standing = speaksOfText ? .said : .doubtful
    }

    /// Whether a name stands behind a word for translation: "translated by Maja", "Перевод: Ян".
    private static func namesSomebody(
      _ words: [TextWords.Word], behind said: Int, _ copy: Document
    ) -> Bool {
      var next = said + 1
      var isLed = false
      while next < words.count, next < said + 7, TranslationWords.leadsToName(words[next].folded) {
        isLed =
          isLed
          || ["by", "von", "durch", "par", "por", "da", "di", "door"]
            .contains(words[next].folded)
        next += 1
      }
      guard next < words.count, words[next].isCapitalised else { return false }
      let between = copy.string(of: TextSpan(words[next - 1].span.end, words[next].span.start))
      if between.contains(where: { ".!?;".contains($0) }) { return false }
      let isSeparated = between.contains { ":—–-|,".contains($0) }
      // Slavic names follow the noun in another case, with nothing between.
      let isFollowed = said == 0 && words.count <= 8 && next == said + 1
      return isLed || isSeparated || isFollowed
    }
  }
}
