/// What came of comparing two texts: everything a reporter writes out.
package struct ComparisonReport: Hashable, Sendable {
  /// A passage in code points of the texts as `extract` gives them.
  package struct Offsets: Hashable, Sendable {
    package let repost: Range<Int>
    package let original: Range<Int>

    package init(repost: Range<Int>, original: Range<Int>) {
      self.repost = repost
      self.original = original
    }
  }

  /// The repost's path.
  package let repost: String
  /// The original's path.
  package let original: String
  /// What was counted; of texts that cannot be compared only the words of each say something.
  package let measure: ReuseMeasure
  /// Why nothing can be measured, as a sentence, or nil where it can.
  package let obstacle: String?
  /// The language of the repost in words, as far as it is known.
  package let repostLanguage: String?
  /// The language of the original, likewise.
  package let originalLanguage: String?
  /// The passages, in the order of the measure's.
  package let offsets: [Offsets]
  /// What was not read, or not to the end.
  package let incidents: [Incident]
  /// What a reader of the report should know.
  package let notes: [String]

  /// Creates a report.
  package init(
    repost: String, original: String, measure: ReuseMeasure, obstacle: String? = nil,
    repostLanguage: String? = nil, originalLanguage: String? = nil, offsets: [Offsets] = [],
    incidents: [Incident] = [], notes: [String] = []
  ) {
    self.repost = repost
    self.original = original
    self.measure = measure
    self.obstacle = obstacle
    self.repostLanguage = repostLanguage
    self.originalLanguage = originalLanguage
    self.offsets = offsets
    self.incidents = incidents
    self.notes = notes
  }
}
