/// How an obligation was judged, step by step, for whoever asks why.
package struct Explanation: Hashable, Sendable {
  /// What the original asks, in its parameters: `names: Harbour Weekly`, `where: top`.
  package let asked: [String]
  /// Whether the obligation applies to the repost.
  package let applies: Bool
  /// Why it applies, or why it does not.
  package let applicability: String
  /// What of the repost was looked at.
  package let lookedAt: String
  /// How it was decided: what passes, what fails, what a person has to say.
  package let decision: String

  /// Creates an explanation.
  package init(
    asked: [String], applies: Bool, applicability: String, lookedAt: String, decision: String
  ) {
    self.asked = asked
    self.applies = applies
    self.applicability = applicability
    self.lookedAt = lookedAt
    self.decision = decision
  }
}
