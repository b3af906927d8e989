internal import RepostCore

/// Tells the licences of a list's entries from the licence of the page.
///
/// No text is under three licences at once: where as many are given alike in one part of a page, each
/// is an entry's, of a catalogue, of a chooser, of a list of sources.
enum LicenceCatalogue {
  /// How many families make a catalogue; two may be a choice, as on pages under GFDL and CC BY-SA.
  private static let leastFamilies = 3

  /// The findings, those of a catalogue's entries as other works' licences.
  static func findings(of findings: [Finding]) -> [Finding] {
    var families: [LicenceStatement.Scope: Set<String>] = [:]
    for finding in findings {
      guard let licence = entry(finding), let family = licence.family, family != "cc" else {
        continue
      }
      families[licence.scope, default: []].insert(family)
    }
    let catalogues = families.filter { $0.value.count >= leastFamilies }
    guard !catalogues.isEmpty else { return findings }
    return findings.map { finding in
      guard let licence = entry(finding), catalogues[licence.scope] != nil else { return finding }
      return finding.replacing(.licence(licence.scoped(to: .otherWork)))
    }
  }

  /// The licence of a finding, where it may be an entry: metadata speak of the page.
  private static func entry(_ finding: Finding) -> LicenceStatement? {
    guard finding.carrier != .metadata, case .licence(let licence) = finding.detail,
      licence.scope == .page || licence.scope == .article
    else { return nil }
    return licence
  }
}

extension Finding {
  /// The finding with another detail.
  fileprivate func replacing(_ detail: Detail) -> Finding {
    Finding(
      rule: rule, id: id, detail: detail, place: place, carrier: carrier, textSpan: textSpan,
      zone: zone, hidden: hidden, captures: captures, parameters: parameters, strength: strength)
  }
}
