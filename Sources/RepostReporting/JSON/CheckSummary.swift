internal import RepostCore

/// How a check went, in counts that add up.
///
/// `inputs` is `met + not_met + undetermined + not_applicable + failed + skipped`; `reposts` counts
/// the entries of the report's list. A repost that was read only in part counts under its verdict.
struct CheckSummary: Encodable {
  private(set) var inputs = 0
  private(set) var reposts = 0
  private(set) var met = 0
  private(set) var notMet = 0
  private(set) var undetermined = 0
  private(set) var notApplicable = 0
  private(set) var partial = 0
  /// Reposts that could not be judged, and files that could not be read at all.
  private(set) var failed = 0
  /// Files that were left out on purpose.
  private(set) var skipped = 0
  /// Reposts by the state of their permission; every state is named.
  private(set) var permission: [String: Int]
  /// Obligations by outcome; every outcome is named.
  private(set) var obligations: [String: Int]

  enum CodingKeys: String, CodingKey {
    case inputs, reposts, met, undetermined, partial, failed, skipped, permission, obligations
    case notMet = "not_met"
    case notApplicable = "not_applicable"
  }

  init(_ report: Report) {
    permission = Dictionary(
      uniqueKeysWithValues: Permission.State.allCases.map { ($0.rawValue, 0) })
    obligations = Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0.rawValue, 0) })
    for repost in report.reposts { count(repost) }
    let unread = report.unreadFiles
    failed += unread.failed.count
    skipped += unread.skipped.count
    inputs += unread.failed.count + unread.skipped.count
  }

  private mutating func count(_ repost: RepostReport) {
    inputs += 1
    reposts += 1
    guard repost.outcome != .failed else {
      failed += 1
      return
    }
    if repost.outcome == .partial { partial += 1 }
    switch repost.conditions {
    case .met: met += 1
    case .notMet: notMet += 1
    case .undetermined: undetermined += 1
    case .notApplicable: notApplicable += 1
    }
    permission[repost.permission.state.rawValue, default: 0] += 1
    for verdict in repost.verdicts { obligations[verdict.outcome.rawValue, default: 0] += 1 }
  }
}
