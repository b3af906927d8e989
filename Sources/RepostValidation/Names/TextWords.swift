import RepostCore
import RepostDocuments

/// A block of the repost that readers see, with its words.
struct VisibleText {
  /// The index of the block.
  let index: Int
  let block: Block
  let words: [TextWords.Word]

  init(_ document: Document, index: Int) {
    self.index = index
    block = document.blocks[index]
    words = TextWords(document, in: block.text).words
  }
}

/// The words of a piece of text, folded for comparison, each with its span.
struct TextWords {
  struct Word {
    let span: TextSpan
    /// Lower-cased.
    let folded: String
    /// The folded word with look-alike letters made Latin.
    let skeleton: String
    /// Whether it starts with a capital letter.
    let isCapitalised: Bool
  }

  let words: [Word]

  init(_ document: Document, in span: TextSpan) {
    var words: [Word] = []
    var start: Int?
    var offset = span.start
    var current = ""
    func close(at end: Int) {
      if let first = start, !current.isEmpty {
        let folded = current.lowercased()
        words.append(
          Word(
            span: TextSpan(first, end), folded: folded, skeleton: LookAlikes.folded(folded),
            isCapitalised: current.unicodeScalars.first?.properties.isUppercase ?? false))
      }
      start = nil
      current = ""
    }
    for scalar in document.string(of: span).unicodeScalars {
      let width = scalar.utf8.count
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        if start == nil { start = offset }
        current.unicodeScalars.append(scalar)
      } else {
        close(at: offset)
      }
      offset += width
    }
    close(at: offset)
    self.words = words
  }

  /// Whether a word is in a script that writes no spaces between words.
  static func isUnspaced(_ word: String) -> Bool {
    word.unicodeScalars.contains {
      (0x3040...0x30FF).contains($0.value) || (0x3400...0x9FFF).contains($0.value)
        || (0x0E00...0x0EFF).contains($0.value) || (0xAC00...0xD7AF).contains($0.value)
    }
  }
}
