/// Words in a row that stand in both texts, by their positions.
struct CopiedRun: Hashable, Sendable {
  /// The position of the first word in the repost.
  var repost: Int
  /// The position of the first word in the original.
  var original: Int
  /// How many words it has.
  var count: Int

  /// Its words in the repost.
  var repostRange: Range<Int> { repost..<(repost + count) }
  /// Its words in the original.
  var originalRange: Range<Int> { original..<(original + count) }

  /// The run without its first `dropped` words.
  func dropping(first dropped: Int) -> CopiedRun {
    CopiedRun(repost: repost + dropped, original: original + dropped, count: count - dropped)
  }

  /// How many of its first words also belong to `earlier`, in one text or the other.
  func overlap(with earlier: CopiedRun) -> Int {
    max(
      0, earlier.repostRange.upperBound - repost, earlier.originalRange.upperBound - original)
  }
}
