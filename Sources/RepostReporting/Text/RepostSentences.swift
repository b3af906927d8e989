internal import RepostCore

/// The sentences in which a report sums up one repost.
///
/// They say what was compared and how often it agreed; no sentence draws a conclusion about rights.
struct RepostSentences {
  private let repost: RepostReport

  init(_ repost: RepostReport) {
    self.repost = repost
  }

  /// What the repost is: `page.html copies 98 % of “Title” (Source, © Holder 2017)`.
  var headline: String {
    let work = repost.terms.work
    let title = work.title.map { "“\($0)”" } ?? repost.original ?? work.url ?? "the original"
    let holders = work.holders.map(Wording.holder).joined(separator: ", ")
    let credit = [work.source?.name, holders.isEmpty ? nil : "© \(holders)"].compactMap { $0 }
    let named = credit.isEmpty ? title : "\(title) (\(credit.joined(separator: ", ")))"
    if repost.outcome == .failed { return "\(repost.path) could not be judged against \(named)" }
    if repost.termsOrigin == .retainedNotice { return "\(repost.path) by the notice it carries" }
    guard let share = repost.reuse?.copiedOfOriginal else {
      return "\(repost.path) against the terms of \(named)"
    }
    return "\(repost.path) copies \(Wording.percent(share)) of \(named)"
  }

  /// The measures in words, or nil where there are none.
  var measures: String? {
    guard let reuse = repost.reuse else { return nil }
    let ending = reuse.isComplete ? "" : " The comparison did not run to its end."
    return "Measured: \(reuse.copiedOriginalWords) of \(Wording.count(reuse.originalWords, "word"))"
      + " of the original stand in the repost, the longest run without a change has"
      + " \(Wording.count(reuse.longestRunWords, "word")), and"
      + " \(Wording.count(reuse.ownWords, "word")) of the repost are its own.\(ending)"
  }

  /// The verdict over all conditions, with the counts it stands on.
  ///
  /// On the basis of a quotation there is no verdict to head the counts with.
  var conditions: String {
    if repost.basis == .quotation || repost.basis == .fairUse, !repost.verdicts.isEmpty {
      return "What can be checked of a quotation: \(counts)."
    }
    return switch repost.conditions {
    case .met where repost.verdicts.isEmpty, .undetermined where repost.verdicts.isEmpty:
      "Conditions: none was found to hold the repost to, so nothing was checked."
    case .met where !repost.verdicts.contains { $0.outcome == .passed || $0.outcome == .failed }:
      "Conditions: none that a program could check applies here, so nothing was checked"
        + (forPerson.isEmpty ? "." : "; \(forPerson.count) for a person to look at.")
    case .met: "Conditions met: \(counts)."
    case .notMet: "Conditions not met: \(counts)."
    case .undetermined: "Conditions undecided: \(counts)."
    case .notApplicable:
      "Conditions not applied: too little of the original stands in the file to take it for a"
        + " repost."
    }
  }

  /// The permission axis.
  var permission: String {
    let head =
      switch repost.permission.state {
      case .notCovered: "Permission does not cover this use"
      case .unverifiedThirdParty: "Permission unverified"
      case .recorded: "Permission on record"
      case .granted: "Permission granted by the original"
      case .undetermined: "Permission undecided"
      }
    let why = repost.permission.why
    return why.isEmpty ? "\(head)." : "\(head): \(why)"
  }

  /// Undecided conditions that only a person can decide.
  private var forPerson: [Verdict] {
    repost.verdicts.filter { $0.outcome == .cantTell && $0.id.entry.check == .manual }
  }

  private var counts: String {
    let verdicts = repost.verdicts
    let failed = verdicts.filter { $0.outcome == .failed }
    let open = verdicts.filter { $0.outcome == .cantTell }
    let parts = [
      (failed.count { $0.strength == .must }, "failed"),
      (failed.count { $0.strength == .should }, "not done though asked for"),
      (verdicts.count { $0.outcome == .passed }, "passed"),
      (open.count - forPerson.count, "undecided"),
      (forPerson.count, "for a person to look at"),
    ]
    let named = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return named.isEmpty ? "none applies here" : named.joined(separator: ", ")
  }
}
