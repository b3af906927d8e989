package import RepostCore
import RepostDocuments

/// Judges one repost: each obligation, all of them together, and the permission apart.
package struct RepostValidator: Sendable {
  /// From which share of the original on, 0…1, a page counts as a repost of it.
  package let minimumShare: Double
  /// From how many words in one run on a page counts as a repost whatever its share.
  package let minimumRun: Int

  /// Creates a validator; the defaults are 20 % and 40 words.
  package init(minimumShare: Double = 0.2, minimumRun: Int = 40) {
    self.minimumShare = minimumShare
    self.minimumRun = minimumRun
  }

  /// What a case came to.
  package struct Judgement: Hashable, Sendable {
    package let conditions: RepostReport.Conditions
    package let permission: Permission
    package let verdicts: [Verdict]
    package let notes: [String]
  }

  /// The judgement of a case.
  package func judgement(of repost: RepostCase) -> Judgement {
    let isQuotation = repost.context.basis.isQuotation
    let obligations =
      isQuotation
      ? Quotation(repost).conditions
      : Obligations(terms: repost.terms, reuse: repost.reuse).conditions
    var notes: [String] = []
    let explainer = VerdictExplainer(repost: repost)
    func explained(_ verdicts: [Verdict]) -> [Verdict] {
      zip(verdicts, obligations).map { verdict, condition in
        verdict.explained(by: explainer.explanation(of: verdict, on: condition))
      }
    }
    // A share of copied words means something only within one language.
    if !isQuotation, !repost.isTranslation, let reason = quotation(repost.reuse) {
      let verdicts = explained(obligations.map { $0.verdict(.inapplicable, reason) })
      return Judgement(
        conditions: .notApplicable,
        permission: Permission(
          .undetermined, why: "Too little of the original was copied for its terms to be asked."),
        verdicts: verdicts, notes: notes)
    }
    if repost.original != nil, repost.reuse == nil {
      notes.append("How much was copied could not be measured, so the terms were applied.")
    }
    if repost.original != nil, repost.terms.conditions.isEmpty, obligations.isEmpty {
      notes.append("The original states no condition that the rules know.")
    }
    notes += basisNotes(repost) + SourceChain(repost).notes
    let verdicts = explained(
      AnyOfGroup.settled(obligations.map { verdict(on: $0, in: repost) }, on: obligations))
    return Judgement(
      conditions: overall(
        verdicts,
        // A repost without an original and without a notice of its own keeps nothing that is known.
        isOriginalComplete: repost.original?.isComplete ?? !verdicts.isEmpty),
      permission: PermissionJudge(repost: repost).permission,
      verdicts: verdicts, notes: notes)
  }

  /// What the basis that the caller gives adds to the report.
  private func basisNotes(_ repost: RepostCase) -> [String] {
    switch repost.context.basis {
    case .permission: return []
    case .quotation, .fairUse: return Quotation(repost).notes
    case .licence:
      guard !repost.terms.textLicences.isEmpty else {
        return ["The basis given is a licence, but no licence of the text was found."]
      }
      return LicenceCredit(repost)?.notes ?? []
    }
  }

  /// Why the page is not a repost of the original, or nil where it is one or that is unknown.
  private func quotation(_ reuse: ReuseMeasure?) -> String? {
    guard let reuse, reuse.isComplete, let share = reuse.copiedOfOriginal, share < minimumShare,
      reuse.longestRunWords < minimumRun
    else { return nil }
    let percent = Int((share * 100).rounded())
    return "Not asked of a quotation: \(percent) % of the original is copied, at most "
      + "\(reuse.longestRunWords) words in one run."
  }

  private func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let check = Checks.check(for: condition.id)
    if let reason = check.exemption(from: condition, in: repost) {
      return condition.verdict(.inapplicable, reason)
    }
    let verdict = chosen(excepted(check.verdict(on: condition, in: repost), condition), condition)
    guard !repost.copy.isComplete else { return verdict }
    let isUnsafe =
      verdict.outcome == .failed && verdict.evidence.isEmpty
      || verdict.outcome == .passed && check.concernsWholePage
    guard isUnsafe else { return verdict }
    return condition.verdict(
      .cantTell, "The repost was read only in part. As far as it was: \(verdict.why)",
      remedy: "Look at the rest of the repost.", evidence: verdict.evidence)
  }

  /// A duty that is not done although the original excepts some cases is for a person: whether the
  /// exception holds neither document shows.
  private func excepted(_ verdict: Verdict, _ condition: Condition) -> Verdict {
    guard verdict.outcome == .failed, condition.id.kind == .duty,
      let exception = condition.unless.first
    else { return verdict }
    return condition.verdict(
      .cantTell, "\(verdict.why) The original makes an exception: “\(exception)”.",
      remedy: "Does the exception hold? If not: \(verdict.remedy ?? verdict.id.entry.title)",
      evidence: verdict.evidence)
  }

  /// What only some of the licences ask for that the original lets others choose from is for a
  /// person: which one a repost takes it need not say.
  private func chosen(_ verdict: Verdict, _ condition: Condition) -> Verdict {
    guard verdict.outcome == .failed, let choice = condition.parameters[Obligations.choice] else {
      return verdict
    }
    return condition.verdict(
      .cantTell,
      "\(verdict.why) Not every licence of \(choice.strings.joined()) asks for it.",
      remedy: "Which of the licences is the repost made under? "
        + (verdict.remedy ?? verdict.id.entry.title),
      evidence: verdict.evidence)
  }

  /// The verdict over all: a condition that only a person can decide does not hold it back.
  ///
  /// The rest of an original that was read only in part may ask for more.
  private func overall(_ verdicts: [Verdict], isOriginalComplete: Bool) -> RepostReport.Conditions {
    if verdicts.contains(where: { $0.outcome == .failed && $0.strength == .must }) {
      return .notMet
    }
    let isOpen = verdicts.contains {
      $0.outcome == .cantTell && $0.id.entry.check != .manual
    }
    return isOpen || !isOriginalComplete ? .undetermined : .met
  }
}
