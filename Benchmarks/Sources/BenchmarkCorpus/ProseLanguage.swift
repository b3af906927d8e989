/// The words of a language and how its sentences are put together.
struct ProseLanguage: Sendable {
  /// How words become a sentence.
  enum Script: Sendable {
    /// Words with spaces between, a capital first.
    case spaced
    /// Characters without spaces, and a full stop of their own.
    case unspaced(stop: String, comma: String)
  }

  /// The short words that every sentence is full of.
  let small: [String]
  /// The words that carry the meaning.
  let large: [String]
  /// Parts of words that were never written, for the long tail of names and terms in real text.
  let syllables: [String]
  let script: Script

  init(small: String, large: String, syllables: String, script: Script = .spaced) {
    func words(_ text: String) -> [String] {
      text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    self.small = words(small)
    self.large = words(large)
    self.syllables = words(syllables)
    self.script = script
  }

  /// The languages of the corpus; half of its pages are English.
  static let all: [ProseLanguage] = [
    english, german, french, spanish, portuguese, italian, russian, ukrainian, japanese, chinese,
  ]
}
