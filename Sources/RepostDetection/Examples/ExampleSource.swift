internal import RepostCore
internal import RepostPatterns
internal import RepostRules

/// An example in its own format, and how it can be written anew in it.
struct ExampleSource {
  private let rule: Rule
  private let format: String
  private let marked: MarkedText
  private let lines: [Substring]

  init(rule: Rule, example: Rule.Example, marked: MarkedText) {
    self.rule = rule
    format = example.format
    self.marked = marked
    lines = marked.plain.split(separator: "\n")
  }

  /// A path whose ending names the format.
  var path: String { Self.path(format: format) }

  static func path(format: String) -> String {
    switch format {
    case "html": "example.html"
    case "markdown": "example.md"
    default: "example.txt"
    }
  }

  /// Whether the same words can stand in a paragraph of any format.
  var isProse: Bool {
    format == "text" && rule.subject == .text
      && (rule.scope.isEmpty || rule.scope.contains(.paragraph))
  }

  /// What to put in front, or nil where nothing can stand there.
  var multiByteStart: String? {
    let words = "Żółw, 東京, 🦆."
    switch format {
    case "html":
      let text = marked.plain.lowercased()
      // A paragraph would end the head.
      let isHead = ["<!doctype", "<html", "<head", "<meta", "<title", "<link", "<base"]
        .contains { text.contains($0) }
      return isHead ? "<!-- \(words) -->\n" : "<p>\(words)</p>\n"
    case "markdown" where isFrontMatter: return nil
    default: return "\(words)\n\n"
    }
  }

  /// With CRLF behind every line, or nil where it has such line ends.
  var withCarriageReturns: MarkedText? {
    guard !marked.plain.utf8.contains(UInt8(ascii: "\r")) else { return nil }
    var text = RewrittenText(marked)
    for (index, scalar) in text.scalars.enumerated() where scalar == "\n" {
      text.replace(index, by: "\r\n")
    }
    return text.marked(after: "\r\n")
  }

  /// In lines of some twenty characters, or nil where no space can be a line end.
  ///
  /// A copyright notice mostly ends with its line, but not on a page, where lines are the author's affair.
  var wrapped: (path: String, text: MarkedText)? {
    var text = RewrittenText(marked)
    var start = 0
    for index in spaces(of: text.scalars) where index - start >= Self.lineLength {
      text.replace(index, by: "\n")
      start = index
    }
    guard text.isChanged else { return nil }
    guard isProse, rule.pattern.groupNames.contains(Rule.leadGroup) else {
      return (path, text.marked())
    }
    MarkupEscapes.escapeHTML(&text, hasEntities: false)
    MarkupEscapes.breakParagraphs(&text)
    return ("example.html", text.marked(before: "<p>", after: "</p>\n"))
  }

  /// With every other space made unbreakable, or nil where there is none.
  var withNoBreakSpaces: MarkedText? {
    var text = RewrittenText(marked)
    for (number, index) in spaces(of: text.scalars).enumerated() where number % 2 == 0 {
      text.replace(index, by: "\u{A0}")
    }
    return text.isChanged ? text.marked() : nil
  }

  private static let lineLength = 20

  private var isFrontMatter: Bool {
    ["---", "+++", "{"].contains { marked.plain.hasPrefix($0) }
  }

  /// The spaces between two words: not those of markup, and not those that follow the sign of a list.
  private func spaces(of scalars: [Unicode.Scalar]) -> [Int] {
    guard rule.subject == .text, !isLaidOut else { return [] }
    var found: [Int] = []
    var isTag = false
    for (index, scalar) in scalars.enumerated() {
      if format != "text" {
        if scalar == "<" { isTag = true }
        if scalar == ">" { isTag = false }
      }
      guard scalar == " ", !isTag, index > 0, index + 1 < scalars.count,
        scalars[index - 1].properties.isAlphabetic, scalars[index + 1].properties.isAlphabetic
      else { continue }
      found.append(index)
    }
    return found
  }

  /// Whether spaces and line ends mean more than the end of a word.
  private var isLaidOut: Bool {
    switch format {
    case "html":
      let text = marked.plain.lowercased()
      return ["<pre", "<script", "<style", "<textarea", "<title", "<!--"]
        .contains { text.contains($0) }
    case "markdown":
      return isFrontMatter
        || lines.contains { line in
          ["#", "|", "    ", "\t", "```", "~~~", "[^"].contains { line.hasPrefix($0) }
        }
    default: return false
    }
  }
}
