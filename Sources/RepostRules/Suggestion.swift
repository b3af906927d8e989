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

  /// The Levenshtein distance.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let cost = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(cost, diagonal + 1, row[j] + 1)
      }
    }
    return row[right.count]
  }
}
