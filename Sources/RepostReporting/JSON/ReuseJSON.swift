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

    enum CodingKeys: String, CodingKey {
      case kind, removed, added, repost, original
      case removedWords = "removed_words"
      case addedWords = "added_words"
    }
  }

  struct Method: Encodable {
    /// Whether the comparison ran to its end.
    let complete: Bool
    /// Words of notices are evidence of a credit, never of copying.
    let noticesCompared = false
    let unit = "word"

    enum CodingKeys: String, CodingKey {
      case complete, unit
      case noticesCompared = "notices_compared"
    }
  }

  let originalWords: Int
  let repostWords: Int
  let copiedWords: Int
  let copiedOfOriginal: Nullable<Double>
  let copiedOfRepost: Nullable<Double>
  let ownWords: Int
  let longestRunWords: Int
  let runs: [Run]
  let edits: [Edit]
  let method: Method

  enum CodingKeys: String, CodingKey {
    case runs, edits, method
    case originalWords = "original_words"
    case repostWords = "repost_words"
    case copiedWords = "copied_words"
    case copiedOfOriginal = "copied_of_original"
    case copiedOfRepost = "copied_of_repost"
    case ownWords = "own_words"
    case longestRunWords = "longest_run_words"
  }

  init(_ measure: ReuseMeasure) {
    originalWords = measure.originalWords
    repostWords = measure.repostWords
    copiedWords = measure.copiedWords
    copiedOfOriginal = Nullable(measure.copiedOfOriginal.map(Self.rounded))
    copiedOfRepost = Nullable(measure.copiedOfRepost.map(Self.rounded))
    ownWords = measure.ownWords
    longestRunWords = measure.longestRunWords
    runs = measure.passages.map(Run.init)
    edits = measure.edits.map {
      Edit(
        kind: $0.kind.rawValue, removed: $0.removed, added: $0.added, removedWords: $0.removedWords,
        addedWords: $0.addedWords, repost: PlaceJSON($0.repost), original: PlaceJSON($0.original))
    }
    method = Method(complete: measure.isComplete)
  }

  /// Four digits: more would claim a precision that counting words does not have.
  private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}
