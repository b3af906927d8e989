import RepostCore

/// What a reader of the terms should know of licences that are stated as expressions.
struct LicenceNotes {
  /// One sentence for each.
  let notes: [String]

  init(_ licences: [Finding]) {
    notes = licences.flatMap { finding -> [String] in
      guard case .licence(let licence) = finding.detail,
        licence.scope == .page || licence.scope == .article
      else { return [] }
      guard let expression = licence.spdx.flatMap({ SPDXExpression($0) }) else {
        // A name without an id is no expression.
        return licence.family == nil
          ? ["A licence is stated that could not be read: “\(finding.place.text)”."] : []
      }
      return Self.notes(expression)
    }
  }

  private static func notes(_ expression: SPDXExpression) -> [String] {
    var notes: [String] = []
    if expression.isChoice {
      notes.append(
        "\(expression.text) is a choice of licences. What not all of them ask for is left to a "
          + "person, and nothing counts as allowed that one of them does not allow.")
    } else if expression.single == nil {
      notes.append("\(expression.text): all of these licences apply.")
    }
    for licence in expression.licences {
      if let exception = licence.exception {
        notes.append("\(licence.id) goes with an exception, \(exception), which was not weighed.")
      }
      if licence.isReference {
        notes.append("\(licence.id) is a licence of the publisher's own, which was not read.")
      }
    }
    return notes
  }
}
