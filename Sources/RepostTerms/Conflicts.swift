import RepostCore

/// Finds statements on one page that contradict each other.
struct Conflicts {
  /// One sentence for each.
  let sentences: [String]

  /// Compares what the text says, the licences, and whether all rights are reserved.
  init(conditions: [Condition], licences: [Finding], reservesAllRights: Bool) {
    let ids = Set(conditions.map(\.id))
    var sentences: [String] = []
    for finding in licences {
      guard case .licence(let licence) = finding.detail else { continue }
      if licence.forbidsCommercial, ids.contains(.commercialAllowed) {
        sentences.append(
          "\(licence.name) keeps commercial use back, but the text allows it.")
      }
      if licence.forbidsEdits, ids.contains(.styleEdits) {
        sentences.append("\(licence.name) keeps edits back, but the text allows some.")
      }
      if licence.isOpen, ids.contains(.noReproduction) {
        sentences.append("\(licence.name) allows copying, but the text forbids it.")
      }
      if licence.isOpen, licence.isOfText, reservesAllRights {
        sentences.append("\(licence.name) allows copying, but the page reserves all rights.")
      }
      if licence.isOpen, !licence.forbidsCommercial, ids.contains(.noCommercial) {
        sentences.append("\(licence.name) allows commercial use, but the text keeps it back.")
      }
      if licence.isOpen, !licence.forbidsEdits, ids.contains(.noEdit) {
        sentences.append("\(licence.name) allows changes, but the text keeps them back.")
      }
    }
    sentences += Self.disagreements(licences)
    if ids.contains(.republish), ids.contains(.noReproduction) {
      sentences.append("The text both allows and forbids republishing; see the two places.")
    }
    self.sentences = sentences
  }

  /// One sentence where the text is put under two Creative Commons licences that are not one.
  ///
  /// A name over a link to another licence is the usual case.
  private static func disagreements(_ licences: [Finding]) -> [String] {
    var named: [LicenceStatement] = []
    for finding in licences {
      guard case .licence(let licence) = finding.detail, licence.isOpen, licence.isOfText,
        !named.contains(where: { $0.name == licence.name })
      else { continue }
      named.append(licence)
    }
    // A licence that is part of an expression is no other than that.
    let parts = Set(named.filter(\.isComposite).flatMap { $0.members.map(\.name) })
    named.removeAll { parts.contains($0.name) }
    guard named.count > 1 else { return [] }
    let names = named.prefix(4).map(\.name).joined(separator: " and ")
    return ["The page puts its text under different licences: \(names)."]
  }
}

extension LicenceStatement {
  /// Whether it is a Creative Commons licence or dedication that is named in full.
  fileprivate var isOpen: Bool {
    members.allSatisfy { $0.asksForAttribution || $0.family == "cc0" || $0.family == "pdm" }
  }
  /// Whether it is for the text of the page.
  fileprivate var isOfText: Bool { scope == .page || scope == .article }
}
