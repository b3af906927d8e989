/// Writes prose that means nothing and has the words, lengths and punctuation of prose.
struct ProseWriter {
  let language: ProseLanguage

  /// A sentence.
  func sentence(_ numbers: inout SeededNumbers) -> String {
    let count = numbers.number(in: 5...22)
    var text = ""
    for index in 0..<count {
      var word = word(&numbers)
      if index == 0, case .spaced = language.script { word = Self.capitalised(word) }
      text += word
      guard index < count - 1 else { break }
      let hasComma = numbers.happens(percent: 7)
      switch language.script {
      case .spaced: text += hasComma ? ", " : " "
      case .unspaced(_, let comma): text += hasComma ? comma : ""
      }
    }
    switch language.script {
    case .spaced: text += numbers.happens(percent: 6) ? "?" : "."
    case .unspaced(let stop, _): text += stop
    }
    return text
  }

  /// A heading: a few words without a full stop.
  func heading(_ numbers: inout SeededNumbers) -> String {
    let words = (0..<numbers.number(in: 3...7)).map { _ in word(&numbers) }
    switch language.script {
    case .spaced: return Self.capitalised(words.joined(separator: " "))
    case .unspaced: return words.joined()
    }
  }

  /// A name of two invented words.
  func name(_ numbers: inout SeededNumbers) -> String {
    let words = [invented(&numbers), invented(&numbers)].map(Self.capitalised)
    switch language.script {
    case .spaced: return words.joined(separator: " ")
    case .unspaced: return words.joined()
    }
  }

  private func word(_ numbers: inout SeededNumbers) -> String {
    switch numbers.number(in: 0...99) {
    case 0..<45: numbers.element(of: language.small)
    case 45..<84: numbers.element(of: language.large)
    case 84..<94: invented(&numbers)
    case 94..<97: String(numbers.number(in: 1...400))
    case 97..<98: String(numbers.number(in: 1900...2025))
    default: Self.capitalised(invented(&numbers))
    }
  }

  private func invented(_ numbers: inout SeededNumbers) -> String {
    (0..<numbers.number(in: 2...4)).map { _ in numbers.element(of: language.syllables) }.joined()
  }

  private static func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
