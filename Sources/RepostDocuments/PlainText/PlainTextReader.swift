internal import RepostCore

/// Reads plain text and source files: paragraphs, addresses written out, and stray inline tags.
///
/// Paragraphs are separated by blank lines. Comment marks of source files are no part of the text,
/// so that a notice over several lines reads as one. Simple inline tags (`<u>`, `<a href>`) are
/// dropped as well; any other angle bracket is text.
package struct PlainTextReader: Reader {
  /// Creates a reader.
  package init() {}

  package func document(path: String, bytes: [UInt8], limits: ReadLimits) -> Document {
    var writer = PlainTextWriter(path: path, bytes: bytes, limits: limits)
    var scanner = PlainLineScanner(bytes)
    var paragraph: [ByteSpan] = []
    var marks = PlainLine.Marks.none
    while let line = scanner.next() {
      if line.isBlank || line.marks != marks {
        writer.write(paragraph, mayBeTitle: line.isBlank && marks == .none)
        paragraph.removeAll(keepingCapacity: true)
      }
      marks = line.marks
      if !line.isBlank { paragraph.append(line.text) }
    }
    writer.write(paragraph, mayBeTitle: false)
    return writer.finish()
  }
}
