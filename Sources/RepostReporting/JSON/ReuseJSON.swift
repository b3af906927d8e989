internal import RepostCore

/// The comparison of two texts as JSON names it: measured, never weighed.
struct ReuseJSON: Encodable {
  /// A passage: a stretch of the repost that follows the original, small changes included.
  struct Run: Encodable {
    let repost: PlaceJSON
    let original: PlaceJSON
    /// The words that are copied; changed ones do not count.
    let words: Int
    /// Whether the run holds no change.
    let exact: Bool
    /// `kept`, `moved` or `repeated`.
    let order: String
    /// `marks` or `block` where the repost marks it as a quotation.
    let quoted: Nullable<String>
    /// Where the source is named or linked beside it.
    let attributed: Nullable<PlaceJSON>

    init(_ passage: Passage) {
      repost = PlaceJSON(passage.repost)
      original = PlaceJSON(passage.original)
      words = passage.words
      exact = passage.isExact
      order = passage.order.rawValue
      quoted = Nullable(passage.quotation?.rawValue)
      attributed = Nullable(passage.attribution.map(PlaceJSON.init))
    }
  }

  struct Edit: Encodable {
    let kind: String
    let removed: String
    let added: String
    let removedWords: Int
    let addedWords: Int
    let repost: PlaceJSON
    let original: PlaceJSON

    init(_ edit: ReuseMeasure.Edit) {
      kind = edit.kind.rawValue
      removed = edit.removed
      added = edit.added
      removedWords = edit.removedWords
      addedWords = edit.addedWords
      repost = PlaceJSON(edit.repost)
      original = PlaceJSON(edit.original)
    }

    enum CodingKeys: String, CodingKey {
      case kind, removed, added, repost, original
      case removedWords = "removed_words"
      case addedWords = "added_words"
    }
  }

  /// What of a page was left out, and why.
  struct Ignored: Encodable {
    let side: String
    let reason: String
    let words: Int
    /// The first places.
    let places: [PlaceJSON]

    init(_ text: IgnoredText) {
      side = text.side.rawValue
      reason = text.reason.rawValue
      words = text.words
      places = text.places.map(PlaceJSON.init)
    }
  }

  struct Method: Encodable {
    /// Whether the comparison ran to its end.
    let complete: Bool
    /// Words of notices are evidence of a credit, never of copying.
    let noticesCompared = false
    let unit = "word"
    /// A run goes on over small changes; its words are those without any.
    let runs = "passages"

    enum CodingKeys: String, CodingKey {
      case complete, runs, unit
      case noticesCompared = "notices_compared"
    }
  }

  let originalWords: Int
  let repostWords: Int
  let copiedWords: Nullable<Int>
  let copiedOfOriginal: Nullable<Double>
  let copiedOfRepost: Nullable<Double>
  let ownWords: Nullable<Int>
  let longestRunWords: Nullable<Int>
  /// The words inside runs, changed ones included.
  let runWordsOfOriginal: Nullable<Int>
  let runWordsOfRepost: Nullable<Int>
  let quotedWords: Nullable<Int>
  let attributedWords: Nullable<Int>
  let movedWords: Nullable<Int>
  let repeatedWords: Nullable<Int>
  let runs: [Run]
  let edits: [Edit]
  let ignored: [Ignored]
  let method: Method

  enum CodingKeys: String, CodingKey {
    case runs, edits, ignored, method
    case originalWords = "original_words"
    case repostWords = "repost_words"
    case copiedWords = "copied_words"
    case copiedOfOriginal = "copied_of_original"
    case copiedOfRepost = "copied_of_repost"
    case ownWords = "own_words"
    case longestRunWords = "longest_run_words"
    case runWordsOfOriginal = "run_words_of_original"
    case runWordsOfRepost = "run_words_of_repost"
    case quotedWords = "quoted_words"
    case attributedWords = "attributed_words"
    case movedWords = "moved_words"
    case repeatedWords = "repeated_words"
  }

  /// Names a measure; where the texts could not be compared (`isMeasured`), what was counted of both
  /// together is null.
  init(_ measure: ReuseMeasure, isMeasured: Bool = true) {
    func count(_ words: Int) -> Nullable<Int> { Nullable(isMeasured ? words : nil) }
    func share(_ share: Double?) -> Nullable<Double> {
      Nullable(isMeasured ? share.map(Self.rounded) : nil)
    }
    originalWords = measure.originalWords
    repostWords = measure.repostWords
    copiedWords = count(measure.copiedWords)
    copiedOfOriginal = share(measure.copiedOfOriginal)
    copiedOfRepost = share(measure.copiedOfRepost)
    ownWords = count(measure.ownWords)
    longestRunWords = count(measure.longestRunWords)
    runWordsOfOriginal = count(measure.passageOriginalWords)
    runWordsOfRepost = count(measure.passageWords)
    quotedWords = count(measure.copiedWords { $0.quotation != nil })
    attributedWords = count(measure.copiedWords { $0.attribution != nil })
    movedWords = count(measure.copiedWords { $0.order == .moved })
    repeatedWords = count(measure.copiedWords { $0.order == .repeated })
    runs = isMeasured ? measure.passages.map(Run.init) : []
    edits = isMeasured ? measure.edits.map(Edit.init) : []
    ignored = measure.ignored.map(Ignored.init)
    method = Method(complete: measure.isComplete)
  }

  /// Four digits: more would claim a precision that counting words does not have.
  private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}
