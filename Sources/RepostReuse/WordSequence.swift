internal import RepostCore
internal import RepostDocuments

/// The words of one document that are compared, in the order of the text.
struct WordSequence {
  /// The words of a block that exclusions touch.
  struct Excluded: Hashable {
    /// How many they are.
    var words: Int
    /// From the first of them to the last.
    var span: TextSpan
  }

  /// The document.
  let document: Document
  /// The words as numbers of one vocabulary.
  private(set) var numbers: [Int32] = []
  /// Where each word stands.
  private(set) var spans: [TextSpan] = []
  /// The block that each word stands in.
  private(set) var blocks: [Int] = []
  /// The words that were left out, by block.
  private(set) var excluded: [Int: Excluded] = [:]
  /// Whether every word was taken in.
  private(set) var isComplete = true
  /// The words of each block.
  private var ranges: [Int: Range<Int>] = [:]

  /// Reads the words of `blocks`, given in order, that no exclusion touches.
  init(
    _ document: Document, blocks: [Int], excluding exclusions: [TextSpan], limit: Int,
    vocabulary: inout WordNumbers
  ) {
    self.document = document
    let exclusions = Self.merged(exclusions)
    var next = 0
    for block in blocks {
      let start = numbers.count
      var scanner = WordScanner(document.text, block: document.blocks[block].text)
      while let (word, span) = scanner.next() {
        while next < exclusions.count, exclusions[next].end <= span.start { next += 1 }
        if next < exclusions.count, exclusions[next].overlaps(span) {
          let known = excluded[block] ?? Excluded(words: 0, span: span)
          excluded[block] = Excluded(
            words: known.words + 1, span: TextSpan(known.span.start, span.end))
          continue
        }
        guard numbers.count < limit else {
          isComplete = false
          break
        }
        numbers.append(vocabulary.number(of: word))
        spans.append(span)
        self.blocks.append(block)
      }
      ranges[block] = start..<numbers.count
      if !isComplete { break }
    }
  }

  /// How many words there are.
  var count: Int { numbers.count }

  /// The words of the block that holds the word at `index`.
  func blockRange(around index: Int) -> Range<Int> { ranges[blocks[index]] ?? index..<index }

  /// The block itself that holds the word at `index`.
  func block(of index: Int) -> Block { document.blocks[blocks[index]] }

  /// Whether a sentence ends with the word at `index`: a full stop or its like follows and then a
  /// space, or its block is at its end.
  func endsSentence(at index: Int) -> Bool {
    guard index + 1 < blockRange(around: index).upperBound else { return true }
    let between = document.text[spans[index].end..<spans[index + 1].start].prefix(16)
    let isASCII = between.contains {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?")
    }
    // The stops of Chinese and Japanese, after which no space stands.
    let isWide = between.contains(0x82) && between.contains(0xE3)
    return isASCII && (between.contains(UInt8(ascii: " ")) || between.contains(0x0A)) || isWide
  }

  /// The text from the first word of `range` to its last; of an empty range the point where it is.
  func span(of range: Range<Int>) -> TextSpan {
    if let last = range.last { return TextSpan(spans[range.lowerBound].start, spans[last].end) }
    if range.lowerBound > 0 {
      let end = spans[range.lowerBound - 1].end
      return TextSpan(end, end)
    }
    let start = spans.first?.start ?? 0
    return TextSpan(start, start)
  }

  /// Exclusions in order, none overlapping another.
  private static func merged(_ spans: [TextSpan]) -> [TextSpan] {
    var merged: [TextSpan] = []
    for span in spans.filter({ !$0.isEmpty }).sorted() {
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1] = TextSpan(last.start, max(last.end, span.end))
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}
