internal import RepostCore

/// A footnote: its label, and the leaves that it holds.
///
/// Nobody sees a footnote that the text does not refer to; programs leave it out of the page.
struct MarkdownFootnote {
  let label: String
  let leaves: Range<Int>

  /// The indices of the leaves that stand in footnotes to which nothing outside footnotes refers, or
  /// whose name another one had before.
  static func unseenLeaves(
    _ footnotes: [MarkdownFootnote], in leaves: [MarkdownLeaf], of source: [UInt8]
  ) -> Set<Int> {
    guard !footnotes.isEmpty else { return [] }
    let inside = footnotes.reduce(into: Set<Int>()) { $0.formUnion($1.leaves) }
    var referred: Set<String> = []
    var unseen: Set<Int> = []
    for (index, leaf) in leaves.enumerated() where leaf.kind == .inline && !inside.contains(index) {
      for line in leaf.lines { referred.formUnion(references(in: source[line.range])) }
    }
    // The first footnote of a name counts.
    for footnote in footnotes.sorted(by: { $0.leaves.lowerBound < $1.leaves.lowerBound })
    where referred.remove(footnote.label) == nil {
      unseen.formUnion(footnote.leaves)
    }
    return unseen
  }

  /// The labels in `[^label]`, wherever they stand.
  private static func references(in line: ArraySlice<UInt8>) -> [String] {
    var labels: [String] = []
    var start: Int?
    for (index, byte) in zip(line.indices, line) {
      if byte == UInt8(ascii: "^"), index > line.startIndex, line[index - 1] == UInt8(ascii: "[") {
        start = index + 1
      } else if byte == UInt8(ascii: "]"), let first = start {
        labels.append(String(decoding: line[first..<index], as: UTF8.self))
        start = nil
      }
    }
    return labels
  }
}
