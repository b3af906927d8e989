/// A piece of text that may open with a quotation mark, and where that quotation closes.
struct QuotedRun {
  /// The mark it opens with, or nil where it opens with none.
  let opening: Unicode.Scalar?
  /// Where in the text the closing mark ends, or nil where it does not close.
  let end: Int?

  private static let closing: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "\"": ["\""], "“": ["”"], "„": ["“", "”"], "”": ["”"], "«": ["»"], "»": ["«"], "‘": ["’"],
    "‚": ["‘", "’"], "'": ["'"], "‹": ["›"], "「": ["」"], "『": ["』"],
  ]

  /// Reads a piece of a text, with the text's own offsets.
  init(_ text: ArraySlice<UInt8>) {
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    guard let first = scalars.first, let closers = Self.closing[first] else {
      opening = nil
      end = nil
      return
    }
    opening = first
    var depth = 0
    var offset = text.startIndex
    var end: Int?
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      offset += UTF8.width(scalar)
      scalars.formIndex(after: &index)
      if closers.contains(scalar), depth > 0 {
        // An apostrophe stands between letters.
        let isApostrophe =
          (scalar == "’" || scalar == "'") && index < scalars.endIndex
          && scalars[index].properties.isAlphabetic
        if !isApostrophe { depth -= 1 }
      } else if scalar == first {
        depth += 1
      }
      if depth == 0 {
        end = offset
        break
      }
    }
    self.end = end
  }
}
