import Foundation

/// As much of `check --format json` as fixtures compare.
struct ReportedJudgement: Decodable {
  struct Permission: Decodable {
    let state: String
    let why: String
  }

  struct Place: Decodable {
    let byte: [Int]
  }

  struct Obligation: Decodable {
    let id: String
    let outcome: String
    let reservations: [String]
    let why: String
    let evidence: [Place]

    /// The outcome as `expected.yaml` writes it.
    var expectation: String {
      outcome == "passed" && !reservations.isEmpty ? "passed-with-reservation" : outcome
    }
  }

  let conditions: String
  let permission: Permission
  let obligations: [Obligation]

  private enum CodingKeys: String, CodingKey {
    case conditions = "conditions_overall"
    case permission, obligations
  }

  private struct Report: Decodable {
    let reposts: [ReportedJudgement]
  }

  /// The judgement of each repost in a report.
  static func judgements(in report: [UInt8]) throws -> [Self] {
    try JSONDecoder().decode(Report.self, from: Data(report)).reposts
  }
}
