import RepostCore

/// Finds statements on one page that contradict each other.
struct Conflicts {
  /// One sentence for each.
  let sentences: [String]

  init(conditions: [Condition], licences: [Finding]) {
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
      if licence.asksForAttribution, ids.contains(.noReproduction) {
        sentences.append("\(licence.name) allows copying, but the text forbids it.")
      }
    }
    if ids.contains(.republish), ids.contains(.noReproduction) {
      sentences.append("The text both allows and forbids republishing; see the two places.")
    }
    self.sentences = sentences
  }
}
