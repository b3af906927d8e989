/// How much of one text stands in another, in words; measured, never weighed.
package struct ReuseMeasure: Hashable, Sendable {
  /// A run of words that stands in both texts.
  package struct Run: Hashable, Sendable {
    /// Where it stands in the repost.
    package let repost: Place
    /// Where it stands in the original.
    package let original: Place
    /// How many words it has.
    package let words: Int

    /// Creates a run.
    package init(repost: Place, original: Place, words: Int) {
      self.repost = repost
      self.original = original
      self.words = words
    }
  }

  /// A change inside the copied text.
  package struct Edit: Hashable, Sendable {
    /// What was changed.
    package enum Kind: String, Hashable, Sendable {
      /// Words were put in, left out or replaced.
      case words
      /// Copied words stand in the repost a second time.
      case repetition
      /// The words are the same, but the quotation marks around them are gone.
      case quotationMarks = "quotation-marks"
    }

    /// What was changed.
    package let kind: Kind
    /// The words of the original that are gone; empty for an addition.
    package let removed: String
    /// The words of the repost that stand instead; empty for an omission.
    package let added: String
    /// How many words are gone.
    package let removedWords: Int
    /// How many words are new.
    package let addedWords: Int
    /// Where it is in the repost.
    package let repost: Place
    /// Where it is in the original.
    package let original: Place

    /// Creates an edit.
    package init(
      removed: String, added: String, removedWords: Int, addedWords: Int, repost: Place,
      original: Place, kind: Kind = .words
    ) {
      self.kind = kind
      self.removed = removed
      self.added = added
      self.removedWords = removedWords
      self.addedWords = addedWords
      self.repost = repost
      self.original = original
    }
  }

  /// Words of the original that were compared (notices left out).
  package let originalWords: Int
  /// Words of the repost that were compared (notices left out).
  package let repostWords: Int
  /// Words of the repost that stand in a copied run.
  package let copiedWords: Int
  /// Words of the original that stand in a copied run.
  package let copiedOriginalWords: Int
  /// The longest run without any change.
  package let longestRunWords: Int
  /// The runs without any change, in the order of the repost.
  package let runs: [Run]
  /// The stretches that follow the original with small changes, in the order of the repost.
  package let passages: [Passage]
  /// Words of the repost inside passages, changed ones included.
  package let passageWords: Int
  /// Words of the original inside passages, those that were left out there included.
  package let passageOriginalWords: Int
  /// The changes between the first and the last copied word, in the order of the repost.
  package let edits: [Edit]
  /// What of both pages was left out of the comparison.
  package let ignored: [IgnoredText]
  /// Whether the comparison ran to its end.
  package let isComplete: Bool

  /// Creates a measure.
  package init(
    originalWords: Int, repostWords: Int, copiedWords: Int, copiedOriginalWords: Int,
    longestRunWords: Int, runs: [Run], passages: [Passage] = [], passageWords: Int? = nil,
    passageOriginalWords: Int? = nil, edits: [Edit], ignored: [IgnoredText] = [], isComplete: Bool
  ) {
    self.originalWords = originalWords
    self.repostWords = repostWords
    self.copiedWords = copiedWords
    self.copiedOriginalWords = copiedOriginalWords
    self.longestRunWords = longestRunWords
    self.runs = runs
    self.passages = passages
    self.passageWords = passageWords ?? copiedWords
    self.passageOriginalWords = passageOriginalWords ?? copiedOriginalWords
    self.ignored = ignored
    self.edits = edits
    self.isComplete = isComplete
  }

  /// The share of the original that was copied, 0…1, or nil where there is no text to compare.
  package var copiedOfOriginal: Double? {
    originalWords == 0 ? nil : Double(copiedOriginalWords) / Double(originalWords)
  }

  /// The share of the repost that is copied, 0…1, or nil where there is no text to compare.
  package var copiedOfRepost: Double? {
    repostWords == 0 ? nil : Double(copiedWords) / Double(repostWords)
  }

  /// Words of the repost that are its own.
  package var ownWords: Int { repostWords - copiedWords }

  /// Copied words in passages of which `holds` is true.
  package func copiedWords(where holds: (Passage) -> Bool) -> Int {
    passages.lazy.filter(holds).reduce(0) { $0 + $1.words }
  }
}
