/// A stretch of the repost that follows the original, small changes included.
///
/// Where the two run word for word it has one piece; each small change inside parts it into one more.
package struct Passage: Hashable, Sendable {
  /// Words in a row that stand in both texts without any change.
  package struct Piece: Hashable, Sendable {
    /// Where they stand in the repost's text.
    package let repost: TextSpan
    /// Where they stand in the original's text.
    package let original: TextSpan
    /// How many there are.
    package let words: Int

    /// Creates a piece.
    package init(repost: TextSpan, original: TextSpan, words: Int) {
      self.repost = repost
      self.original = original
      self.words = words
    }
  }

  /// How a passage stands to those before and after it.
  package enum Order: String, Hashable, Sendable {
    /// In the order of the original.
    case kept
    /// Somewhere else than in the original.
    case moved
    /// A second time: the words of the original stand in another passage as well.
    case repeated
  }

  /// How a passage is marked as somebody else's words.
  package enum Quotation: String, Hashable, Sendable {
    /// It stands between quotation marks that the original does not have.
    case marks
    /// It stands in a block quotation that the original does not have.
    case block
  }

  /// Where it stands in the repost.
  package let repost: Place
  /// Where it stands in the original.
  package let original: Place
  /// Its span in the repost's text.
  package let repostText: TextSpan
  /// Its span in the original's text.
  package let originalText: TextSpan
  /// The words without a change, in order; at least one piece.
  package let pieces: [Piece]
  /// How it stands to the others.
  package let order: Order
  /// How it is quoted, or nil where it is not.
  package let quotation: Quotation?
  /// Where the source is named or linked beside it, or nil where it is not.
  package let attribution: Place?

  /// Creates a passage.
  package init(
    repost: Place, original: Place, repostText: TextSpan, originalText: TextSpan,
    pieces: [Piece], order: Order = .kept, quotation: Quotation? = nil, attribution: Place? = nil
  ) {
    self.repost = repost
    self.original = original
    self.repostText = repostText
    self.originalText = originalText
    self.pieces = pieces
    self.order = order
    self.quotation = quotation
    self.attribution = attribution
  }

  /// How many of its words are copied; those that were changed do not count.
  package var words: Int { pieces.reduce(0) { $0 + $1.words } }

  /// Whether nothing in it was changed.
  package var isExact: Bool { pieces.count == 1 }
}
