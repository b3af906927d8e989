internal import RepostCore

/// A marked text written in another way, its marks where the same characters stand now.
///
///     var text = RewrittenText(try MarkedText("a ⟦b & c⟧"))
///     text.replace(4, by: "&amp;")
///     text.marked(before: "<p>", after: "</p>").plain  // "<p>a b &amp; c</p>", "b &amp; c" marked
package struct RewrittenText {
  /// The characters of the text as it was.
  package let scalars: [Unicode.Scalar]

  private let text: MarkedText
  private var replacements: [Int: String] = [:]
  private var insertions: [Int: String] = [:]

  /// Starts with the text as it is.
  package init(_ text: MarkedText) {
    self.text = text
    scalars = Array(text.plain.unicodeScalars)
  }

  /// Whether any character was replaced.
  package var isChanged: Bool { !replacements.isEmpty }

  /// Writes markup before the character at `index`; it belongs to no mark that starts or ends there.
  package mutating func insert(_ markup: String, before index: Int) {
    insertions[index] = markup
  }

  /// Writes `replacement` instead of the character at `index`.
  package mutating func replace(_ index: Int, by replacement: String) {
    replacements[index] = replacement
  }

  /// The new text between two others.
  package func marked(before: String = "", after: String = "") -> MarkedText {
    var plain = before
    // Where the marks end and start in the new text that ended and started at a byte of the old one.
    var ends = [Int](repeating: 0, count: text.plain.utf8.count + 1)
    var starts = ends
    var old = 0
    for (index, scalar) in scalars.enumerated() {
      ends[old] = plain.utf8.count
      if let markup = insertions[index] { plain += markup }
      starts[old] = plain.utf8.count
      old += UTF8.width(scalar)
      if let replacement = replacements[index] {
        plain += replacement
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    ends[old] = plain.utf8.count
    starts[old] = plain.utf8.count
    func moved(_ span: ByteSpan) -> ByteSpan {
      // A capture of nothing stays one.
      ByteSpan(starts[span.start], max(starts[span.start], ends[span.end]))
    }
    return MarkedText(
      plain: plain + after,
      marks: text.marks.map { mark in
        MarkedText.Mark(
          span: moved(mark.span),
          captures: mark.captures.map {
            MarkedText.Capture(group: $0.group, span: moved($0.span), text: $0.text)
          })
      })
  }

  /// The new text between two others, with nothing marked in it.
  package func unmarked(before: String = "", after: String = "") -> MarkedText {
    MarkedText(plain: marked(before: before, after: after).plain, marks: [])
  }
}
