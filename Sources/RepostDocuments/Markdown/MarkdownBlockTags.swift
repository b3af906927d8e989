internal import RepostCore

/// The elements of raw HTML that text does not run through.
enum MarkdownBlockTags {
  private static let roles: [String: BlockRole] = [
    "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading,
    "h6": .heading, "li": .listItem, "blockquote": .quote, "td": .cell, "th": .cell,
    "caption": .caption, "figcaption": .caption, "pre": .code,
  ]
  private static let others: Set<String> = [
    "address", "article", "aside", "body", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figure", "footer", "form", "header", "hgroup", "hr", "html", "main",
    "menu", "nav", "ol", "p", "search", "section", "summary", "table", "tbody", "tfoot", "thead",
    "tr", "ul",
  ]
  private static let insideOthers: Set<String> = ["td", "th", "tr", "tbody", "thead", "tfoot"]

  /// Whether the element starts and ends a block.
  static func contains(_ name: String) -> Bool {
    others.contains(name) || roles[name] != nil
  }

  /// Whether the element's start ends an open paragraph.
  static func endsParagraph(_ name: String) -> Bool {
    contains(name) && !insideOthers.contains(name)
  }

  /// What kind of text the element holds, or nil where that is not special.
  static func role(_ name: String) -> BlockRole? { roles[name] }
}
