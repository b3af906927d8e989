/// Which words are copied, on one side.
struct Coverage {
  private var isCovered: [Bool]
  /// How many words are copied.
  private(set) var count = 0

  /// Nothing covered yet, of `words` words.
  init(words: Int) { isCovered = Array(repeating: false, count: words) }

  /// Whether the word at `index` is copied.
  subscript(index: Int) -> Bool { isCovered[index] }

  /// Notes the words of `range` as copied.
  mutating func insert(_ range: Range<Int>) {
    for index in range where !isCovered[index] {
      isCovered[index] = true
      count += 1
    }
  }

  /// `range` without covered words at its ends.
  func uncovered(in range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isCovered[start] { start += 1 }
    while end > start, isCovered[end - 1] { end -= 1 }
    return start..<end
  }
}
