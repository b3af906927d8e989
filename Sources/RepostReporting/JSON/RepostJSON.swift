internal import RepostCore

/// What came of checking one repost, as JSON names it.
struct RepostJSON: Encodable {
  let path: String
  let original: Nullable<String>
  let basis: String
  let conditions: String
  let permission: PermissionJSON
  let obligations: [ObligationJSON]
  let reuse: Nullable<ReuseJSON>
  let findings: [FindingJSON]
  let outcome: String
  let notes: [String]
  /// Where the terms come from: `original`, `file` or `retained-notice`.
  let termsOrigin: String

  enum CodingKeys: String, CodingKey {
    case path, original, basis, permission, obligations, reuse, findings, outcome, notes
    case conditions = "conditions_overall"
    case termsOrigin = "terms_from"
  }

  init(_ repost: RepostReport, explains: Bool = false) {
    path = repost.path
    original = Nullable(repost.original)
    basis = repost.basis.rawValue
    conditions = repost.conditions.rawValue
    permission = PermissionJSON(repost.permission)
    obligations = repost.verdicts.map { ObligationJSON($0, explains: explains) }
    reuse = Nullable(repost.reuse.map { ReuseJSON($0) })
    findings = repost.findings.map { FindingJSON($0, path: repost.path) }
    outcome = repost.outcome.rawValue
    notes = repost.notes
    termsOrigin = repost.termsOrigin.rawValue
  }
}

/// The permission axis as JSON names it.
struct PermissionJSON: Encodable {
  let state: String
  let why: String
  let evidence: [PlaceJSON]

  init(_ permission: Permission) {
    state = permission.state.rawValue
    why = permission.why
    evidence = permission.evidence.map(PlaceJSON.init)
  }
}

/// A verdict as JSON names it.
struct ObligationJSON: Encodable {
  let id: String
  let outcome: String
  let reservations: [String]
  let why: String
  let remedy: Nullable<String>
  let evidence: [PlaceJSON]
  let requiredBy: [PlaceJSON]
  let check: String
  let strength: String
  /// How it was judged, where that was asked for.
  let explanation: ExplanationJSON?

  enum CodingKeys: String, CodingKey {
    case id, outcome, reservations, why, remedy, evidence, check, strength, explanation
    case requiredBy = "required_by"
  }

  init(_ verdict: Verdict, explains: Bool) {
    id = verdict.id.rawValue
    outcome = verdict.outcome.rawValue
    reservations = verdict.reservations
    why = verdict.why
    remedy = Nullable(verdict.remedy)
    evidence = verdict.evidence.map(PlaceJSON.init)
    requiredBy = verdict.requiredBy.map(PlaceJSON.init)
    check = verdict.id.entry.check.rawValue
    strength = verdict.strength.rawValue
    explanation =
      explains ? verdict.explanation.map { ExplanationJSON($0, found: verdict.why) } : nil
  }
}

/// How an obligation was judged, as JSON names it.
struct ExplanationJSON: Encodable {
  let asked: [String]
  let applies: Bool
  let applicability: String
  let lookedAt: String
  let found: String
  let decision: String

  enum CodingKeys: String, CodingKey {
    case asked, applies, applicability, found, decision
    case lookedAt = "looked_at"
  }

  init(_ explanation: Explanation, found: String) {
    asked = explanation.asked
    applies = explanation.applies
    applicability = explanation.applicability
    lookedAt = explanation.lookedAt
    self.found = found
    decision = explanation.decision
  }
}
