/// The alignment of two short stretches of words that differ, word by word.
struct GapAlignment {
  /// The differences, in order.
  private(set) var changes: [WordChange] = []
  /// The words that stand in both stretches.
  private(set) var equal: [CopiedRun] = []

  /// Aligns a stretch of each text by their longest common subsequence.
  ///
  /// A few equal words between two greater changes are chance, "of the" between two sentences that
  /// were written anew, and are left to the change.
  init(_ gap: WordChange, original: [Int32], repost: [Int32]) {
    equal = Self.commonRuns(gap, original: original, repost: repost)
    while true {
      changes = Self.changes(in: gap, between: equal)
      let kept = equal.indices.filter {
        equal[$0].count >= min(changes[$0].size, changes[$0 + 1].size)
      }
      if kept.count == equal.count { break }
      equal = kept.map { equal[$0] }
    }
    changes.removeAll(where: \.isEmpty)
  }

  /// How many words the two stretches share in the same order.
  static func commonWords(_ gap: WordChange, original: [Int32], repost: [Int32]) -> Int {
    var lengths = [Int](repeating: 0, count: gap.repost.count + 1)
    for word in original[gap.original] {
      var diagonal = 0
      for (column, other) in repost[gap.repost].enumerated() {
        let above = lengths[column + 1]
        lengths[column + 1] = word == other ? diagonal + 1 : max(above, lengths[column])
        diagonal = above
      }
    }
    return lengths[gap.repost.count]
  }

  /// The changes before, between and after the equal runs; one more than there are runs.
  private static func changes(in gap: WordChange, between equal: [CopiedRun]) -> [WordChange] {
    var changes: [WordChange] = []
    var original = gap.original.lowerBound
    var repost = gap.repost.lowerBound
    for run in equal {
      changes.append(WordChange(original: original..<run.original, repost: repost..<run.repost))
      original = run.originalRange.upperBound
      repost = run.repostRange.upperBound
    }
    changes.append(
      WordChange(
        original: original..<gap.original.upperBound, repost: repost..<gap.repost.upperBound))
    return changes
  }

  private static func commonRuns(
    _ gap: WordChange, original: [Int32], repost: [Int32]
  ) -> [CopiedRun] {
    let rows = gap.original.count
    let columns = gap.repost.count
    guard rows > 0, columns > 0 else { return [] }
    let width = columns + 1
    // The length of the longest common subsequence of what follows, by row and column.
    var lengths = [UInt16](repeating: 0, count: (rows + 1) * width)
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        let isEqual =
          original[gap.original.lowerBound + row] == repost[gap.repost.lowerBound + column]
        lengths[row * width + column] =
          isEqual
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var runs: [CopiedRun] = []
    var row = 0
    var column = 0
    while row < rows, column < columns {
      let from = gap.original.lowerBound + row
      let to = gap.repost.lowerBound + column
      if original[from] == repost[to] {
        if let last = runs.last, last.originalRange.upperBound == from,
          last.repostRange.upperBound == to
        {
          runs[runs.count - 1].count += 1
        } else {
          runs.append(CopiedRun(repost: to, original: from, count: 1))
        }
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return runs
  }
}
