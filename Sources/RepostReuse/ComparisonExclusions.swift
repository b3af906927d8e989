package import RepostCore

/// Text that is left out of a comparison: what the notice rules matched.
///
/// A copyright line that stands on both pages is evidence of attribution, never of copying.
package struct ComparisonExclusions: Hashable, Sendable {
  /// Spans of the original's text.
  package var original: [TextSpan]
  /// Spans of the repost's text.
  package var repost: [TextSpan]
  /// Those of the original that only credit somebody; a run may take them in, uncounted.
  package var originalCredits: [TextSpan]
  /// Those of the repost, likewise.
  package var repostCredits: [TextSpan]

  /// Creates exclusions; none unless given.
  package init(
    original: [TextSpan] = [], repost: [TextSpan] = [], originalCredits: [TextSpan] = [],
    repostCredits: [TextSpan] = []
  ) {
    self.original = original
    self.repost = repost
    self.originalCredits = originalCredits
    self.repostCredits = repostCredits
  }
}
