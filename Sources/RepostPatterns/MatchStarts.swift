/// Where the matches of a pattern may start.
package enum MatchStarts {
  /// Nothing is known.
  case anywhere
  /// Each match holds one of these literals, and starts at most `reach` bytes before it.
  ///
  /// The literals are given by their offsets in the text, in order.
  case near(ArraySlice<Int>, reach: Int)
}
