import RepostCore

/// Decides how a run ended.
///
/// A failed repost outweighs an incomplete run: the failure stands whatever else would be found.
struct ExitRule {
  let options: OutputOptions
  let reposts: [RepostReport]
  let incidents: [Incident]
  /// The files that the caller named, rather than a folder they lie in.
  let named: Set<String>
  /// How many files there were to read, where that tells whether one was found at all.
  var inputs = Int.max

  var status: ExitStatus {
    if hasNoInput { return .unusable }
    if reposts.contains(where: { $0.conditions == .notMet || $0.isNotCovered }) { return .failed }
    if options.isStrict, reposts.contains(where: \.hasWarning) { return .failed }
    if !options.allowsIncomplete, incidents.contains(where: isGap) { return .incomplete }
    return .success
  }

  /// Whether nothing that the caller named is there: a slip of the pen rather than a gap.
  private var hasNoInput: Bool {
    incidents.count == inputs && incidents.allSatisfy { $0.code == .notFound }
  }

  /// Whether an incident leaves a gap in what the caller asked for.
  ///
  /// Pictures and other files that hold no text are part of any folder; they are reported, and are a
  /// gap only where the caller named the very file. Requests and pictures are part of any web archive.
  private func isGap(_ incident: Incident) -> Bool {
    guard incident.outcome == .skipped else { return true }
    switch incident.code {
    case .notAPage, .mediaType: return false
    case .binary, .empty, .specialFile, .symlink, .unsupportedFormat:
      return named.contains(incident.path)
    default: return true
    }
  }
}

extension RepostReport {
  fileprivate var isNotCovered: Bool {
    conditions != .notApplicable && permission.state == .notCovered
  }

  fileprivate var hasWarning: Bool {
    guard conditions != .notApplicable else { return false }
    return conditions == .undetermined || permission.state == .unverifiedThirdParty
      || permission.state == .undetermined
      || verdicts.contains { $0.outcome == .failed && $0.strength == .should }
  }
}
