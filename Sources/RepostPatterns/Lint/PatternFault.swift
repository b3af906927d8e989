/// Something in the form of a pattern that can cost more time than its text is worth.
package struct PatternFault: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a word that scripts can rely on.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// The pattern can match nothing at all.
    case emptyMatch = "empty-match"
    /// A part repeats without a bound that is worth the name.
    case unboundedRepeat = "unbounded-repeat"
    /// A part that repeats holds a part that repeats, and the two can share the same text.
    case nestedRepeat = "nested-repeat"
    /// A part that repeats can read the same text by two of its alternatives.
    case overlappingChoice = "overlapping-choice"
    /// The check does not know the construct.
    case notUnderstood = "not-understood"
  }

  /// What is wrong.
  package let code: Code
  /// Where it starts in the pattern's source, in bytes.
  package let offset: Int
  /// The part of the source it is about.
  package let fragment: String
  /// Why it matters and what to do, in words.
  package let detail: String

  /// The longest fragment shown whole, in characters.
  private static let longestShown = 60

  package var description: String {
    let line = fragment.split { $0.isWhitespace }.joined(separator: " ")
    let shown =
      line.count > Self.longestShown
      ? "\(line.prefix(Self.longestShown / 2)) … \(line.suffix(Self.longestShown / 2))" : line
    return "\(code.rawValue) at byte \(offset) of the pattern, “\(shown)”: \(detail)"
  }
}
