internal import RepostCore
internal import RepostDocuments

/// Finds licences that a page shows as a picture only: a button by its address, a badge by its
/// alternative text.
///
/// A badge that is linked to its licence is found by the link already.
struct LicenceBadges {
  /// The most badges of one document.
  private static let maximum = 32
  /// The longest alternative text that names a licence rather than tells what a picture shows.
  private static let longestName = 120
  private static let buttonHosts: Set<String> = ["licensebuttons.net", "i.creativecommons.org"]
  /// What the alternative text of a badge starts with.
  private static let openings = ["cc", "creative commons", "creativecommons", "licen", "lizenz"]

  /// One finding for each.
  let findings: [Finding]

  init(_ document: Document) {
    var badges: [(image: Image, licence: LicenceStatement)] = []
    for image in document.images where badges.count < Self.maximum {
      if let licence = Self.licence(of: image) { badges.append((image, licence)) }
    }
    guard !badges.isEmpty else {
      findings = []
      return
    }
    let linked = document.links.filter { LicenceAddress.licence(at: $0.target) != nil }
    findings = badges.filter { badge in
      !linked.contains {
        $0.source.start <= badge.image.source.start && badge.image.source.end <= $0.source.end
      }
    }.map { badge in
      Finding(
        rule: "cc-badge", id: .licence, detail: .licence(badge.licence),
        place: document.place(
          of: badge.image.source, text: badge.image.alternative ?? badge.image.target),
        // A picture is neither words that readers see nor a link that they follow.
        carrier: .metadata, textSpan: nil, zone: badge.image.zone, hidden: badge.image.hidden)
    }
  }

  private static func licence(of image: Image) -> LicenceStatement? {
    guard image.element == .image, image.hidden == nil, !image.isCounterSized else { return nil }
    let words = image.alternative.flatMap { $0.utf8.count <= longestName ? $0 : nil }
    if let host = image.address.bareHost, buttonHosts.contains(host) {
      // `/l/by-nc/4.0/88x31.png`, `/p/zero/1.0/80x15.png`
      let path = image.address.path.split(separator: "/").map(String.init)
      guard path.count > 2, path[0] == "l" || path[0] == "p" else { return nil }
      let place = path[0] == "l" ? "licenses" : "publicdomain"
      let ported = path.count > 4 ? "/\(path[3])" : ""
      return LicenceGrammar.statement(
        words: nil, url: "https://creativecommons.org/\(place)/\(path[1])/\(path[2])\(ported)/",
        scope: scope(image.zone))
    }
    guard let words, openings.contains(where: words.lowercased().hasPrefix),
      let licence = LicenceGrammar.statement(words: words, url: nil, scope: scope(image.zone)),
      // Alternative texts shorten names; one without its version is not the whole name.
      licence.version != nil, licence.family?.hasPrefix("cc") == true
    else { return nil }
    return licence
  }

  private static func scope(_ zone: Zone) -> LicenceStatement.Scope {
    switch zone {
    case .caption: .image
    case .comment: .otherWork
    case .footer, .header, .aside, .nav, .meta: .page
    case .article, .adjacent, .hidden, .noscript: .article
    }
  }
}
