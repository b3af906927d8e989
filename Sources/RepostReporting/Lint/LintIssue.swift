internal import RepostCore

/// One line of a lint report: a failed obligation, something undecided, a file not read.
struct LintIssue: Hashable, Sendable {
  /// How much it weighs; what fails a run is an error.
  enum Severity: String, Sendable, Hashable, CaseIterable {
    case error, warning, note
  }

  let severity: Severity
  let path: String
  let start: LinePosition
  /// Where it ends, or nil where the file as a whole is meant.
  let end: LinePosition?
  /// What was found and what to do.
  let message: String
  /// What a reader can look up or suppress: a condition id, a state of permission, an incident code.
  let label: String
  /// A few words for the head of an annotation.
  let title: String
}

extension LintIssue {
  /// The issues of `report`, repost by repost in their order, files that were not read last.
  static func issues(of report: Report) -> [Self] {
    let explained = Set(report.incidents.filter { $0.outcome == .failed }.map(\.path))
    let reposts = report.reposts.flatMap { repost in
      repost.outcome == .failed && !explained.contains(repost.path)
        ? [unjudged(repost)] + issues(of: repost) : issues(of: repost)
    }
    return reposts + report.incidents.map(Self.init)
  }

  /// A repost that came to nothing and for which no incident says why.
  private static func unjudged(_ repost: RepostReport) -> Self {
    let message = ["The file could not be judged."] + repost.notes
    return Self(
      .error, at: nil, path: repost.path, message: message.joined(separator: " "),
      label: "not-judged", title: "Not judged")
  }

  private static func issues(of repost: RepostReport) -> [Self] {
    var out = repost.verdicts.flatMap { issues(of: $0, in: repost) }
    let isJudged = repost.outcome != .failed && repost.conditions != .notApplicable
    if isJudged, let severity = severity(of: repost.permission.state) {
      let label = "permission: \(repost.permission.state.rawValue)"
      out.append(
        Self(
          severity, at: nil, path: repost.path, message: RepostSentences(repost).permission,
          label: label, title: "Permission"))
    }
    return out
  }

  private static func issues(of verdict: Verdict, in repost: RepostReport) -> [Self] {
    guard verdict.outcome != .inapplicable else { return [] }
    let place = verdict.evidence.first ?? repost.creditPlace
    func issue(_ severity: Severity, _ message: String) -> Self {
      Self(
        severity, at: place, path: repost.path, message: message, label: verdict.id.rawValue,
        title: verdict.id.entry.title)
    }
    let reservations = verdict.reservations.map { issue(.note, $0) }
    guard verdict.outcome != .passed else { return reservations }
    let message = [verdict.why, verdict.remedy].compactMap { $0 }.filter { !$0.isEmpty }
    return [issue(severity(of: verdict), message.joined(separator: " "))] + reservations
  }

  /// Manual conditions stay notes: they are as open after every run as before it, and a gate that
  /// always warns is soon ignored.
  private static func severity(of verdict: Verdict) -> Severity {
    if verdict.outcome == .failed { return verdict.strength == .must ? .error : .warning }
    return verdict.id.entry.check == .manual ? .note : .warning
  }

  private static func severity(of state: Permission.State) -> Severity? {
    switch state {
    case .notCovered: .error
    case .unverifiedThirdParty, .undetermined: .warning
    case .recorded, .granted: nil
    }
  }

  private init(
    _ severity: Severity, at place: Place?, path: String, message: String, label: String,
    title: String
  ) {
    self.init(
      severity: severity, path: place?.path ?? path,
      start: place?.start ?? LinePosition(line: 1, column: 1), end: place?.end, message: message,
      label: label, title: title)
  }

  private init(_ incident: Incident) {
    let severity: Severity =
      switch incident.outcome {
      case .skipped: .note
      case .partial: .warning
      case .failed: .error
      }
    let state = IncidentText.state(of: incident)
    let title = state.prefix(1).uppercased() + state.dropFirst()
    self.init(
      severity, at: nil, path: incident.path,
      message: incident.detail.isEmpty ? "\(title)." : "\(title): \(incident.detail)",
      label: incident.code.rawValue, title: title)
  }
}

extension RepostReport {
  /// Where the repost gives credit, for issues about something that is missing: that is where an
  /// editor would add it.
  fileprivate var creditPlace: Place? {
    let visible = findings.filter { $0.isVisible && $0.place.path == path }
    let credit = visible.first {
      if case .attribution(let attribution) = $0.detail { return attribution.kind != .imageCredit }
      return false
    }
    return (credit ?? visible.first { $0.kind == "copyright" })?.place
  }
}
