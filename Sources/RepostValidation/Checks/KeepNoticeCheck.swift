import RepostCore
import RepostDocuments

/// Checks that the notice which has to travel with the text still stands in the repost.
///
/// Which notice is meant the original says in words ("keep this line: …"), or by saying it in the
/// notice itself ("keep this notice"): then every paragraph of that notice is looked for. Where the
/// original only speaks of "the tagline" or "the disclaimer", a person has to look for it.
struct KeepNoticeCheck: ObligationCheck {
  let id = ConditionID.keepNotice

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let templates = condition.templates
    let isItself = condition.parameters["notice"]?.strings == ["own"]
    guard !templates.isEmpty || isItself, templates.count <= Condition.mostTemplates else {
      return condition.verdict(
        .cantTell, "The original asks to keep a notice; which one was not understood.",
        remedy: id.entry.question)
    }
    let search = PhraseSearch(repost)
    if !templates.isEmpty {
      let answers = templates.map {
        PhraseAnswer(to: $0, of: condition, asking: [], in: repost, search)
      }
      return verdict(on: condition, answers)
    }
    guard let original = repost.original else {
      guard condition.places.contains(where: { $0.path == repost.copy.path }) else {
        return condition.verdict(
          .cantTell, "The notice to keep is not known without the original.",
          remedy: id.entry.question)
      }
      return condition.verdict(
        .passed, "The repost carries the notice that asks for it.",
        reservations: ["whether the notice is complete cannot be told without the original"],
        evidence: condition.places)
    }
    let paragraphs = Self.notice(condition, original, repost.originalFindings)
    guard !paragraphs.isEmpty else {
      return condition.verdict(
        .cantTell, "The notice of the original was not found again.", remedy: id.entry.question)
    }
    return verdict(
      on: condition,
      paragraphs.map {
        PhraseAnswer(to: PhraseTemplate($0), of: condition, asking: [], in: repost, search)
      })
  }

  private func verdict(on condition: Condition, _ answers: [PhraseAnswer]) -> Verdict {
    let places = answers.compactMap(\.place)
    let kept = answers.filter { $0.outcome == .passed }
    if kept.count == answers.count {
      return condition.verdict(
        .passed, "The notice is kept.", reservations: answers.flatMap(\.reservations),
        evidence: places)
    }
    let remedy = "Copy the whole notice of the original below the text."
    let isNear = answers.contains { $0.outcome != .failed }
    guard isNear else {
      return condition.verdict(.failed, "The notice of the original is missing.", remedy: remedy)
    }
    let fault = answers.first { $0.outcome != .passed }
    return condition.verdict(
      .cantTell,
      kept.isEmpty
        ? "Something like the notice is there, but not word for word."
        : "\(kept.count) of \(answers.count) parts of the notice are kept.",
      remedy: fault?.remedy ?? remedy, evidence: places)
  }

  /// The most paragraphs of a notice that are looked for.
  private static let longestNotice = 20

  /// The paragraphs of the notice that asks: those around its words that state rights too.
  private static func notice(
    _ condition: Condition, _ original: Document, _ findings: [Finding]
  ) -> [String] {
    let spans = findings.filter { $0.id != nil && $0.isVisible && $0.carrier == .text }
      .compactMap { finding in finding.textSpan.map { ($0, finding) } }
    let stating = Set(spans.compactMap { original.blockIndex(at: $0.0.start) })
    let asking = spans.filter { $0.1.id == condition.id }
      .compactMap { original.blockIndex(at: $0.0.start) }
    guard let start = asking.first else { return [] }
    var blocks: [Int] = [start]
    while let first = blocks.first, stating.contains(first - 1), blocks.count < longestNotice {
      blocks.insert(first - 1, at: 0)
    }
    while let last = blocks.last, stating.contains(last + 1), blocks.count < longestNotice {
      blocks.append(last + 1)
    }
    return blocks.map { original.string(of: original.blocks[$0].text) }
  }
}
