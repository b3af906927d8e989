package import RepostCore

/// A file that was not read, or not to its end.
package struct IncidentJSON: Encodable {
  let path: String
  let outcome: String
  let code: String
  let detail: String
  /// How many documents of an archive it stands for; left out where it is one.
  let count: Int?

  /// Names an incident.
  package init(_ incident: Incident) {
    path = incident.path
    outcome = incident.outcome.rawValue
    code = incident.code.rawValue
    detail = incident.detail
    count = incident.count == 1 ? nil : incident.count
  }
}
