internal import RepostCore
internal import RepostDocuments

/// Where in the repost the source is named or linked, to tell which passages have that beside them.
///
/// Beside a passage is in its own paragraphs and in the one before and behind them, outside of copied
/// words. That a name stands there is a fact; whether it credits anybody is for a reader to say.
struct CreditSearch {
  private let document: Document
  /// The marks by their block, ascending.
  private var marks: [(block: Int, span: TextSpan)] = []

  /// The most marks that are kept, and the longest name that is looked for, in words.
  private static let maximum = 10_000
  private static let longestName = 12
  /// How many marks beside one passage are looked at: a story names its people often.
  private static let tries = 256
  /// How many blocks that nobody sees are stepped over to find a neighbour.
  private static let steps = 16

  /// Looks for `credits` in all that readers of `document` see.
  init(_ document: Document, _ credits: CreditMarks) {
    self.document = document
    let names = Self.names(credits.names)
    guard !names.isEmpty || !credits.hosts.isEmpty else { return }
    for (index, block) in document.blocks.enumerated() where block.isVisible {
      guard marks.count < Self.maximum else { break }
      marks += Self.mentions(of: names, in: block, document).map { (index, $0) }
    }
    for link in document.links where link.hidden == nil && !link.anchor.isEmpty {
      guard marks.count < Self.maximum, let block = link.block,
        let host = link.address.bareHost, credits.hosts.contains(host)
      else { continue }
      marks.append((block, link.anchor))
    }
    marks.sort { ($0.block, $0.span) < ($1.block, $1.span) }
  }

  /// The first mark beside a passage that stands in `blocks`, outside of `copied`.
  func mark(beside blocks: ClosedRange<Int>, outside copied: [TextSpan]) -> TextSpan? {
    guard !marks.isEmpty else { return nil }
    let first = neighbour(of: blocks.lowerBound, step: -1)
    let last = neighbour(of: blocks.upperBound, step: 1)
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].block < first { low = middle + 1 } else { high = middle }
    }
    return marks[low...].prefix(Self.tries).prefix { $0.block <= last }
      .first { mark in !Self.overlaps(mark.span, copied) }?.span
  }

  private static func overlaps(_ span: TextSpan, _ copied: [TextSpan]) -> Bool {
    var low = 0
    var high = copied.count
    while low < high {
      let middle = (low + high) / 2
      if copied[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < copied.count && copied[low].overlaps(span)
  }

  private func neighbour(of block: Int, step: Int) -> Int {
    var index = block + step
    for _ in 0..<Self.steps {
      guard document.blocks.indices.contains(index) else { return block }
      if document.blocks[index].isVisible { return index }
      index += step
    }
    return block
  }

  private static func names(_ names: [String]) -> [String: [[String]]] {
    var byFirst: [String: [[String]]] = [:]
    for name in Set(names).sorted() {
      let text = Array(name.utf8)
      var scanner = WordScanner(text, block: TextSpan(0, text.count))
      var words: [String] = []
      while let word = scanner.next()?.word, words.count < longestName { words.append(word) }
      if let first = words.first { byFirst[first, default: []].append(words) }
    }
    return byFirst
  }

  private static func mentions(
    of names: [String: [[String]]], in block: Block, _ document: Document
  ) -> [TextSpan] {
    guard !names.isEmpty else { return [] }
    var scanner = WordScanner(document.text, block: block.text)
    var window: [(word: String, span: TextSpan)] = []
    var found: [TextSpan] = []
    func look() {
      guard let first = window.first else { return }
      let hit = names[first.word]?.first { name in
        name.count <= window.count && zip(name, window).allSatisfy { $0 == $1.word }
      }
      if let hit { found.append(TextSpan(first.span.start, window[hit.count - 1].span.end)) }
    }
    while let next = scanner.next(), found.count < maximum {
      window.append(next)
      guard window.count == longestName else { continue }
      look()
      window.removeFirst()
    }
    while !window.isEmpty {
      look()
      window.removeFirst()
    }
    return found
  }
}
