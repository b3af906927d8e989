import RepostCore
import RepostDocuments

/// What looking for one prescribed sentence came to.
struct PhraseAnswer {
  let outcome: Outcome
  let why: String
  let remedy: String?
  let reservations: [String]
  let place: Place?

  /// Looks for `template`; `ids` are the conditions whose own words do not count as an answer.
  init(
    to template: PhraseTemplate, of condition: Condition, asking ids: Set<ConditionID>,
    in repost: RepostCase, _ search: PhraseSearch
  ) {
    let pictures = PictureCredits(repost)
    let found = search.matches(of: template).map { match in
      Found(
        match: match,
        closeness: match.closeness(
          words: template.words.count, tolerance: condition.tolerance),
        standing: match.standing(asking: ids, in: repost, pictures))
    }
    let asked = "Add the sentence: “\(template.text)”."
    let own = found.filter(\.standing.isOwn)
    let kept = own.filter { $0.closeness >= .close }
    if let best = kept.filter({ $0.fault(in: repost) == nil }).min(by: Self.isBetter) {
      var reservations = best.standing.reservations
      if best.match.isLookAlike {
        reservations.append("some words are written with look-alike letters of another script")
      }
      if best.closeness == .close { reservations.append(best.match.differences) }
      if template.isCut {
        reservations.append("only the first \(PhraseTemplate.maximumWords) words were compared")
      }
      self.init(
        .passed, "The repost carries the sentence.", reservations: reservations,
        place: repost.copy.place(of: best.match.span))
      return
    }
    if let best = kept.first, let fault = best.fault(in: repost) {
      self.init(
        fault.outcome, fault.why, remedy: asked, place: repost.copy.place(of: best.match.span))
      return
    }
    if let other = found.first(where: { $0.closeness >= .close }),
      let obstacle = other.standing.obstacle
    {
      self.init(
        .cantTell, "The sentence stands \(obstacle).", remedy: asked,
        place: repost.copy.place(of: other.match.span))
      return
    }
    if let near = own.first(where: { $0.closeness == .similar }) {
      self.init(
        .cantTell, "A sentence like the one prescribed is there, but \(near.match.differences).",
        remedy: "Does it say the same? The original prescribes “\(template.text)”.",
        place: repost.copy.place(of: near.match.span))
      return
    }
    if let wrong = own.first(where: { $0.closeness == .contradicted }) {
      self.init(
        .failed, "The sentence says something else than prescribed: \(wrong.match.differences).",
        remedy: asked, place: repost.copy.place(of: wrong.match.span))
      return
    }
    self.init(.failed, "The repost does not carry “\(template.text)”.", remedy: asked)
  }

  private init(
    _ outcome: Outcome, _ why: String, remedy: String? = nil, reservations: [String] = [],
    place: Place? = nil
  ) {
    self.outcome = outcome
    self.why = why
    self.remedy = remedy
    self.reservations = reservations
    self.place = place
  }

  private static func isBetter(_ one: Found, than other: Found) -> Bool {
    (one.standing.reservations.count, other.closeness.rawValue, one.match.span)
      < (other.standing.reservations.count, one.closeness.rawValue, other.match.span)
  }
}

/// A match with what it is worth.
private struct Found {
  let match: PhraseMatch
  let closeness: PhraseMatch.Closeness
  let standing: Standing

  /// What is wrong with what stands in the gaps, or nil.
  func fault(in repost: RepostCase) -> (outcome: Outcome, why: String)? {
    for filling in match.fillings {
      let placeholder = filling.placeholder.joined(separator: " ")
      if !filling.placeholder.isEmpty,
        filling.words.prefix(filling.placeholder.count).elementsEqual(filling.placeholder)
      {
        return (.failed, "The gap “\(placeholder)” of the sentence was not filled in.")
      }
      guard let span = filling.span else {
        if filling.slot == .link || filling.placeholder.isEmpty { continue }
        return (.failed, "The sentence is there without what “\(placeholder)” stands for.")
      }
      if filling.slot == .author, !names(repost.terms.work.authors, filling, repost) {
        let text = repost.copy.string(of: span)
        return (
          .cantTell, "The sentence names “\(text)” where the author of the original belongs."
        )
      }
      if filling.slot == .date, !filling.words.contains(where: { $0.contains(where: \.isNumber) }) {
        return (.cantTell, "The sentence has no date where one belongs.")
      }
    }
    return nil
  }

  /// Whether a gap names one of the authors, where any are known.
  private func names(
    _ authors: [String], _ filling: PhraseMatch.Filling, _ repost: RepostCase
  ) -> Bool {
    guard !authors.isEmpty else { return true }
    return authors.contains { author in
      let words = FoldedName(author).words
      guard let first = words.first else { return true }
      return filling.words.indices.contains { index in
        filling.words[index] == first && filling.words[index...].starts(with: words)
      }
    }
  }
}

extension PhraseMatch {
  /// Whose words they are: those of the block that counts least.
  fileprivate func standing(
    asking ids: Set<ConditionID>, in repost: RepostCase, _ pictures: PictureCredits
  ) -> Standing {
    var reservations: [String] = []
    for block in blocks {
      let text = repost.copy.blocks[block].text
      let part = TextSpan(max(text.start, span.start), min(text.end, span.end))
      let standing = repost.standing(of: part, block: block, asking: ids, pictures: pictures)
      // A block that is nothing but the sentence is not part of the story.
      let isWhole = part.count * 3 >= text.count * 2
      switch standing {
      case .own(let more): reservations += more.filter { !reservations.contains($0) }
      case .copied where isWhole: continue
      case .copied, .picture, .asked, .code: return standing
      }
    }
    return .own(reservations: reservations)
  }
}
