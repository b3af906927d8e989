/// Makes pages up: nested tags, references, comments, scripts, broken markup, characters of all
/// widths, the same ones for the same seed.
struct PageGenerator {
  private var random: SeededGenerator
  private var html = ""

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The next page.
  mutating func page() -> [UInt8] {
    html = Bool.random(using: &random) ? "<!DOCTYPE html>" : ""
    for _ in 0..<Int.random(in: 1...60, using: &random) { addPiece() }
    var bytes = Array(html.utf8)
    // Now and then a byte is lost or changed, as on the way through broken programs.
    if Int.random(in: 0..<3, using: &random) == 0, !bytes.isEmpty {
      for _ in 0..<3 {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
    }
    return bytes
  }

  private mutating func pick(_ list: [String]) -> String {
    list[Int.random(in: list.indices, using: &random)]
  }

  private mutating func addPiece() {
    switch Int.random(in: 0..<16, using: &random) {
    case 0...4: html += words()
    case 5: html += "<\(pick(Self.names))>"
    case 6: html += "</\(pick(Self.names))>"
    case 7: html += "<\(pick(Self.names)) class=\"\(words())\" hidden>\(words())"
    case 8: html += "<a href=\"/\(pick(Self.atoms))\" rel='nofollow x'>\(words())</a>"
    case 9: html += "<!--\(words())\(pick(["-->", "--!>", ">", ""]))"
    case 10: html += "<script>\(words())</script>"
    case 11: html += "<svg><text>\(words())<![CDATA[\(words())]]></text></svg>"
    case 12: html += "<title>\(words())</title><textarea>\(words())</textarea>"
    case 13: html += "<style>.a{display:none}\(words())</style><p class=a>\(words())"
    case 14: html += pick(["<br>", "<br/>", "<", "</", "<!", "<?x?>", "&", "&#", "<a", "<p b='"])
    default: html += "<template>\(words())</template><noscript>\(words())</noscript>"
    }
  }

  private mutating func words() -> String {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      pick(Self.atoms) + pick(Self.atoms) + pick(Self.spaces)
    }.joined()
  }

  private static let names = [
    "p", "div", "span", "b", "i", "em", "a", "li", "ul", "table", "tr", "td", "h1", "nav", "footer",
    "article", "section", "blockquote", "pre", "code", "button", "select", "option", "math", "x-y",
  ]
  private static let atoms = [
    "tide", "Æsop", "日本", "😀", "e\u{301}", "ß", "&amp;", "&copy;", "&copy", "&notin;", "&#169;",
    "&#x1F600;", "&#0;", "&nbsp", "&shy;", "a\u{AD}b", "x\u{200B}y", "1", ".", "\"", "'", ">",
    "&NotEqualTilde;", "&bogus;", "\u{0}", "\u{FFFE}", "\u{A0}", "کتاب", "ﬁ",
  ]
  private static let spaces = [" ", "  ", "\n", "\t", "\r\n", "\u{3000}", "&#32;", "", " "]
}
