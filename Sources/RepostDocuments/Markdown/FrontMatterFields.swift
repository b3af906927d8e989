internal import RepostCore

/// What the keys of front matter say about a page.
///
/// Keys are compared without case, hyphens and underscores, so `canonicalURL`, `canonical_url` and
/// `canonical-url` are one. They may stand under `params`, `seo` or `head`.
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

  /// The metadata of the entries.
  static func metadata(
    of entries: [FrontMatter.Entry], path: String, lines: LineIndex, limits: ReadLimits
  ) -> PageMetadata {
    var metadata = PageMetadata()
    for entry in entries {
      let names = entry.keys.map(normalized).drop { groups.contains($0) }
      guard let name = names.first, let meaning = meanings[name] else { continue }
      if names.count > 1 {
        let member = names.dropFirst().first ?? ""
        guard names.count == 2, members.contains(member) else { continue }
        if meaning == .author, member != "name" { continue }
        guard meaning == .author || meaning == .source || meaning == .licence else { continue }
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
      case .source: metadata.others.append(item)
      case .language: metadata.language = metadata.language ?? value
      }
    }
    return metadata
  }

  private static func normalized(_ key: String) -> String {
    key.lowercased().filter { $0 != "-" && $0 != "_" && $0 != " " }
  }

  private static func cut(_ value: String, to count: Int) -> String {
    guard value.utf8.count > count else { return value }
    var end = value.utf8.index(value.startIndex, offsetBy: count)
    while end.samePosition(in: value.unicodeScalars) == nil { value.utf8.formIndex(before: &end) }
    return String(value[..<end])
  }
}
