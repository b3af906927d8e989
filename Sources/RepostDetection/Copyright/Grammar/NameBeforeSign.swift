/// A name that is all that stands on its line before the sign.
struct NameBeforeSign {
  let range: Range<Int>

  private static let mostTokens = 14

  /// Reads `range`, or gives nil where it holds more than a name.
  init?(_ text: NoticeText, _ range: Range<Int>) {
    var lexer = NoticeLexer(text, from: range.lowerBound, to: range.upperBound)
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
    guard capitals > 0, let start else { return nil }
    self.range = start..<end
  }

  /// What stands before the sign and names nobody.
  private static let notNames: Set<String> = [
    "photo", "photos", "image", "images", "picture", "pictures", "foto", "fotos", "bild", "bilder",
    "text", "site", "website", "content", "design", "source", "quelle", "in", "the", "section",
    "article", "illustration", "graphic", "video", "file", "version", "credit", "credits", "by",
  ]
}
