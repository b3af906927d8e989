/// What a server or an archive says that bytes are: `text/html; charset=utf-8`.
package struct MediaType: Hashable, Sendable {
  /// Type and subtype in lower case, without parameters.
  package let name: String
  /// The character encoding it names, as written.
  package let charset: String?

  /// Reads the value of a `Content-Type` field; nil where it names no type.
  package init?(_ text: String) {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    let name = parts[0].split { $0 == " " || $0 == "\t" || $0 == "," }.first.map(String.init) ?? ""
    guard name.contains("/"), name.utf8.count <= 100 else { return nil }
    self.name = name.lowercased()
    charset = parts.dropFirst().lazy.compactMap(Self.charset).first
  }

  /// Whether documents of this type are read as pages.
  package var isPage: Bool { Self.pages.contains(name) }

  /// What documents of this type may be besides.
  package var feed: FeedLikelihood {
    if Self.feeds.contains(name) { return .stated }
    return name == "text/xml" || name == "application/xml" ? .possible : .none
  }

  /// Whether documents of a type are feeds.
  package enum FeedLikelihood: Sendable {
    case none
    /// They are XML, of whatever kind; the content has to tell.
    case possible
    /// The type says so.
    case stated
  }

  private static let feeds: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+xml",
    "application/x-rss+xml", "text/rss+xml", "text/atom+xml",
  ]
  private static let pages: Set<String> = [
    "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown",
  ]

  private static func charset(_ parameter: Substring) -> String? {
    let sides = parameter.split(separator: "=", maxSplits: 1)
    guard sides.count == 2, sides[0].filter({ $0 != " " }).lowercased() == "charset" else {
      return nil
    }
    let value = sides[1].filter { !" \t\"'".contains($0) }
    return value.isEmpty || value.utf8.count > 64 ? nil : value
  }
}
