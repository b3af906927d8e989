import RepostCore
import RepostDocuments

/// Checks that the repost carries the line about the publisher.
///
/// The line is looked for in the words that the original gives. Where it gives none, a repost that
/// neither names the publisher outside the copied text nor links to its site has no such line; any
/// other is for a person to look at.
struct TaglineCheck: ObligationCheck {
  let id = ConditionID.tagline

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let templates = condition.templates
    if !templates.isEmpty {
      let search = PhraseSearch(repost)
      let answers = templates.map {
        PhraseAnswer(to: $0, of: condition, asking: [.tagline, .phrase], in: repost, search)
      }
      // Lines of several lengths are given to choose from.
      let best =
        answers.first { $0.outcome == .passed && $0.reservations.isEmpty }
        ?? answers.first { $0.outcome == .passed } ?? answers.first { $0.outcome == .cantTell }
      guard let answer = best ?? answers.first else { return question(condition, []) }
      return condition.verdict(
        answer.outcome,
        answer.outcome == .passed ? "The repost carries the line about the publisher." : answer.why,
        reservations: answer.reservations, remedy: answer.remedy,
        evidence: [answer.place].compactMap { $0 })
    }
    let names = (repost.terms.assigner?.allNames ?? []) + (repost.terms.work.source?.allNames ?? [])
    guard !names.isEmpty else { return question(condition, []) }
    let credit = Credit(of: names, in: repost)
    let links = CreditLinks(repost).toSite
    if let place = credit.place { return question(condition, [place]) }
    if let link = links.first { return question(condition, [link.place]) }
    return condition.verdict(
      .failed,
      "The repost says nothing about “\(names[0])”: outside the copied text it is not named.",
      remedy: "Add a line about “\(names[0])” below the text.")
  }

  private func question(_ condition: Condition, _ places: [Place]) -> Verdict {
    condition.verdict(
      .cantTell, "The original asks for a line about the publisher, but does not give its words.",
      remedy: id.entry.question, evidence: places)
  }
}
