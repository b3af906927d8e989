internal import RepostRules

/// Writes plain text so that HTML and Markdown read it as the same text.
enum MarkupEscapes {
  /// Entities for what is markup, or for every character that has a number above ASCII as well.
  static func escapeHTML(_ text: inout RewrittenText, hasEntities: Bool) {
    for (index, scalar) in text.scalars.enumerated() {
      switch scalar {
      case "&": text.replace(index, by: "&amp;")
      case "<": text.replace(index, by: "&lt;")
      case ">": text.replace(index, by: "&gt;")
      case _ where hasEntities && isEntity(scalar):
        text.replace(index, by: names[scalar].map { "&\($0);" } ?? number(scalar, at: index))
      default: continue
      }
    }
  }

  /// Whether a text has a character that ``escapeHTML(_:hasEntities:)`` writes as an entity.
  static func hasEntity(_ scalars: [Unicode.Scalar]) -> Bool { scalars.contains(where: isEntity) }

  /// Line ends as `<br>`, empty lines as ends of paragraphs.
  static func breakParagraphs(_ text: inout RewrittenText) {
    let scalars = text.scalars
    var index = 0
    while index < scalars.count {
      guard scalars[index] == "\n" else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, scalars[index] == "\n" || scalars[index] == " " {
        text.replace(index, by: "")
        index += 1
      }
      let isBlank = scalars[start..<index].count { $0 == "\n" } > 1
      guard index < scalars.count else { return }
      text.replace(start, by: isBlank ? "</p>\n<p>" : "<br>\n")
    }
  }

  /// Backslashes before what would be markup; addresses stay as they are.
  static func escapeMarkdown(_ text: inout RewrittenText) {
    var isLineStart = true
    var digits = 0
    for word in words(of: text.scalars) {
      let isAddress = String(String.UnicodeScalarView(text.scalars[word])).contains("://")
      for index in word {
        let scalar = text.scalars[index]
        let isMarkup =
          always.contains(scalar) || !isAddress && outsideOfAddresses.contains(scalar)
          || isLineStart && atLineStart.contains(scalar)
          || digits > 0 && (scalar == "." || scalar == ")")
        if isMarkup { text.insert("\\", before: index) }
        digits = (isLineStart || digits > 0) && ("0"..."9").contains(scalar) ? digits + 1 : 0
        isLineStart = false
      }
      if word.upperBound < text.scalars.count, text.scalars[word.upperBound] == "\n" {
        isLineStart = true
        digits = 0
      }
    }
  }

  private static let always: Set<Unicode.Scalar> = ["\\", "`", "<", "[", "]", "|"]
  private static let outsideOfAddresses: Set<Unicode.Scalar> = ["*", "_", "&", "~", "$"]
  private static let atLineStart: Set<Unicode.Scalar> = ["#", ">", "-", "+", "="]

  /// The names that people know; every other character goes by its number.
  private static let names: [Unicode.Scalar: String] = [
    "\"": "quot", "'": "apos", "©": "copy", "®": "reg", "–": "ndash", "—": "mdash",
    "“": "ldquo", "”": "rdquo", "‘": "lsquo", "’": "rsquo", "«": "laquo", "»": "raquo",
    "…": "hellip", "é": "eacute", "è": "egrave", "ä": "auml", "ö": "ouml", "ü": "uuml",
    "ß": "szlig", "ñ": "ntilde", "ó": "oacute", "í": "iacute", "á": "aacute", "ç": "ccedil",
    "ã": "atilde", "·": "middot", "•": "bull", "\u{A0}": "nbsp",
  ]

  private static func isEntity(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII || names[scalar] != nil || scalar == "&" || scalar == "<" || scalar == ">"
  }

  /// By turns in decimal and in hexadecimal digits.
  private static func number(_ scalar: Unicode.Scalar, at index: Int) -> String {
    index % 2 == 0
      ? "&#\(scalar.value);" : "&#x\(String(scalar.value, radix: 16, uppercase: true));"
  }

  /// The runs without white space.
  private static func words(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    scalars.indices.split { scalars[$0] == " " || scalars[$0] == "\n" }
      .map { $0.startIndex..<$0.endIndex }
  }
}
