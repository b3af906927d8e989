/// Whether the repost may stand at all: an axis of its own, never merged into the conditions.
package struct Permission: Hashable, Sendable {
  /// The states, worst first.
  package enum State: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The use lies outside what is granted, or all rights are reserved.
    case notCovered = "not-covered"
    /// Whoever grants is not who holds the copyright.
    case unverifiedThirdParty = "unverified-third-party"
    /// The caller has the holder's permission on record.
    case recorded
    /// The original grants it, to everyone or under conditions.
    case granted
    /// The documents do not say.
    case undetermined

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }
  }

  /// The state.
  package let state: State
  /// One or two sentences: who grants, who holds, what is outside.
  package let why: String
  /// Where the original says so.
  package let evidence: [Place]

  /// Creates a permission.
  package init(_ state: State, why: String, evidence: [Place] = []) {
    self.state = state
    self.why = why
    self.evidence = evidence
  }
}

/// A permission that the caller has on record.
package struct PermissionRecord: Hashable, Sendable {
  /// Who gave it.
  package let holder: String
  /// What it is for, in the caller's words (`web`, `print`, `all`, …).
  package let scope: String
  /// Where the evidence lies (a letter, a ticket).
  package let evidence: String
  /// When it was given, `YYYY-MM-DD`, or nil.
  package let date: String?
  /// When it ends, `YYYY-MM-DD`, or nil.
  package let expires: String?

  /// Creates a record.
  package init(holder: String, scope: String, evidence: String, date: String?, expires: String?) {
    self.holder = holder
    self.scope = scope
    self.evidence = evidence
    self.date = date
    self.expires = expires
  }
}
