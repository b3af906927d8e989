/// Gives every word a number, so that words are compared as numbers.
///
/// Words are keys in lower case, and `String` compares by canonical equivalence: composed and
/// decomposed letters are one word.
struct WordNumbers {
  private var numbers: [String: Int32] = [:]

  /// The number of `word`.
  mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(truncatingIfNeeded: numbers.count)
    numbers[word] = number
    return number
  }
}
