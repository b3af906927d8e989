/// Phrases of several words that mean something, found longest first.
struct LicencePhrases<Meaning: Sendable>: Sendable {
  private var byFirstWord: [String: [(words: [String], meaning: Meaning)]] = [:]

  /// Compiles phrases with their meanings.
  init(_ phrases: [(Meaning, [String])]) {
    for (meaning, spellings) in phrases {
      for spelling in spellings {
        let words = LicenceToken.tokens(of: spelling).map(\.text)
        guard let first = words.first else { continue }
        byFirstWord[first, default: []].append((words, meaning))
      }
    }
    for key in byFirstWord.keys { byFirstWord[key]?.sort { $0.words.count > $1.words.count } }
  }

  /// The longest phrase that stands at `index`, and how many words it has.
  func match(_ tokens: [LicenceToken], at index: Int) -> (meaning: Meaning, count: Int)? {
    for (words, meaning) in byFirstWord[tokens[index].text] ?? [] {
      let end = index + words.count
      guard end <= tokens.count else { continue }
      if zip(tokens[index..<end], words).allSatisfy({ $0.text == $1 }) {
        return (meaning, words.count)
      }
    }
    return nil
  }
}
