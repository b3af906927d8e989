/// The text of one element with all in it.
struct XMLElementText: Hashable, Sendable {
  /// The pieces of text, in their order.
  var pieces: [XMLPiece] = []
  /// What stands between the tags, markup included.
  var content = 0..<0

  /// The most pieces that are kept; text that is split into more is cut there.
  static let maximumPieces = 200_000

  /// Where it stands: its text without markup around it, or its content where it has none.
  var source: Range<Int> {
    guard let first = pieces.first, let last = pieces.last else { return content }
    return first.range.lowerBound..<last.range.upperBound
  }
}

extension XMLScanner {
  /// Reads the element whose start tag was just read to its end.
  ///
  /// Where it holds the items of an RDF list, each is a text of its own; else there is one.
  mutating func texts() -> [XMLElementText] {
    var texts = [XMLElementText()]
    var isInItem = false
    let outer = depth - 1
    let start = position
    var end = start
    while let token = next() {
      switch token {
      case .start(let name, _):
        if name.isNamed("li", in: .rdf), !isInItem {
          isInItem = true
          if texts[texts.count - 1].pieces.contains(where: isWritten) {
            texts.append(XMLElementText(pieces: [], content: position..<position))
          } else {
            texts[texts.count - 1] = XMLElementText(pieces: [], content: position..<position)
          }
        }
      case .end(let source):
        end = source.lowerBound
        if depth <= outer {
          if texts.count == 1 { texts[0].content = start..<max(start, end) }
          return texts.map(trimmed)
        }
        isInItem = isInItem && depth > outer + 2
      case .text, .characterData:
        guard let piece = token.piece,
          texts[texts.count - 1].pieces.count
            < XMLElementText.maximumPieces
        else { continue }
        texts[texts.count - 1].pieces.append(piece)
      }
    }
    return texts.map(trimmed)
  }

  private func isWritten(_ piece: XMLPiece) -> Bool { !bytes.trimmed(piece.range).isEmpty }

  /// The text without the white space that only sets its markup apart.
  private func trimmed(_ text: XMLElementText) -> XMLElementText {
    var text = text
    while let last = text.pieces.last, !isWritten(last) { text.pieces.removeLast() }
    if let first = text.pieces.firstIndex(where: isWritten), first > 0 {
      text.pieces.removeFirst(first)
    }
    if let first = text.pieces.first {
      let range = bytes.trimmed(first.range)
      text.pieces[0] = XMLPiece(
        range: range.lowerBound..<first.range.upperBound, isCharacterData: first.isCharacterData)
    }
    if let last = text.pieces.last {
      let range = bytes.trimmed(last.range)
      text.pieces[text.pieces.count - 1] = XMLPiece(
        range: last.range.lowerBound..<max(last.range.lowerBound, range.upperBound),
        isCharacterData: last.isCharacterData)
    }
    return text
  }
}
