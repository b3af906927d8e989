internal import RepostCore
internal import RepostDocuments

/// Cuts text to a length that can be shown.
enum Excerpt {
  /// The text of `span`, line ends as spaces, cut on a word boundary with "…" where it is too long.
  static func text(of span: TextSpan, in document: Document, characters: Int) -> String {
    // A character has rarely more than a few bytes; one that has more is cut with the rest.
    let most = characters * 8 + 64
    let isWhole = span.count <= most
    let end = isWhole ? span.end : span.start + most
    let text = String(decoding: document.text[span.start..<end], as: UTF8.self)
    return cut(text, characters: characters, isWhole: isWhole)
  }

  /// `text` cut to `characters`; one that is not whole gets its "…" in any case.
  static func cut(_ text: String, characters: Int, isWhole: Bool = true) -> String {
    let flat = String(text.map { $0.isNewline ? " " : $0 })
    let head = flat.prefix(characters)
    if isWhole && head.endIndex == flat.endIndex { return flat }
    let isBetweenWords = head.endIndex < flat.endIndex && flat[head.endIndex].isWhitespace
    let words =
      isBetweenWords ? head : head.lastIndex(where: \.isWhitespace).map { head[..<$0] } ?? head
    return String(words) + "…"
  }
}
