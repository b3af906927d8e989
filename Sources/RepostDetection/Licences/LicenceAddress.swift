internal import RepostCore

/// Reads the licence that an address leads to.
enum LicenceAddress {
  /// The longest address that is read.
  static let maximumLength = 2_048

  /// The licence at `url`, or nil where it leads elsewhere.
  ///
  /// An archived copy (`web.archive.org/…/http://creativecommons.org/…`) counts as the page itself.
  static func licence(at url: String) -> NamedLicence? {
    let text = url.prefix(maximumLength).trimmed {
      $0.isWhitespace || "<>()[]\"'“”.,;".contains($0)
    }
    guard let (host, segments) = target(of: text.lowercased()) else { return nil }
    if host == "creativecommons.org" { return creativeCommons(segments) }
    if host == "spdx.org" { return listed(segments) }
    let path = segments.joined(separator: "/")
    for page in pages where host == page.host && path.hasPrefix(page.path) {
      return LicenceWords(page.says + name(in: path.dropFirst(page.path.count))).licence
    }
    return nil
  }

  /// The first address of a licence that stands in `words`, as written.
  static func address(in words: String) -> String? {
    for word in words.prefix(LicenceToken.maximumLength).split(whereSeparator: \.isWhitespace)
    where word.contains("/") {
      let bare = word.trimmed { "<>()[]{}\"'“”„«»‘’.,;:!".contains($0) }
      if licence(at: String(bare)) != nil { return String(bare) }
    }
    return nil
  }

  /// Host and path of the innermost address in `text`, which may have no scheme.
  private static func target(of text: String) -> (host: String, segments: [String])? {
    let pieces = text.split(separator: "://")
    var rest = pieces.last.map(String.init) ?? text
    if pieces.count < 2 {
      // Without a scheme: `//host/…` or `host/…`, perhaps at the end of an archive's path.
      rest = String(rest.trimmedStart { $0 == "/" })
    }
    let address = WebAddress("//" + rest)
    guard var host = address.bareHost, host.contains(".") else { return nil }
    // The deeds are on the bare host; subdomains of old days lead there, too.
    if host.hasSuffix(".creativecommons.org") { host = "creativecommons.org" }
    return (host, address.path.split(separator: "/").map(String.init))
  }

  // MARK: Creative Commons

  /// `/licenses/by-nc/3.0/de/deed.de`, `/publicdomain/zero/1.0/`.
  private static func creativeCommons(_ segments: [String]) -> NamedLicence? {
    let place = segments.first ?? ""
    let code = segments.count > 1 ? segments[1] : ""
    let version = segments.count > 2 ? LicenceVersion.creativeCommons(segments[2]) : nil
    switch place {
    case "", "choose", "cc", "share-your-work": return creativeCommons(family: "cc")
    case "publicdomain":
      switch code {
      case "zero": return creativeCommons(family: "cc0", version: version)
      case "mark": return creativeCommons(family: "pdm", version: version)
      default: return creativeCommons(family: "public-domain")
      }
    case "licenses", "license", "licences":
      if code == "publicdomain" { return creativeCommons(family: "public-domain") }
      if code == "zero" || code == "cc0" {
        return creativeCommons(family: "cc0", version: version)
      }
      let parts = code.split { "-+_".contains($0) }
      let elements = parts.compactMap { CreativeCommonsElement(rawValue: String($0)) }
      // Sampling and the like have conditions of their own that the family cannot say.
      guard !elements.isEmpty, elements.count == parts.count else {
        return code.isEmpty || version != nil ? creativeCommons(family: "cc") : nil
      }
      let port = segments.count > 3 ? segments[3] : nil
      return NamedLicence(
        creativeCommons: CreativeCommonsElement.family(Set(elements)), version: version,
        port: version == nil ? nil : CreativeCommonsPort.port(port, version: version))
    default: return nil
    }
  }

  private static func creativeCommons(family: String, version: String? = nil) -> NamedLicence {
    NamedLicence(creativeCommons: family, version: version, port: nil)
  }

  // MARK: Others

  /// The licence of the SPDX list at `/licenses/GPL-2.0-or-later.html`.
  private static func listed(_ segments: [String]) -> NamedLicence? {
    guard segments.count == 2, segments[0] == "licenses" else { return nil }
    var id = segments[1]
    for ending in [".html", ".json", ".txt"] where id.hasSuffix(ending) {
      id.removeLast(ending.count)
    }
    guard let expression = SPDXExpression(id) else { return nil }
    let licence = LicenceStatement(expression, url: nil, scope: .page)
    return licence.family.map {
      NamedLicence(
        family: $0, version: licence.version, port: licence.port, spdx: licence.spdx)
    }
  }

  /// The name that a path spells: `apache-2-0.html` says "APACHE 2.0".
  private static func name(in path: Substring) -> String {
    var text = path.uppercased()
    for ending in [".HTML", ".HTM", ".TXT", ".JSON", ".PHP"] where text.hasSuffix(ending) {
      text.removeLast(ending.count)
    }
    var out = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isPoint =
        character == "-" && index > 0 && index + 1 < characters.count
        && characters[index - 1].isNumber && characters[index + 1].isNumber
      out.append(isPoint ? "." : character)
    }
    return out
  }

  /// Where licences are published, and what an address there says besides its path.
  private static let pages: [(host: String, path: String, says: String)] = [
    ("opensource.org", "licenses/", "license "),
    ("opensource.org", "license/", "license "), ("choosealicense.com", "licenses/", "license "),
    ("apache.org", "licenses/license", "Apache license "),
    ("apache.org", "licenses", "Apache license "), ("gnu.org", "licenses/old-licenses/", "GNU "),
    ("gnu.org", "licenses/", "GNU "),
    ("gnu.org", "copyleft/", "GNU "), ("mozilla.org", "mpl", "MPL "),
    ("nationalarchives.gov.uk", "doc/open-government-licence", "Open Government Licence "),
    ("open.canada.ca", "en/open-government-licence-canada", "OGL Canada "),
    ("opendatacommons.org", "licenses/odbl", "ODbL "),
    ("artlibre.org", "licence/lal", "Free Art License "),
    ("etalab.gouv.fr", "licence-ouverte", "Licence Ouverte "),
    ("etalab.gouv.fr", "wp-content/uploads/2017/04/etalab-licence-ouverte-", "Licence Ouverte "),
    ("data.gouv.fr", "licence-ouverte", "Licence Ouverte "),
    ("govdata.de", "dl-de/", "dl-de "), ("govdata.de", "web/guest/dl-de/", "dl-de "),
    ("opendatacommons.org", "licenses/pddl", "PDDL "),
    ("opendatacommons.org", "licenses/by", "ODC-By "),
  ]
}
