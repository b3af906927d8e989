/// What the name of a `meta` element means.
struct MetaName: Hashable, Sendable {
  let field: MetadataDraft.Field
  /// How good the value is among others of its field, 0 the best.
  let rank: Int

  /// Looks the name up, in lower case; nil where it is not worth keeping.
  init?(_ name: String) {
    let name = Self.withPlainPrefix(name)
    if let (field, rank) = Self.known[name] {
      self.field = field
      self.rank = rank
    } else if Self.otherPrefixes.contains(where: { name.utf8.starts(with: $0.utf8) })
      || Self.others.contains(name)
    {
      field = .other
      rank = 0
    } else {
      return nil
    }
  }

  /// The name as older pages write it: RDFa has `dct:rights` for `dcterms.rights`.
  private static func withPlainPrefix(_ name: String) -> String {
    // What is looked for is ASCII, so code units tell as much as characters.
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return name }
    let rest = name[name.utf8.index(after: colon)...]
    return switch name[..<colon] {
    case "dct", "dcterms": "dcterms.\(rest)"
    case "dc", "dc11": "dc.\(rest)"
    case "schema": String(rest)
    default: name
    }
  }

  private static let known: [String: (MetadataDraft.Field, Int)] = [
    "headline": (.title, 1), "citation_title": (.title, 1), "og:title": (.title, 2),
    "twitter:title": (.title, 3), "dc.title": (.title, 4), "dcterms.title": (.title, 4),
    "parsely-title": (.title, 4),

    "citation_author": (.author, 1), "author": (.author, 2), "parsely-author": (.author, 3),
    "dc.creator": (.author, 3), "dcterms.creator": (.author, 3), "byl": (.author, 3),
    "sailthru.author": (.author, 4), "article:author": (.author, 5),

    "citation_journal_title": (.publisher, 1), "citation_publisher": (.publisher, 1),
    "og:site_name": (.publisher, 1), "publisher": (.publisher, 2), "dc.publisher": (.publisher, 2),
    "dcterms.publisher": (.publisher, 2), "application-name": (.publisher, 3),

    "article:published_time": (.published, 1), "datepublished": (.published, 1),
    "citation_publication_date": (.published, 2), "citation_date": (.published, 2),
    "citation_online_date": (.published, 2), "parsely-pub-date": (.published, 2),
    "dc.date.issued": (.published, 3), "dc.date.created": (.published, 4),
    "dc.date": (.published, 4), "dcterms.issued": (.published, 3),
    "dcterms.created": (.published, 4), "dcterms.date": (.published, 4),
    "pubdate": (.published, 4), "publish-date": (.published, 4), "date": (.published, 5),

    "copyrightholder": (.copyrightHolder, 1), "dcterms.rightsholder": (.copyrightHolder, 1),
    "dc.rightsholder": (.copyrightHolder, 1), "copyrightyear": (.copyrightYear, 1),

    "copyright": (.rights, 0), "rights": (.rights, 1), "dc.rights": (.rights, 1),
    "dcterms.rights": (.rights, 1), "rights-standard": (.rights, 2),

    "license": (.licence, 1), "dcterms.license": (.licence, 1), "dc.rights.license": (.licence, 1),
    "cc:license": (.licence, 1), "spdx-license-identifier": (.licence, 1),

    "og:url": (.address, 1), "twitter:url": (.address, 4), "citation_public_url": (.address, 3),
  ]

  private static let others: Set<String> = [
    "article:original_source", "robots", "googlebot", "googlebot-news", "bingbot", "generator",
    "original-source",
    "syndication-source", "article:publisher", "article:modified_time", "twitter:creator",
    "twitter:site", "isbasedon",
  ]

  private static let otherPrefixes = ["tdm-", "citation_", "dc.", "dcterms.", "cc:"]
}
