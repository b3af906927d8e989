internal import RepostCore

/// A piece of Markdown that holds text and no further blocks.
struct MarkdownLeaf {
  /// How its text is read.
  enum Kind: Equatable {
    /// Inline Markdown.
    case inline
    /// Text as it stands.
    case code
    /// Raw HTML.
    case html
  }

  /// How its text is read.
  let kind: Kind
  /// What kind of text it is.
  let role: BlockRole
  /// Its lines, without the marks of the blocks around them and without line ends.
  var lines: [ByteSpan]
}

/// The lines of a leaf as one text, with the way back to the source.
struct MarkdownContent {
  /// The lines, each followed by a line feed.
  private(set) var bytes: [UInt8] = []
  private let sourceCount: Int
  private var starts: [(content: Int, source: Int)] = []

  /// Joins `lines` of `source`.
  init(_ lines: [ByteSpan], of source: [UInt8]) {
    sourceCount = source.count
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.end - $1.start + 1 })
    for line in lines {
      starts.append((bytes.count, line.start))
      bytes.append(contentsOf: source[line.range])
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Where a byte of the text stands in the source.
  func source(of offset: Int) -> Int {
    guard !starts.isEmpty else { return 0 }
    let start = starts[line(of: offset)]
    // The line feed behind the last line may stand for nothing.
    return min(start.source + offset - start.content, sourceCount)
  }

  /// Where a piece of the text ends in the source.
  func sourceEnd(of offset: Int) -> Int {
    min(offset > 0 ? source(of: offset - 1) + 1 : source(of: 0), sourceCount)
  }

  /// The pieces of the source that a piece of the text was joined from, line by line.
  ///
  /// All but the last of them end with the line feed, for which the source has the line's end.
  func forEachPiece(of range: Range<Int>, _ body: (_ source: Range<Int>, _ endsLine: Bool) -> Void)
  {
    guard !range.isEmpty else { return }
    var index = line(of: range.lowerBound)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = starts[index]
      let lineEnd = (index + 1 < starts.count ? starts[index + 1].content : bytes.count) - 1
      let end = min(range.upperBound, lineEnd)
      let source = start.source - start.content
      body((source + offset)..<(source + max(offset, end)), range.upperBound > lineEnd)
      offset = lineEnd + 1
      index += 1
    }
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].content <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
