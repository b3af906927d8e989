/// A page and a copy of it, to be compared.
package struct CopyPair: Sendable {
  /// What the copy did to the page.
  package enum Kind: String, CaseIterable, Sendable {
    /// One word of ten was changed, and every sixth sentence left out.
    case edited = "edited copy"
    /// The paragraphs stand in another order.
    case reordered = "paragraphs reordered"
    /// Nothing; the page says one word over and over, the worst it can do.
    case repeated = "one word over and over"
  }

  /// The page, as HTML.
  package let original: String
  /// The copy, likewise.
  package let copy: String

  /// Writes a pair with about so many bytes of text each.
  package init(_ kind: Kind, bytes: Int, seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    guard kind != .repeated else {
      original = Self.page([[String(repeating: "apples ", count: bytes / 7)]])
      copy = original
      return
    }
    let paragraphs = Self.story(bytes: bytes, &numbers)
    original = Self.page(paragraphs)
    copy = Self.page(
      kind == .edited
        ? Self.edited(paragraphs, &numbers) : Self.shuffled(paragraphs, &numbers))
  }

  /// Paragraphs of sentences.
  private static func story(bytes: Int, _ numbers: inout SeededNumbers) -> [[String]] {
    let writer = ProseWriter(language: .english)
    var paragraphs: [[String]] = []
    var size = 0
    while size < bytes {
      let sentences = (0..<numbers.number(in: 2...7)).map { _ in writer.sentence(&numbers) }
      size += sentences.reduce(0) { $0 + $1.utf8.count + 1 }
      paragraphs.append(sentences)
    }
    return paragraphs
  }

  private static func edited(
    _ paragraphs: [[String]], _ numbers: inout SeededNumbers
  ) -> [[String]] {
    var out: [[String]] = []
    for sentences in paragraphs {
      var kept: [String] = []
      for sentence in sentences where !numbers.happens(percent: 17) {
        var words: [String] = []
        for word in sentence.split(separator: " ") {
          words.append(numbers.happens(percent: 10) ? "other" : String(word))
        }
        kept.append(words.joined(separator: " "))
      }
      out.append(kept)
    }
    return out
  }

  private static func shuffled(
    _ paragraphs: [[String]], _ numbers: inout SeededNumbers
  ) -> [[String]] {
    var paragraphs = paragraphs
    for index in paragraphs.indices.dropFirst() {
      paragraphs.swapAt(index, numbers.number(in: 0...index))
    }
    return paragraphs
  }

  private static func page(_ paragraphs: [[String]]) -> String {
    let text = paragraphs.map { "<p>\($0.joined(separator: " "))</p>" }.joined(separator: "\n")
    return "<html><body><main>\(text)</main></body></html>"
  }
}
