/// A way to keep a credit from readers, or to let it speak of something else.
struct Concealment: Sendable {
  let name: String
  /// What is made of the credit.
  private let wrap: @Sendable (String) -> String
  /// Whether it stands at the end of the page rather than where the credit stood.
  private let isAtEnd: Bool

  private init(
    _ name: String, isAtEnd: Bool = false, _ wrap: @escaping @Sendable (String) -> String
  ) {
    self.name = name
    self.wrap = wrap
    self.isAtEnd = isAtEnd
  }

  /// The page with the concealed credit.
  func page(_ rest: (before: String, behind: String), _ pieces: [String]) -> String {
    let credit = wrap(pieces.joined(separator: "\n"))
    guard isAtEnd else { return rest.before + credit + rest.behind }
    let page = rest.before + rest.behind
    guard let end = page.ranges(of: "</body>").last else { return page + "\n" + credit + "\n" }
    return page[..<end.lowerBound] + credit + page[end.lowerBound...]
  }

  static func all(for format: ConcealableRepost.Format) -> [Concealment] {
    format == .html ? html : markdown
  }

  private static let html = [
    Concealment("removed") { _ in "" },
    Concealment("comment") { "<!-- \($0.replacing("--", with: "- -")) -->" },
    Concealment("display none") { "<div style=\"display:none\">\($0)</div>" },
    Concealment("hidden attribute") { "<div hidden>\($0)</div>" },
    Concealment("invisible") { "<div style=\"visibility: hidden\">\($0)</div>" },
    Concealment("no size") { "<div style=\"font-size:0\">\($0)</div>" },
    Concealment("white on white") { "<div style=\"background:#fff;color:#ffffff\">\($0)</div>" },
    Concealment("off the screen") { "<div style=\"position:absolute;left:-9999px\">\($0)</div>" },
    Concealment("template") { "<template>\($0)</template>" },
    Concealment("noscript") { "<noscript>\($0)</noscript>" },
    Concealment("text area") { "<textarea>\($0)</textarea>" },
    Concealment("script") { "<script>var credit = `\($0)`;</script>" },
    Concealment("data script") { "<script type=\"text/plain\">\($0)</script>" },
    Concealment("rule of a style sheet") {
      "<style>.credit-line { display: none }</style><div class=\"credit-line\">\($0)</div>"
    },
    Concealment("no opacity") { "<div style=\"opacity:0\">\($0)</div>" },
    Concealment("closed dialog") { "<dialog>\($0)</dialog>" },
    Concealment("fallback of a drawing") { "<canvas>\($0)</canvas>" },
    Concealment("alternative text") { "<p><img src=\"/p.png\" alt=\"\(attribute($0))\"></p>" },
    Concealment("title of an element") { "<p title=\"\(attribute($0))\">Words</p>" },
    Concealment("data attribute") { "<p data-credit=\"\(attribute($0))\">Words</p>" },
    Concealment("metadata") { "<meta name=\"description\" content=\"\(attribute($0))\">" },
    Concealment("code") { "<pre><code>\(escaped($0))</code></pre>" },
    Concealment("readers' comments", isAtEnd: true) {
      "<section id=\"comments\" class=\"comments\"><h2>Comments</h2><ol><li class=\"comment\">\($0)"
        + "</li></ol></section>"
    },
    Concealment("menu", isAtEnd: true) { "<nav><a href=\"/\">Home</a> \($0)</nav>" },
    Concealment("teaser", isAtEnd: true) {
      "<aside class=\"related\"><h2>More stories</h2><article><h3><a href=\"/other\">Another "
        + "story</a></h3>\($0)</article></aside>"
    },
  ]

  private static let markdown = [
    Concealment("removed") { _ in "" },
    Concealment("comment") { "<!-- \($0.replacing("--", with: "- -")) -->" },
    Concealment("comment of several lines") { "<!--\n\($0.replacing("--", with: "- -"))\n-->" },
    Concealment("fenced code") { "```\n\($0)\n```" },
    Concealment("indented code") {
      "\n" + $0.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n") + "\n"
    },
    Concealment("display none") { "<div style=\"display:none\">\n\n\($0)\n\n</div>" },
    Concealment("hidden attribute") { "<div hidden>\n\n\($0)\n\n</div>" },
    Concealment("template") { "<template>\n\n\($0)\n\n</template>" },
    Concealment("script") { "<script>\nvar credit = `\($0)`;\n</script>" },
    Concealment("inline code") { "`\($0.replacing("\n", with: " "))`" },
    Concealment("link definition") {
      "[credit]: https://elsewhere.example/ \"\(attribute($0.replacing("\n", with: " ")))\""
    },
    Concealment("shortcode comment") { "{{/* \($0) */}}" },
    Concealment("Liquid comment") { "{% comment %}\n\($0)\n{% endcomment %}" },
  ]

  private static func attribute(_ text: String) -> String {
    escaped(text).replacing("\"", with: "&quot;")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
