/// A name that is all that stands on its line before the sign.
struct NameBeforeSign {
  let range: Range<Int>

  private static let mostTokens = 14

  /// Reads `range`, or gives nil where it holds more than a name.
  init?(_ text: NoticeText, _ range: Range<Int>) {
    var lexer = NoticeLexer(
      text, from: Self.start(in: text, range), to: range.upperBound)
    var capitals = 0
    var start: Int?
    var end = range.lowerBound
    var index = 0
    while let token = lexer.token(index) {
      guard index < Self.mostTokens else { return nil }
      switch token.kind {
      case .word:
        let isJoint =
          NoticeWords.particles.contains(token.lower)
          || NoticeWords.conjunctions.contains(token.lower)
        if index == 0, Self.notNames.contains(token.lower) { return nil }
        guard token.isCapital || isJoint && capitals > 0 || NameShape.isDesignation(token.lower)
        else { return nil }
        if NoticeWords.stops.contains(token.lower) || NoticeWords.subjects.contains(token.lower) {
          return nil
        }
        if token.isCapital { capitals += 1 }
      case .address where capitals > 0: break
      case .mark(","), .mark("&"), .mark("-"), .mark("–"), .mark("—"): break
      case .number where capitals > 0 && !token.isYear: break
      default: return nil
      }
      start = start ?? token.range.lowerBound
      end = token.range.upperBound
      index += 1
    }
    guard capitals > 0, let start, !RightsReserved.starts(in: text, at: start) else { return nil }
    self.range = start..<end
  }

  /// Where the name starts: behind the last "by" of a line of plain text, or with the line.
  private static func start(in text: NoticeText, _ range: Range<Int>) -> Int {
    guard text.hasLines else { return range.lowerBound }
    for word in ["by ", "@author "] {
      let word = Array(word.utf8)
      var start = range.upperBound - word.count
      while start >= range.lowerBound {
        let isWord = start == range.lowerBound || text.bytes[start - 1] == 0x20
        if isWord, text.bytes[start..<(start + word.count)].elementsEqual(word) {
          return start + word.count
        }
        start -= 1
      }
    }
    return range.lowerBound
  }

  /// What stands before the sign and names nobody.
  private static let notNames: Set<String> = [
    "photo", "photos", "image", "images", "picture", "pictures", "foto", "fotos", "bild", "bilder",
    "text", "site", "website", "content", "design", "source", "quelle", "in", "the", "section",
    "article", "illustration", "graphic", "video", "file", "version", "credit", "credits", "by",
  ]
}
