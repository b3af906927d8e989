package import RepostCore

/// Where a pattern matched.
package struct PatternMatch: Sendable {
  /// The text of the match.
  package let span: TextSpan
  /// The named groups that took part, in the order of their numbers; a group may be empty.
  package let groups: [(name: String, span: TextSpan)]

  /// Creates a match.
  package init(span: TextSpan, groups: [(name: String, span: TextSpan)]) {
    self.span = span
    self.groups = groups
  }

  /// The span of the first group with this name that took part, or nil.
  package func span(of name: String) -> TextSpan? {
    groups.first { $0.name == name }?.span
  }
}

/// How a search came to its end; the offsets are those of the text that was given.
package enum MatchEnd: Hashable, Sendable {
  /// The whole range was searched.
  case complete
  /// Attempts reached a limit: the first of them here where the search went on behind them to the
  /// end, the last of them here where there were too many and it stopped.
  case matchLimit(at: Int)
  /// The deadline passed when the search stood here.
  case deadline(at: Int)
  /// As many matches as allowed were found; the search stopped behind the last.
  case matchCountLimit(at: Int)
}
