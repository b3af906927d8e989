/// Words of the original with the words of the repost that stand instead; either may be none.
struct WordChange: Hashable, Sendable {
  /// The words that are gone.
  var original: Range<Int>
  /// The words that are new.
  var repost: Range<Int>

  /// How much it changes: the longer side.
  var size: Int { max(original.count, repost.count) }
  /// Whether it changes nothing.
  var isEmpty: Bool { original.isEmpty && repost.isEmpty }
}
