import RepostCore

/// Lays a prescribed sentence beside a stretch of text, with as few differences as can be.
///
/// A word of either that the other does not have costs one; words in a gap cost nothing, as long as
/// they stand in one block.
struct PhraseAlignment {
  private enum Step: UInt8 {
    case start
    case match
    /// A word of the sentence that the text does not have.
    case missing
    /// A word of the text that the sentence does not have.
    case added
    /// The first word in a gap.
    case opened
    /// A further word in a gap.
    case filled
    /// A gap with nothing in it.
    case emptied
  }

  private let elements: [PhraseTemplate.Element]
  private let text: [PlacedWord]
  private let width: Int
  private var costs: [Int]
  private var steps: [Step]

  init(_ template: PhraseTemplate, text: [PlacedWord]) {
    elements = template.elements
    self.text = text
    width = text.count + 1
    costs = [Int](repeating: 0, count: (elements.count + 1) * width)
    steps = [Step](repeating: .start, count: costs.count)
    for row in elements.indices {
      for column in 0..<width {
        let at = (row + 1) * width + column
        (costs[at], steps[at]) = cell(elements[row], at: at, column)
      }
    }
  }

  /// The cheapest way to a cell of the table: words of the sentence downwards, of the text across.
  private func cell(_ element: PhraseTemplate.Element, at: Int, _ column: Int) -> (Int, Step) {
    let above = costs[at - width]
    switch element {
    case .word(let word):
      var best = (above + 1, Step.missing)
      guard column > 0 else { return best }
      if word.skeleton == text[column - 1].word.skeleton, costs[at - width - 1] <= best.0 {
        best = (costs[at - width - 1], .match)
      }
      if costs[at - 1] + 1 < best.0 { best = (costs[at - 1] + 1, .added) }
      return best
    case .slot(let slot, let placeholder):
      let isOptional = slot == .link || placeholder.isEmpty
      var best = (above + (isOptional ? 0 : 1), Step.emptied)
      guard column > 0 else { return best }
      if costs[at - width - 1] < best.0 { best = (costs[at - width - 1], .opened) }
      let isOpen = steps[at - 1] == .opened || steps[at - 1] == .filled
      if isOpen, column > 1, text[column - 1].block == text[column - 2].block,
        costs[at - 1] < best.0
      {
        best = (costs[at - 1], .filled)
      }
      return best
    }
  }

  /// The best alignment, or nil where no word agrees.
  var match: PhraseMatch? {
    let last = elements.count * width
    guard var column = (0..<width).min(by: { costs[last + $0] < costs[last + $1] }) else {
      return nil
    }
    let cost = costs[last + column]
    var row = elements.count
    var matched: [Int] = []
    var isLookAlike = false
    var missing: [(word: PhraseWord, isFirst: Bool)] = []
    var added: [PhraseWord] = []
    var slots: [(element: Int, range: Range<Int>?)] = []
    var slotEnd: Int?
    while row > 0 {
      let element = elements[row - 1]
      switch steps[row * width + column] {
      case .start: row = 0
      case .match:
        if case .word(let word) = element, word.folded != text[column - 1].word.folded {
          isLookAlike = true
        }
        matched.append(column - 1)
        row -= 1
        column -= 1
      case .missing:
        if case .word(let word) = element { missing.append((word, row == 1)) }
        row -= 1
      case .added:
        added.append(text[column - 1].word)
        column -= 1
      case .filled:
        slotEnd = slotEnd ?? column
        column -= 1
      case .opened:
        slots.append((row - 1, (column - 1)..<(slotEnd ?? column)))
        slotEnd = nil
        row -= 1
        column -= 1
      case .emptied:
        slots.append((row - 1, nil))
        row -= 1
      }
    }
    guard let first = matched.last, let end = matched.first else { return nil }
    let words = elements.count { if case .word = $0 { true } else { false } }
    added = replacing(slots, first...end, missing) + added
    return PhraseMatch(
      span: TextSpan(text[first].span.start, text[end].span.end), block: text[first].block,
      blocks: Set(text[first...end].map(\.block)).sorted(), missing: missing.reversed(),
      added: added.reversed(),
      fillings: slots.reversed().compactMap { filling($0.element, $0.range, first...end) },
      isLookAlike: isLookAlike, share: Double(matched.count) / Double(max(1, words)), cost: cost)
  }

  /// The words that stand where words at the start or the end of the sentence are missing.
  private func replacing(
    _ slots: [(element: Int, range: Range<Int>?)], _ matched: ClosedRange<Int>,
    _ missing: [(word: PhraseWord, isFirst: Bool)]
  ) -> [PhraseWord] {
    guard slots.isEmpty, !missing.isEmpty else { return [] }
    func isMatched(_ element: PhraseTemplate.Element, _ index: Int) -> Bool {
      if case .word(let word) = element {
        word.skeleton == text[index].word.skeleton
      } else {
        false
      }
    }
    let leading = elements.firstIndex { isMatched($0, matched.lowerBound) } ?? 0
    let last = elements.lastIndex { isMatched($0, matched.upperBound) } ?? elements.count - 1
    let before = text[max(0, matched.lowerBound - leading)..<matched.lowerBound].filter {
      $0.block == text[matched.lowerBound].block
    }
    let trailing = elements.count - 1 - last
    let behind = text[(matched.upperBound + 1)...].prefix(trailing).prefix {
      $0.block == text[matched.upperBound].block
    }
    return (before + behind).map(\.word)
  }

  /// How many words are looked at behind a gap at the end of a sentence.
  private static let longestEnd = 12

  /// What stands in a gap; nothing counts that stands in another block than the words beside it.
  private func filling(_ index: Int, _ range: Range<Int>?, _ matched: ClosedRange<Int>)
    -> PhraseMatch.Filling?
  {
    guard case .slot(let slot, let placeholder) = elements[index] else { return nil }
    guard var range, let before = range.first else {
      return .init(slot: slot, placeholder: placeholder, span: nil, words: [])
    }
    let neighbour = before > matched.lowerBound ? before - 1 : range.upperBound
    guard neighbour < text.count, text[neighbour].block == text[before].block else {
      return .init(slot: slot, placeholder: placeholder, span: nil, words: [])
    }
    if range.upperBound > matched.upperBound {
      let end = text[range.lowerBound...].prefix(Self.longestEnd).prefix {
        $0.block == text[before].block
      }.endIndex
      range = range.lowerBound..<max(end, range.upperBound)
    }
    return .init(
      slot: slot, placeholder: placeholder,
      span: TextSpan(text[before].span.start, text[range.upperBound - 1].span.end),
      words: text[range].map(\.word.folded))
  }
}
