import RepostCore

/// The licences of a page, each once: a badge, its link and its name are one statement.
struct LicenceMerge {
  /// The findings that stand for the licences, in the order of the page.
  let licences: [Finding]

  init(_ findings: [Finding]) {
    var kept: [(finding: Finding, licence: LicenceStatement)] = []
    // What says most comes first: a version before none, words readers see before metadata.
    let candidates = findings.compactMap { finding in
      if case .licence(let licence) = finding.detail { (finding, licence) } else { nil }
    }.sorted { Self.weight($0) > Self.weight($1) }
    for candidate in candidates
    where !kept.contains(where: { Self.covers($0.licence, candidate.1) }) {
      kept.append((candidate.0, candidate.1))
    }
    licences = kept.map(\.finding).sorted { $0.place < $1.place }
  }

  private static func weight(_ candidate: (finding: Finding, licence: LicenceStatement)) -> Int {
    let (finding, licence) = candidate
    if licence.isComposite { return 16 }
    return (licence.version == nil ? 0 : 8) + (licence.family == "cc" ? 0 : 4)
      + (licence.url == nil ? 0 : 2) + (finding.isVisible ? 1 : 0)
  }

  /// Whether `known` says all that `other` says.
  private static func covers(_ known: LicenceStatement, _ other: LicenceStatement) -> Bool {
    guard isOfText(known.scope) == isOfText(other.scope) else { return false }
    if known.isComposite, !other.isComposite {
      // Of a choice, each licence stands for more than the choice says.
      return known.ways.count == 1 && known.members.contains { covers($0, other) }
    }
    guard let family = known.family, let named = other.family else {
      return known.family == other.family && known.spdx == other.spdx
    }
    let isSameFamily = family == named || (named == "cc" && family.hasPrefix("cc"))
    return isSameFamily && (other.version == nil || other.version == known.version)
      && (other.port == nil || other.port == known.port)
  }

  private static func isOfText(_ scope: LicenceStatement.Scope) -> Bool {
    scope == .page || scope == .article
  }
}
