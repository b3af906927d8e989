package import RepostCore

/// A file that was not read, or not to its end.
package struct IncidentJSON: Encodable {
  let path: String
  let outcome: String
  let code: String
  let detail: String

  /// Names an incident.
  package init(_ incident: Incident) {
    path = incident.path
    outcome = incident.outcome.rawValue
    code = incident.code.rawValue
    detail = incident.detail
  }
}
