/// Guesses the word that was meant.
package enum Suggestion {
  /// ` Did you mean "captures"?`, with the space before it, or nothing where no word is near.
  package static func sentence(for word: String, among words: some Sequence<String>) -> String {
    nearest(to: word, among: words).map { " Did you mean \"\($0)\"?" } ?? ""
  }

  /// The word that takes the fewest changes, if they are at most a third of its letters.
  package static func nearest(to word: String, among words: some Sequence<String>) -> String? {
    let letters = Array(word.unicodeScalars.prefix(maximumLength))
    let bound = max(1, letters.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in words {
      let others = Array(candidate.unicodeScalars.prefix(maximumLength))
      let distance = distance(letters, others)
      guard distance <= bound else { continue }
      if let known = best, (known.distance, known.word) <= (distance, candidate) { continue }
      best = (candidate, distance)
    }
    return best?.word
  }

  private static let maximumLength = 64

  /// How many letters to add, drop, change or swap with their neighbour (optimal string alignment).
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(above[j] + (left[i] == right[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      before = above
      above = row
    }
    return above[right.count]
  }
}
