/// A sentence or two, wrapped between words.
///
/// A word that is longer than the line stands alone on its own line: addresses must stay whole to
/// be copied.
struct Paragraph {
  /// How wide a line gets.
  static let columns = 80
  /// The longest text that is shown; what is beyond is cut.
  static let maximumColumns = 2_000

  /// The lines, without indentation.
  let lines: [String]

  /// Wraps `text`, which comes as it is from a page or a message, to lines of `columns`.
  init(_ text: String, columns: Int) {
    var lines: [String] = []
    var line = ""
    var width = 0
    let safe = TerminalText.words(text, columns: Self.maximumColumns)
    for word in safe.split(separator: " ") {
      let wordWidth = DisplayWidth.of(String(word))
      if width > 0, width + 1 + wordWidth > columns {
        lines.append(line)
        (line, width) = ("", 0)
      }
      if width > 0 {
        line += " "
        width += 1
      }
      line += word
      width += wordWidth
    }
    if width > 0 { lines.append(line) }
    self.lines = lines
  }

  /// The paragraph indented by `indent`, its first line by `first` (a label, a mark), with line
  /// ends.
  ///
  /// `first` is as wide as `indent` to look right.
  static func text(_ text: String, indent: Int, first: String? = nil) -> String {
    let margin = String(repeating: " ", count: indent)
    let lines = Self(text, columns: columns - indent).lines
    guard !lines.isEmpty else { return "" }
    return lines.enumerated().map { ($0 == 0 ? first ?? margin : margin) + $1 + "\n" }.joined()
  }
}
