package import RepostCore

/// Text that is left out of a comparison: what the notice rules matched.
///
/// A copyright line that stands on both pages is evidence of attribution, never of copying.
package struct ComparisonExclusions: Hashable, Sendable {
  /// Spans of the original's text.
  package var original: [TextSpan]
  /// Spans of the repost's text.
  package var repost: [TextSpan]

  /// Creates exclusions; none unless given.
  package init(original: [TextSpan] = [], repost: [TextSpan] = []) {
    self.original = original
    self.repost = repost
  }
}
