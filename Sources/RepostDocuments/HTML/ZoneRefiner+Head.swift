internal import RepostCore

extension ZoneRefiner {
  /// The shortest lede, in bytes.
  private static let shortestLede = 80
  /// The shortest lede that is marked up as a heading, in bytes.
  private static let shortestHeadingLede = 100

  /// Tells headline, byline and date from the text that they stand before, and the lede from them.
  ///
  /// The head of a story ends where its first words of prose start. The lede is what stands between
  /// headline and text, whatever class it has: many sites call it a teaser.
  mutating func moveHead() {
    var headline: Int?
    var start: Int?
    for block in blocks.indices where blocks[block].isVisible {
      if isHeadline(block) { headline = block }
      if blocks[block].zone == .article, isProse(block), !isHeadMatter(block) {
        start = block
        break
      }
    }
    guard let start else { return }
    for block in 0..<start where blocks[block].isVisible {
      let isAfterHeadline = headline.map { block > $0 } ?? false
      if isAfterHeadline, isLede(block) {
        blocks[block] = blocks[block].moved(to: .adjacent, by: .lede)
      } else if isAfterHeadline, blocks[block].role == .byline, blocks[block].zone == .nav {
        // The name in a byline often leads to what else its bearer wrote.
        blocks[block] = blocks[block].moved(to: .header, by: .head)
      } else if Self.isMovable(blocks[block].zone), !isRightsLine[block], isHeadMatter(block),
        // A heading after the headline is one of the text.
        blocks[block].role != .heading || !isAfterHeadline
      {
        blocks[block] = blocks[block].moved(to: .header, by: .head)
      }
    }
  }

  /// Whether it is a heading, a byline or a date.
  private func isHeadMatter(_ block: Int) -> Bool {
    switch blocks[block].role {
    case .heading, .byline: true
    default: DateLine.isOne(text[blocks[block].text.range])
    }
  }

  /// Whether what stands between headline and text may sum the text up.
  private func isLede(_ block: Int) -> Bool {
    guard [.header, .aside, .adjacent, .article].contains(blocks[block].zone),
      5 * linked[block] < count(block)
    else { return false }
    switch blocks[block].role {
    case .heading: return count(block) >= Self.shortestHeadingLede
    case .paragraph:
      return count(block) >= Self.shortestLede && !DateLine.isOne(text[blocks[block].text.range])
    default: return false
    }
  }
}
