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

  init(_ repost: RepostReport) {
    path = repost.path
    original = Nullable(repost.original)
    basis = repost.basis.rawValue
    conditions = repost.conditions.rawValue
    permission = PermissionJSON(repost.permission)
    obligations = repost.verdicts.map(ObligationJSON.init)
    reuse = Nullable(repost.reuse.map(ReuseJSON.init))
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

  enum CodingKeys: String, CodingKey {
    case id, outcome, reservations, why, remedy, evidence, check, strength
    case requiredBy = "required_by"
  }

  init(_ verdict: Verdict) {
    id = verdict.id.rawValue
    outcome = verdict.outcome.rawValue
    reservations = verdict.reservations
    why = verdict.why
    remedy = Nullable(verdict.remedy)
    evidence = verdict.evidence.map(PlaceJSON.init)
    requiredBy = verdict.requiredBy.map(PlaceJSON.init)
    check = verdict.id.entry.check.rawValue
    strength = verdict.strength.rawValue
  }
}
