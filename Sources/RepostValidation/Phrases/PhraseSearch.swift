import RepostCore

/// Looks for a prescribed sentence in the words of a repost, and for what comes near it.
///
/// Time is linear in the text: only where enough words of the sentence stand close together are the
/// two laid side by side.
struct PhraseSearch {
  /// The most places at which the sentence is laid beside the text.
  private static let maximumPlaces = 8
  /// Which share of the words has to stand close together for a place to be looked at.
  private static let fewestWords = 0.5
  /// How many words a gap may take beyond the length of the sentence.
  private static let longestSlot = 14

  private let text: [PlacedWord]

  init(_ repost: RepostCase) {
    text = PlacedWord.words(of: repost)
  }

  init(words: [PlacedWord]) {
    text = words
  }

  /// Where the sentence or something near it stands, the nearest first.
  func matches(of template: PhraseTemplate) -> [PhraseMatch] {
    let words = template.words
    guard !words.isEmpty, !text.isEmpty else { return [] }
    let slots = template.elements.count - words.count
    let length = words.count + words.count / 4 + 4 + slots * Self.longestSlot
    let starts = places(of: words, within: length)
    let matches = starts.map { start in
      let end = min(text.count, start + length)
      return PhraseAlignment(template, text: Array(text[max(0, start - 2)..<end])).match
    }
    return matches.compactMap { $0 }.sorted { ($1.share, $0.cost) < ($0.share, $1.cost) }
  }

  /// The starts of the stretches of `length` words that hold most words of the sentence.
  private func places(of words: [PhraseWord], within length: Int) -> [Int] {
    let wanted = Dictionary(words.map { ($0.skeleton, 1) }, uniquingKeysWith: +)
    let fewest = max(1, Int((Double(words.count) * Self.fewestWords).rounded(.up)))
    var held: [String: Int] = [:]
    var score = 0
    var best: [(start: Int, score: Int)] = []
    var end = 0
    for start in text.indices {
      while end < text.count, end < start + length {
        let key = text[end].word.skeleton
        if let limit = wanted[key] {
          held[key, default: 0] += 1
          if held[key, default: 0] <= limit { score += 1 }
        }
        end += 1
      }
      let first = text[start].word.skeleton
      guard let limit = wanted[first] else { continue }
      if score >= fewest {
        if let last = best.last, start < last.start + length / 2 {
          if score > last.score { best[best.count - 1] = (start, score) }
        } else {
          best.append((start, score))
        }
      }
      held[first, default: 0] -= 1
      if held[first, default: 0] < limit { score -= 1 }
    }
    return best.sorted { ($1.score, $0.start) < ($0.score, $1.start) }
      .prefix(Self.maximumPlaces).map(\.start)
  }
}
