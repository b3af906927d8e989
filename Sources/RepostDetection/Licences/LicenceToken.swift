/// A word or a number of a licence's name.
///
/// Letters and digits part (`BY4.0` is two), and where a script writes no spaces each character is a
/// word of its own.
struct LicenceToken: Hashable, Sendable {
  /// The word in lower case, or the number with its points.
  let text: String
  /// Whether it is written in capitals.
  let isUpper: Bool
  /// Whether nothing but a hyphen, a slash or the like parts it from the word before.
  let isJoined: Bool

  /// The longest name that is read, in characters.
  static let maximumLength = 2_000

  /// The words of a name.
  static func tokens(of name: some StringProtocol) -> [LicenceToken] {
    var tokens: [LicenceToken] = []
    let characters = Array(name.prefix(maximumLength))
    var index = 0
    var isJoined = false
    while index < characters.count {
      let start = index
      switch kind(characters[index]) {
      case .letter:
        while index < characters.count, kind(characters[index]) == .letter { index += 1 }
      case .digit:
        while index < characters.count, isNumber(at: index, in: characters) { index += 1 }
      case .syllable: index += 1
      case .other:
        isJoined = isJoined && "-_/+‐‑–".contains(characters[index])
        index += 1
        continue
      }
      let word = String(characters[start..<index])
      tokens.append(
        LicenceToken(
          text: word.lowercased().replacing(",", with: "."),
          isUpper: word.uppercased() == word && word.lowercased() != word, isJoined: isJoined))
      isJoined = true
    }
    return tokens
  }

  private enum Kind { case letter, digit, syllable, other }

  private static func kind(_ character: Character) -> Kind {
    if ("0"..."9").contains(character) { return .digit }
    guard character.isLetter, let scalar = character.unicodeScalars.first else { return .other }
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF: return .syllable
    default: return .letter
    }
  }

  /// Whether a number goes on at `index`: a digit, or a point between two.
  private static func isNumber(at index: Int, in characters: [Character]) -> Bool {
    if kind(characters[index]) == .digit { return true }
    return (characters[index] == "." || characters[index] == ",") && index > 0
      && index + 1 < characters.count && kind(characters[index - 1]) == .digit
      && kind(characters[index + 1]) == .digit
  }
}
