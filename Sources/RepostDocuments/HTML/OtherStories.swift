/// The words that announce other stories, or that something is wanted of the reader.
enum OtherStories {
  /// The longest text that is taken for an announcement, in bytes.
  private static let longest = 90

  /// Whether a block starts with such words, or is one of them.
  static func announces(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, text.count < longest else { return false }
    let initial = Int(first.asciiLowercased)
    for phrase in phrases[initial] where phrase.count <= text.count {
      var isSame = true
      for index in phrase.indices
      where text[text.startIndex + index].asciiLowercased != phrase[index] {
        isSame = false
        break
      }
      if isSame { return true }
    }
    return words[initial].contains {
      $0.count >= text.count - 1 && text.count >= $0.count
        && text.prefix($0.count).map(\.asciiLowercased) == $0
    }
  }

  /// How such blocks start, by the first byte.
  private static let phrases = byInitial([
    "related", "recommended", "more on", "more from", "more about", "more stories", "more news",
    "more articles", "read more", "read next", "read also", "read on", "see also", "you may also",
    "you might also", "you may like", "you might like", "you might be interested", "also read",
    "also on", "most read", "most popular", "most viewed", "latest", "popular", "trending",
    "don't miss", "don’t miss", "further reading", "share this", "share on", "follow us",
    "about the author", "newsletter", "subscribe", "sign up", "leave a reply", "leave a comment",
    "get the latest", "for the latest", "for more information", "support our work",
    "mehr zu", "mehr von", "mehr aus", "mehr dazu", "weitere", "lesen sie", "das könnte",
    "auch interessant", "verwandte", "ähnliche", "meistgelesen", "schlagw", "teilen", "themen",
    "zum weiterlesen", "diese seite teilen", "artikel teilen", "zurück zu",
    "über den autor", "über die autorin", "lire aussi", "à lire", "vous aimerez", "sur le même",
    "articles liés", "articles similaires", "leia também", "leia mais", "veja também", "veja mais",
    "te puede", "le puede", "lee también", "relacionad", "noticias relacionad", "ver también",
    "más leíd",
    "más notic", "más sobre", "leggi anche", "potrebbe", "ti potrebbe", "articoli correlati",
    "lees ook", "czytaj", "zobacz", "polecamy", "читайте", "ещё", "похожие",
  ])

  /// What such blocks consist of, a colon after it or not, by the first byte.
  private static let words = byInitial([
    "tags", "tag", "topics", "topic", "comments", "comment", "kommentare", "kommentar",
  ])

  private static func byInitial(_ phrases: [String]) -> [[[UInt8]]] {
    var table = Array(repeating: [[UInt8]](), count: 256)
    for phrase in phrases {
      // ASCII is compared in any case; of other letters only the first is often a capital.
      let capital = phrase.prefix(1).uppercased() + phrase.dropFirst()
      let isASCII = phrase.utf8.first.map { $0 < 0x80 } ?? true
      for bytes in (isASCII ? [phrase] : [phrase, capital]).map({ Array($0.utf8) }) {
        if let first = bytes.first { table[Int(first)].append(bytes) }
      }
    }
    return table
  }
}
