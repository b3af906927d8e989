/// Text of one page that was left out of a comparison, by the reason why.
package struct IgnoredText: Hashable, Sendable {
  /// Which of the two pages.
  package enum Side: String, Hashable, Sendable, CaseIterable {
    case repost, original
  }

  /// Why text is left out.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// A notice is evidence of a credit, never of copying.
    case notice
    /// What stands beside an article that was told from the rest of its page.
    case besideArticle = "beside-article"
    case heading, byline, caption, code, header, footer, navigation, aside, comment, hidden
  }

  /// The page.
  package let side: Side
  /// Why it is left out.
  package let reason: Reason
  /// How many words.
  package let words: Int
  /// Where the first of it stands.
  package let places: [Place]

  /// Creates an entry.
  package init(side: Side, reason: Reason, words: Int, places: [Place]) {
    self.side = side
    self.reason = reason
    self.words = words
    self.places = places
  }
}
