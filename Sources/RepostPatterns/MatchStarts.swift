/// Where the matches of a pattern may start.
package enum MatchStarts {
  /// Nothing is known.
  case anywhere
  /// Each match holds one of these literals, and starts at most `reach` bytes before it, or with the
  /// sentence that the place so many bytes before it lies in.
  ///
  /// The literals are given by their offsets in the text, in order. `sentence` says what ends a sentence
  /// where sentences count.
  case near(ArraySlice<Int>, reach: Int, sentence: SentenceStops?)
}
