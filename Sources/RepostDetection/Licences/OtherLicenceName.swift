internal import RepostCore

/// Licences outside Creative Commons that pages and reposts name.
struct OtherLicenceName: Sendable {
  private let family: String
  private let versions: [String]
  /// What stands before the version in the SPDX id, or the whole id where there is no version.
  private let spdxPrefix: String
  /// Whether the id also says "only" or "or later", so that a version alone does not name one.
  private let asksForLater: Bool

  private init(
    _ family: String, _ versions: [String], spdx: String, asksForLater: Bool = false
  ) {
    self.family = family
    self.versions = versions
    self.spdxPrefix = spdx
    self.asksForLater = asksForLater
  }

  /// The first of them that is named in `tokens`.
  static func licence(in tokens: [LicenceToken]) -> NamedLicence? {
    for index in tokens.indices {
      guard let (name, count) = table.match(tokens, at: index),
        name.isCertain(in: tokens, at: index)
      else { continue }
      if let licence = name.licence(in: tokens, after: index + count) { return licence }
    }
    return nil
  }

  /// Families whose names hold words of Creative Commons, such as "attribution".
  static let sharedWords: Set<String> = ["dl-de-by", "dl-de-zero", "odc-by", "pddl"]

  /// Whether `word` means licence.
  static func isLicenceWord(_ word: String) -> Bool {
    licenceWords.contains { word.hasPrefix($0) }
  }

  /// Short names are words of other languages too (`mit` is German for "with").
  private func isCertain(in tokens: [LicenceToken], at index: Int) -> Bool {
    let token = tokens[index]
    let near = tokens[max(0, index - 2)..<min(tokens.count, index + 3)]
    let hasLicence = near.contains { Self.isLicenceWord($0.text) }
    switch family {
    case "mit": return token.isUpper && (hasLicence || tokens.count == 1)
    case "apache":
      let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
      return hasLicence || LicenceVersion.version(next, among: versions) != nil
    case "ogl-uk" where token.text == "ogl":
      // Games have an OGL of their own, 1.0a.
      return tokens.contains { ["uk", "3.0", "2.0", "government"].contains($0.text) }
        || tokens.indices.contains {
          ["2", "3"].contains(tokens[$0].text) && LicenceVersion.isAnnounced(at: $0, in: tokens)
        }
    default: return true
    }
  }

  private func licence(in tokens: [LicenceToken], after start: Int) -> NamedLicence? {
    guard !versions.isEmpty else {
      return NamedLicence(family: family, version: nil, spdx: spdxPrefix)
    }
    let near = tokens[min(start, tokens.count)..<min(tokens.count, start + 5)]
    if family == "ogl-uk", near.prefix(3).contains(where: { $0.text == "canada" }) {
      return Self.canada.licence(in: tokens, after: start)
    }
    if family == "ogl-uk", near.prefix(3).contains(where: { Self.provinces.contains($0.text) }) {
      return NamedLicence(
        family: "ogl",
        version: near.lazy.compactMap { LicenceVersion.version($0.text, among: versions) }.first,
        spdx: nil)
    }
    let version = near.lazy.compactMap { LicenceVersion.version($0.text, among: versions) }.first
    return NamedLicence(
      family: family, version: version, spdx: version.flatMap { spdx($0, in: tokens) })
  }

  private func spdx(_ version: String, in tokens: [LicenceToken]) -> String? {
    let id = spdxPrefix + "-" + version
    // Not every version is on the list: etalab-1.0 is not.
    guard asksForLater else { return SPDXExpression(id)?.text }
    let words = Set(tokens.map(\.text))
    // The GFDL's ids differ by its invariant sections, too.
    if words.contains("invariant") || words.contains("invariants") { return nil }
    if !words.isDisjoint(with: ["later", "newer", "später"]) { return id + "-or-later" }
    return words.contains("only") ? id + "-only" : nil
  }

  private static let canada = OtherLicenceName("ogl-canada", ["2.0"], spdx: "OGL-Canada")
  /// Places in Canada that have licences of this name and of their own.
  private static let provinces: Set<String> = [
    "alberta", "ontario", "british", "manitoba", "nova", "toronto", "ottawa", "vancouver",
  ]
  private static let licenceWords = [
    "licen", "lizenz", "licentie", "licencj", "licença", "лиценз", "ліценз", "lisans", "lisens",
    "ライセンス", "许", "許",
  ]
  private static let table = LicencePhrases<OtherLicenceName>([
    (OtherLicenceName("mit", [], spdx: "MIT"), ["mit"]),
    (OtherLicenceName("apache", ["1.0", "1.1", "2.0"], spdx: "Apache"), ["apache"]),
    (
      OtherLicenceName("bsd-2-clause", [], spdx: "BSD-2-Clause"),
      ["bsd 2 clause", "2 clause bsd", "simplified bsd", "freebsd license"]
    ),
    (
      OtherLicenceName("bsd-3-clause", [], spdx: "BSD-3-Clause"),
      ["bsd 3 clause", "3 clause bsd", "new bsd", "modified bsd", "revised bsd"]
    ),
    (
      OtherLicenceName("agpl", ["3.0"], spdx: "AGPL", asksForLater: true),
      [
        "agpl", "gnu agpl", "gnu affero", "affero general public license",
        "affero general public licence",
      ]
    ),
    (
      OtherLicenceName("lgpl", ["2.0", "2.1", "3.0"], spdx: "LGPL", asksForLater: true),
      ["lgpl", "gnu lgpl", "lesser general public license", "lesser general public licence"]
    ),
    (
      OtherLicenceName("gpl", ["1.0", "2.0", "3.0"], spdx: "GPL", asksForLater: true),
      ["gpl", "gnu gpl", "general public license", "general public licence"]
    ),
    (
      OtherLicenceName("gfdl", ["1.1", "1.2", "1.3"], spdx: "GFDL", asksForLater: true),
      [
        "gfdl", "gnu fdl",
        "free documentation license", "free documentation licence",
        "gnu lizenz für freie dokumentation",
        "licence de documentation libre gnu",
      ]
    ),
    (
      OtherLicenceName("mpl", ["1.0", "1.1", "2.0"], spdx: "MPL"),
      ["mpl", "mozilla public license", "mozilla public licence"]
    ),
    (
      OtherLicenceName("odbl", ["1.0"], spdx: "ODbL"),
      [
        "odbl", "open database license", "open database licence",
        "open data commons open database license", "open data commons database license",
      ]
    ),
    (
      OtherLicenceName("lal", ["1.2", "1.3"], spdx: "LAL"),
      ["licence art libre", "free art license", "free art licence", "lizenz freie kunst"]
    ),
    (
      OtherLicenceName("etalab", ["1.0", "2.0"], spdx: "etalab"),
      ["licence ouverte", "licence ouverte open licence", "etalab", "licence etalab"]
    ),
    (
      OtherLicenceName("dl-de-by", ["1.0", "2.0"], spdx: "DL-DE-BY"),
      ["datenlizenz deutschland namensnennung", "dl de by", "dl by de"]
    ),
    (
      OtherLicenceName("dl-de-zero", ["2.0"], spdx: "DL-DE-ZERO"),
      ["datenlizenz deutschland zero", "dl de zero", "dl zero de"]
    ),
    (
      OtherLicenceName("odc-by", ["1.0"], spdx: "ODC-By"),
      ["odc by", "open data commons attribution"]
    ),
    (
      OtherLicenceName("pddl", ["1.0"], spdx: "PDDL"),
      ["pddl", "public domain dedication and licence", "public domain dedication and license"]
    ),
    (canada, ["ogl canada", "open government licence canada", "open government license canada"]),
    (
      OtherLicenceName("ogl-uk", ["1.0", "2.0", "3.0"], spdx: "OGL-UK"),
      ["ogl", "ogl uk", "open government licence", "open government license"]
    ),
  ])
}
