// Links, images and references to footnotes: what square brackets make.
extension MarkdownInlineScanner {
  /// A bracket that may start a link or, with a width of two, an image.
  mutating func takeBracket(width: Int) -> Bool {
    if !brackets.isEmpty { brackets[brackets.count - 1].hasBracketAfter = true }
    _ = append(.text, until: index + width)
    brackets.append(
      Bracket(
        token: tokens.count - 1, textStart: index, isImage: width == 2,
        delimiters: delimiters.count))
    return true
  }

  /// A bracket that may end a link or an image.
  mutating func takeClosingBracket() -> Bool {
    guard let opener = brackets.popLast() else { return append(.text, until: index + 1) }
    let isActive = opener.isImage || brackets.count >= inactiveBrackets
    inactiveBrackets = min(inactiveBrackets, brackets.count)
    let found = isActive ? inlineTarget() ?? referenceTarget(opener) : nil
    guard let found else {
      return takeFootnote(opener) || append(.text, until: index + 1)
    }
    delimiters.resolve(from: opener.delimiters, in: &tokens)
    let opening = tokens[opener.token].range
    tokens[opener.token] = MarkdownToken(
      kind: opener.isImage
        ? .imageStart(target: found.target, sourceEnd: found.end)
        : .linkStart(target: found.target, sourceEnd: found.end),
      range: opening)
    if !opener.isImage { inactiveBrackets = brackets.count }
    return append(opener.isImage ? .imageEnd : .linkEnd, until: found.end)
  }

  /// A reference to a footnote: a raised number for readers, no part of the sentence.
  private mutating func takeFootnote(_ opener: Bracket) -> Bool {
    guard !opener.isImage, (1...MarkdownMarkers.longestFootnote).contains(index - opener.textStart),
      bytes[opener.textStart] == UInt8(ascii: "^"),
      references.hasFootnote(bytes[(opener.textStart + 1)..<index])
    else { return false }
    _ = append(.text, until: index)
    for token in opener.token..<tokens.count { tokens[token].kind = .nothing }
    return append(.nothing, until: index + 1)
  }

  /// The target of `(url "title")` right behind the bracket.
  private func inlineTarget() -> (target: String, end: Int)? {
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "(") else { return nil }
    var next = skipSpace(index + 2)
    guard
      let destination = MarkdownDestination.destination(bytes, at: next, limit: bytes.count)
    else { return nil }
    next = skipSpace(destination.end)
    if next > destination.end,
      let titleEnd = MarkdownDestination.titleEnd(bytes, at: next, limit: bytes.count)
    {
      next = skipSpace(titleEnd)
    }
    guard next < bytes.count, bytes[next] == UInt8(ascii: ")") else { return nil }
    return (MarkdownDestination.decoded(bytes[destination.text]), next + 1)
  }

  /// The target of `[label]` or `[]` behind the bracket, or of the text itself.
  private func referenceTarget(_ opener: Bracket) -> (target: String, end: Int)? {
    var end = index + 1
    var label = opener.textStart..<index
    if end < bytes.count, bytes[end] == UInt8(ascii: "["),
      let labelEnd = MarkdownDestination.labelEnd(bytes, at: end, limit: bytes.count)
    {
      let isCollapsed = labelEnd == end + 2
      if !isCollapsed { label = (end + 1)..<(labelEnd - 1) }
      end = labelEnd
      if isCollapsed, opener.hasBracketAfter { return nil }
    } else if opener.hasBracketAfter {
      return nil
    }
    return references.destination(bytes[label]).map { ($0, end) }
  }

  private func skipSpace(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
    return index
  }
}
