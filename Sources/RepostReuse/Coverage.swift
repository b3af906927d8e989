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

  /// Notes the original's words of `runs` as copied.
  mutating func insert(_ runs: [CopiedRun]) {
    for run in runs { insert(run.originalRange) }
  }

  /// How many words of `range` are copied.
  func count(in range: Range<Int>) -> Int { range.count { isCovered[$0] } }

  /// The parts of `range` that are not covered.
  func gaps(in range: Range<Int>) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var index = range.lowerBound
    while let start = (index..<range.upperBound).first(where: { !isCovered[$0] }) {
      index = (start..<range.upperBound).first { isCovered[$0] } ?? range.upperBound
      gaps.append(start..<index)
    }
    return gaps
  }

  /// How many words in a row before `index` are not covered, up to `most`.
  func free(before index: Int, most: Int) -> Int {
    var free = 0
    while free < most, index - free > 0, !isCovered[index - free - 1] { free += 1 }
    return free
  }

  /// How many words in a row from `index` on are not covered, up to `most`.
  func free(after index: Int, most: Int) -> Int {
    var free = 0
    while free < most, index + free < isCovered.count, !isCovered[index + free] { free += 1 }
    return free
  }
}
