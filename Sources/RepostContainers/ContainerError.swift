package import RepostCore

/// Why something in a container cannot be had, or not to its end.
///
/// Containers come from outside, so that this is an everyday result: whoever reads them turns it into
/// an incident and goes on with the next thing.
package struct ContainerError: Error, Hashable, Sendable {
  /// Why, as a word that scripts can rely on.
  package let code: Incident.Code
  /// What happened, in a sentence, with the bound that was reached.
  package let detail: String

  /// Creates an error.
  package init(_ code: Incident.Code, _ detail: String) {
    self.code = code
    self.detail = detail
  }

  /// The error as an incident of the file, record or entry at `path`.
  package func incident(_ path: String, outcome: Incident.Outcome) -> Incident {
    Incident(path: path, outcome: outcome, code: code, detail: detail)
  }
}
