/// How far a comparison goes; what lies beyond makes the measure incomplete.
package struct ComparisonLimits: Hashable, Sendable {
  /// The most words of one side that are compared.
  package var words: Int
  /// How many equal words in a row make a copied run.
  package var runWords: Int
  /// Fewer copied words than these, off any other, count only where they are a whole paragraph.
  package var passageWords: Int
  /// The most places in the original at which one group of words is looked up; a group that is more
  /// common is tried at one place.
  package var places: Int
  /// The longest gap between two runs, in words on either side, that is aligned word by word.
  package var gapWords: Int
  /// The most words that are compared one by one while runs are extended.
  package var steps: Int
  /// The most runs that are kept.
  package var runs: Int
  /// The most characters of a text that is shown.
  package var shownCharacters: Int

  /// The defaults: 1,000,000 words, runs of 5, passages of 7, 64 places, gaps of 200 words, texts of
  /// 200 characters.
  package init(
    words: Int = 1_000_000, runWords: Int = 5, passageWords: Int = 7, places: Int = 64,
    gapWords: Int = 200, steps: Int = 50_000_000, runs: Int = 1_000_000, shownCharacters: Int = 200
  ) {
    self.words = words
    self.runWords = max(1, runWords)
    self.passageWords = passageWords
    self.places = places
    self.gapWords = gapWords
    self.steps = steps
    self.runs = runs
    self.shownCharacters = shownCharacters
  }
}
