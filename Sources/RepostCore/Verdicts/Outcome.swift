/// What judging one obligation against one repost came to.
///
/// The names are those of the W3C Evaluation and Report Language (EARL) 1.0.
package enum Outcome: String, Sendable, Hashable, CaseIterable {
  /// The repost shows that the condition is kept.
  case passed
  /// The repost was searched in full, and what is asked is missing or contradicted.
  case failed
  /// A person has to decide; the verdict says what to look at.
  case cantTell
  /// The condition does not apply to this repost.
  case inapplicable
}
