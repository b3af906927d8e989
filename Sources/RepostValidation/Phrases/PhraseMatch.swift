import RepostCore

/// A stretch of the repost laid beside a prescribed sentence.
struct PhraseMatch {
  /// A gap of the sentence and what stands in it.
  struct Filling {
    let slot: PhraseTemplate.Slot
    let placeholder: [String]
    /// The words in it, or nil where the gap was left out.
    let span: TextSpan?
    let words: [String]
  }

  /// How near the words are to those prescribed.
  enum Closeness: Int, Comparable {
    /// Too far from the sentence to be meant for it.
    case none
    /// Another name or number stands where the sentence has its own.
    case contradicted
    /// Much of the sentence.
    case similar
    /// The sentence but for words that do not change what it says.
    case close
    /// Word for word; quotes, dashes and case make no difference.
    case exact

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// The words from the first to the last that agree.
  let span: TextSpan
  /// The block in which they start.
  let block: Int
  /// The blocks they stand in.
  let blocks: [Int]
  /// Words of the sentence that are not there, and whether each opens the sentence.
  let missing: [(word: PhraseWord, isFirst: Bool)]
  /// Words between those of the sentence that it does not have.
  let added: [PhraseWord]
  let fillings: [Filling]
  /// Whether some words agree only once look-alike letters are folded.
  let isLookAlike: Bool
  /// Which share of the sentence's words is there, 0…1.
  let share: Double
  /// How many words differ.
  let cost: Int

  /// From which share of its words on a stretch is taken to be meant for the sentence.
  static let fewestSimilar = 0.6
  /// One word in so many may differ in a sentence that is close.
  static let wordsPerDifference = 7

  /// How near the sentence is; `tolerance` is how many words may differ, where the notice says so.
  func closeness(words: Int, tolerance: Int?) -> Closeness {
    guard share >= Self.fewestSimilar else { return .none }
    let differences = missing.count + added.count
    if differences == 0 { return .exact }
    let isWeighty =
      missing.contains { $0.word.isWeighty(isFirst: $0.isFirst) }
      || added.contains { $0.isWeighty(isFirst: false) }
    let allowed = tolerance ?? max(1, words / Self.wordsPerDifference)
    if differences <= allowed, !isWeighty, words >= 4 { return .close }
    let isReplaced =
      missing.contains { $0.word.isWeighty(isFirst: $0.isFirst) }
      && added.contains { $0.isWeighty(isFirst: false) }
    return isReplaced ? .contradicted : .similar
  }

  /// The words that differ, to follow "but".
  var differences: String {
    func list(_ words: [PhraseWord]) -> String {
      words.prefix(6).map { "“\($0.text)”" }.joined(separator: ", ")
        + (words.count > 6 ? ", …" : "")
    }
    var parts: [String] = []
    if !missing.isEmpty {
      parts.append("\(list(missing.map(\.word))) \(missing.count == 1 ? "is" : "are") missing")
    }
    if !added.isEmpty { parts.append("\(list(added)) \(added.count == 1 ? "was" : "were") put in") }
    return parts.joined(separator: ", ")
  }
}
