import RepostCore

/// Works out who the parties are: who grants, who publishes, who wrote.
///
/// A notice calls one party by many names: "The Centre for Examples grants permission to cross-post
/// Example Weekly articles", "www.example-weekly.example contains …". Names of the grantor, of the
/// publication whose articles are granted, and domains made of these names are one party.
struct PartyResolver {
  /// Who grants, or nil where nobody is named.
  let assigner: Party?
  /// Who publishes the page, or nil where nobody is named.
  let publisher: Party?
  /// The authors' names, in the order of the page.
  let authors: [String]

  init(findings: [Finding], metadata: PageMetadata, originalURL: WebAddress?) {
    let granting = GrantingNames(findings)
    var publications = granting.publications
    publications.append(contentsOf: metadata.publishers.map(\.value))
    let credited = findings.filter { $0.id == .creditSource }
      .flatMap { $0.parameters["names"]?.strings ?? [] }
    let bylines = findings.compactMap { Byline($0) }

    let names = Self.unique(granting.grantors + publications)
    let fallback = names.isEmpty ? Self.unique(credited) : names
    let domains = Self.domains(findings, metadata, originalURL, of: fallback)

    let assigner = fallback.first.map {
      Self.party(named: $0, others: Array(fallback.dropFirst()) + domains, findings)
    }
    self.assigner = assigner
    let publishing =
      publications.first ?? bylines.compactMap(\.publisher).first ?? credited.first
      ?? fallback.first
    publisher = publishing.map { name in
      let isAssigner = assigner?.isNamed(name) ?? false
      let others = isAssigner ? (assigner?.allNames ?? []).filter { $0 != name } : domains
      return Party(name: name, aliases: others, url: Self.home(metadata, originalURL))
    }

    let parties = fallback + domains + metadata.publishers.map(\.value)
    // `article:author` is an address as often as a name: that of a profile, which names nobody.
    var authors = metadata.authors.map(\.value).filter { !WebAddress($0).isWeb }
    for byline in bylines { authors += byline.authors(besides: parties) }
    self.authors = Self.unique(authors).filter { name in
      !name.isEmpty && !parties.contains { FoldedName($0) == FoldedName(name) }
    }
  }

  /// The party under the spelling that the page uses first, with every other one as an alias.
  private static func party(named name: String, others: [String], _ findings: [Finding]) -> Party {
    let folded = FoldedName(name)
    let spellings = findings.flatMap { finding in
      [finding.captures["assigner"], finding.captures["party"]].compactMap { $0 }
    }.filter { FoldedName($0).isSpelling(of: folded) }.map(withoutArticle)
    let all = unique(spellings + [name] + others)
    let first = all.first ?? name
    return Party(name: first, aliases: Array(all.dropFirst()), url: nil)
  }

  /// Domains on the page that are made of one of the names.
  private static func domains(
    _ findings: [Finding], _ metadata: PageMetadata, _ url: WebAddress?, of names: [String]
  ) -> [String] {
    var hosts = findings.flatMap { finding -> [String] in
      var hosts = [finding.captures["party"], finding.captures["host"]].compactMap { $0 }
      if case .contact(let contact) = finding.detail, case .email(let mail) = contact.address {
        hosts += mail.split(separator: "@").dropFirst().map(String.init)
      }
      return hosts
    }
    hosts += ([url] + metadata.addresses.map { WebAddress($0.value) }).compactMap { $0?.host }
    let own = hosts.filter { host in names.contains { Party.isDomain(host, of: $0) } }
    return unique(own.map { $0.hasPrefix("www.") ? String($0.dropFirst(4)) : $0 })
  }

  private static func home(_ metadata: PageMetadata, _ url: WebAddress?) -> String? {
    let stated = ([url] + metadata.addresses.map { WebAddress($0.value) }).compactMap { $0 }
    guard let address = stated.first(where: \.isWeb), let scheme = address.scheme,
      let host = address.host
    else { return nil }
    return "\(scheme)://\(host)/"
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<FoldedName> = []
    return names.map(withoutArticle).filter { seen.insert(FoldedName($0)).inserted }
  }

  private static func withoutArticle(_ name: String) -> String {
    name.hasPrefix("The ") || name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }
}

/// Names in the words of a grant: who grants, and whose articles.
private struct GrantingNames {
  let grantors: [String]
  let publications: [String]

  init(_ findings: [Finding]) {
    grantors = findings.compactMap { $0.captures["assigner"] }
    publications = findings.compactMap { $0.captures["publication"] }
  }
}
