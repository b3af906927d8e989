/// Text from a page, made safe to print.
///
/// Whatever comes from a page is hostile: it may hold sequences that repaint the terminal, controls
/// that reorder a line or line ends that forge a whole report. Every character that is not simply
/// drawn is spelt out instead (`\u{202E}`).
///
/// Paths and messages keep their spaces; `words` folds them, for text that a reader of the page
/// sees as one line.
package enum TerminalText {
  /// One drawn character, or one that was spelt out: never to be cut in two.
  struct Unit {
    let text: String
    let width: Int
  }

  /// The most scalars that one drawn character keeps; marks beyond that are piled up to do harm.
  private static let maximumScalars = 16

  /// The text with every hidden control spelt out.
  package static func escaped(_ text: String) -> String {
    if isPlain(text) { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isHiddenControl {
        out.append(contentsOf: scalar.spelling.unicodeScalars)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// The text as one line: white space folded to single spaces, hidden controls spelt out, cut to
  /// `columns` with "…".
  package static func words(_ text: String, columns: Int) -> String {
    plainWords(text, columns: columns) ?? cut(units(folded(text, upTo: columns)), columns: columns)
  }

  /// The same for text of printable ASCII, which is most of it, or nil for other text.
  private static func plainWords(_ text: String, columns: Int) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(columns + 4)
    var hasSpace = false
    for byte in text.utf8 {
      guard 0x20...0x7E ~= byte else { return nil }
      if byte == 0x20 {
        hasSpace = !bytes.isEmpty
        continue
      }
      if hasSpace { bytes.append(0x20) }
      hasSpace = false
      bytes.append(byte)
      if bytes.count > columns {
        guard columns > 0 else { return nil }
        return String(decoding: bytes[..<(columns - 1)], as: UTF8.self) + "…"
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The drawn characters of `text`, lazily.
  static func units(_ text: String) -> some Sequence<Unit> {
    text.lazy.flatMap { character -> [Unit] in
      let scalars = character.unicodeScalars
      if scalars.contains(where: \.isHiddenControl) {
        return scalars.prefix(maximumScalars).map { scalar in
          let text = scalar.isHiddenControl ? scalar.spelling : String(Character(scalar))
          return Unit(text: text, width: DisplayWidth.of(text))
        }
      }
      var kept = String.UnicodeScalarView()
      kept.append(contentsOf: scalars.prefix(maximumScalars))
      let text = String(kept)
      return [Unit(text: text, width: DisplayWidth.of(text))]
    }
  }

  /// As many of `units` as fit into `columns`, with "…" in place of what is left out.
  static func cut(_ units: some Sequence<Unit>, columns: Int) -> String {
    var out = ""
    var width = 0
    var fitting = 0
    for unit in units {
      out += unit.text
      width += unit.width
      if width > columns { return String(decoding: out.utf8.prefix(fitting), as: UTF8.self) + "…" }
      if width < columns { fitting = out.utf8.count }
    }
    return out
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// Folds white space, and stops where more cannot be shown: a page's text may be megabytes long.
  private static func folded(_ text: String, upTo columns: Int) -> String {
    let limit = (columns + 1) * maximumScalars
    var out = String.UnicodeScalarView()
    var count = 0
    var hasSpace = false
    for scalar in text.unicodeScalars {
      if scalar.isLineSpace {
        hasSpace = count > 0
        continue
      }
      if hasSpace { out.append(" ") }
      hasSpace = false
      out.append(scalar)
      count += 1
      if count > limit { break }
    }
    return String(out)
  }
}
