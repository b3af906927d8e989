internal import RepostCore

/// What the keys of front matter say about a page.
///
/// Keys are compared without case, hyphens and underscores, so `canonicalURL`, `canonical_url` and
/// `canonical-url` are one. They may stand under `params`, `seo` or `head`. Which other keys carry a
/// credit is for rules to say (`reads: meta`); every value in words is kept for them.
enum FrontMatterFields {
  /// What a key says.
  private enum Meaning {
    case title, author, published, address, licence, rights, language
    /// What the text was taken from: not who publishes this page.
    case source
  }

  private static let meanings: [String: Meaning] = [
    "title": .title, "author": .author, "authors": .author, "byline": .author,
    "date": .published, "published": .published, "publishdate": .published,
    "pubdate": .published, "datepublished": .published, "publisheddate": .published,
    "canonical": .address, "canonicalurl": .address, "canonicallink": .address,
    "originalurl": .address, "sourceurl": .address,
    "source": .source, "publisher": .source, "publication": .source,
    "license": .licence, "licence": .licence, "copyright": .rights, "rights": .rights,
    "lang": .language, "language": .language,
  ]
  private static let groups: Set<String> = ["params", "seo", "head"]
  private static let members: Set<String> = ["name", "title", "url", "href", "id"]

  /// The most values without a meaning of their own that are kept.
  private static let maximumOthers = 500
  /// The keys that lead to such a value, the groups left out.
  private static let deepestOther = 2

  /// The metadata of the entries.
  static func metadata(
    of entries: [FrontMatter.Entry], path: String, lines: LineIndex, limits: ReadLimits
  ) -> PageMetadata {
    var metadata = PageMetadata()
    for entry in entries {
      let names = entry.keys.map(normalized).drop { groups.contains($0) }
      guard let name = names.first else { continue }
      let meaning = meanings[name]
      if let meaning, names.count > 1 {
        let member = names.dropFirst().first ?? ""
        guard names.count == 2, members.contains(member) else { continue }
        if meaning == .author, member != "name" { continue }
        guard meaning == .author || meaning == .source || meaning == .licence else { continue }
      }
      if meaning == nil {
        guard names.count <= deepestOther, metadata.others.count < maximumOthers,
          isInWords(entry.value) || name == "noindex"
        else { continue }
      }
      let value = cut(entry.value, to: limits.metadataValue)
      let place = Place(
        path: path, span: entry.line, start: lines.position(of: entry.line.start),
        end: lines.position(of: entry.line.end), text: value)
      let item = PageMetadata.Item(
        value, carrier: "front-matter:" + entry.keys.joined(separator: "."), place: place)
      switch meaning {
      case .title: metadata.titles.append(item)
      case .author: metadata.authors.append(item)
      case .published: metadata.published.append(item)
      case .address: metadata.addresses.append(item)
      case .licence: metadata.licences.append(item)
      case .rights: metadata.rights.append(item)
      case .source, nil: metadata.others.append(item)
      case .language: metadata.language = metadata.language ?? value
      }
    }
    return metadata
  }

  private static func normalized(_ key: String) -> String {
    key.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  /// Whether a value is more than a number, a date or a switch.
  private static func isInWords(_ value: String) -> Bool {
    !["true", "false", "yes", "no", "on", "off"].contains(value.lowercased())
      && value.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private static func cut(_ value: String, to count: Int) -> String {
    guard value.utf8.count > count else { return value }
    var end = value.utf8.index(value.startIndex, offsetBy: count)
    while end.samePosition(in: value.unicodeScalars) == nil { value.utf8.formIndex(before: &end) }
    return String(value[..<end])
  }
}
