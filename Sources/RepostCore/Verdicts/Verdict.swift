/// The outcome of one obligation for one repost, with what it stands on.
package struct Verdict: Hashable, Sendable {
  /// The obligation.
  package let id: ConditionID
  /// What it came to.
  package let outcome: Outcome
  /// How strongly the original asks.
  package let strength: Strength
  /// What a person would want to know although it passed.
  package let reservations: [String]
  /// One sentence: what was found, and what was expected.
  package let why: String
  /// What to do about it, or nil where nothing is to be done.
  package let remedy: String?
  /// Where the repost shows it (or shows the contrary).
  package let evidence: [Place]
  /// Where the original asks for it; empty where a licence implies it and its place is in `why`.
  package let requiredBy: [Place]
  /// How it was judged, or nil where nobody said.
  package let explanation: Explanation?

  /// Creates a verdict.
  package init(
    id: ConditionID, outcome: Outcome, strength: Strength = .must, reservations: [String] = [],
    why: String, remedy: String? = nil, evidence: [Place] = [], requiredBy: [Place] = [],
    explanation: Explanation? = nil
  ) {
    self.id = id
    self.outcome = outcome
    self.strength = strength
    self.reservations = reservations
    self.why = why
    self.remedy = remedy
    self.evidence = evidence
    self.requiredBy = requiredBy
    self.explanation = explanation
  }

  /// The same verdict with how it was judged.
  package func explained(by explanation: Explanation) -> Verdict {
    Verdict(
      id: id, outcome: outcome, strength: strength, reservations: reservations, why: why,
      remedy: remedy, evidence: evidence, requiredBy: requiredBy, explanation: explanation)
  }
}
