import RepostCore

/// Checks that the repost carries the sentence that the original prescribes.
///
/// Quotes, dashes, case and how the sentence is broken into lines make no difference, and gaps of the
/// template may hold what they ask for:
///
///     First published by Harbour Weekly.        prescribed
///     FIRST PUBLISHED BY HARBOUR WEEKLY         passed
///     First published in the Harbour Weekly.    passed with a reservation: a small word differs
///     Published by Harbour Weekly.              cantTell: only part of it
///     First published by Northern Post.         failed: another name
///
/// Words in the copied text, in a picture's credit or in a notice that quotes the sentence to ask for
/// it do not count.
struct PhraseCheck: ObligationCheck {
  let id = ConditionID.phrase

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let templates = condition.templates
    guard !templates.isEmpty else {
      return condition.verdict(
        .cantTell, "The original prescribes a sentence; which one was not understood.",
        remedy: id.entry.question)
    }
    guard templates.count <= Condition.mostTemplates else {
      return condition.verdict(
        .cantTell, "The original prescribes more sentences than are looked for.",
        remedy: id.entry.question)
    }
    let search = PhraseSearch(repost)
    let answers = templates.map {
      PhraseAnswer(to: $0, of: condition, asking: [.phrase, .tagline], in: repost, search)
    }
    // Several sentences may be meant for several cases (with edits, without).
    guard let missing = answers.firstIndex(where: { $0.outcome != .passed }) else {
      return condition.verdict(
        .passed,
        templates.count == 1
          ? "The repost carries the sentence."
          : "The repost carries all \(templates.count) sentences.",
        reservations: answers.flatMap(\.reservations), evidence: answers.compactMap(\.place))
    }
    if templates.count > 1, let given = answers.first(where: { $0.outcome == .passed }) {
      return condition.verdict(
        .cantTell,
        "The original gives \(templates.count) sentences, and the repost carries one of them.",
        remedy: "Is “\(templates[missing].text)” meant for this repost too?",
        evidence: [given.place].compactMap { $0 })
    }
    let answer = answers.first { $0.outcome == .cantTell } ?? answers[missing]
    return condition.verdict(
      answer.outcome, answer.why, remedy: answer.remedy,
      evidence: [answer.place].compactMap { $0 })
  }
}

extension Condition {
  /// The most sentences that are looked for, each over the whole page.
  static let mostTemplates = 16

  /// The sentences that the notice gives, with their gaps; one more than are looked for at most.
  var templates: [PhraseTemplate] {
    let texts = ["template", "text"].flatMap { parameters[$0]?.strings ?? [] }
      .prefix(Self.mostTemplates + 1)
    let slots = parameters["slots"]?.strings ?? []
    return texts.map { PhraseTemplate($0, slots: slots) }.filter { !$0.words.isEmpty }
  }

  /// How many words may differ, where the notice says so.
  var tolerance: Int? {
    switch parameters["tolerance"] {
    case .number(let number): number
    case .text("exact"): 0
    default: nil
    }
  }
}
