/// What came of fixing one repost.
package struct FixReport: Hashable, Sendable {
  /// What becomes of the changes.
  package enum Fate: String, Sendable, Hashable {
    /// Nothing: they are only shown.
    case shown
    /// They are printed as a patch.
    case patch
    /// They are in the file.
    case written
  }

  /// One change.
  package struct Change: Hashable, Sendable {
    /// What is changed: `credit`, `canonical` or `rel`.
    package let kind: String
    /// The obligations it is for.
    package let obligations: [ConditionID]
    /// The line of the file at which it starts, from 1.
    package let line: Int
    /// What goes, each with the line it is on in words; empty for an insertion.
    package let removed: [String]
    /// What comes.
    package let added: [String]

    /// Creates a change.
    package init(
      kind: String, obligations: [ConditionID], line: Int, removed: [String], added: [String]
    ) {
      self.kind = kind
      self.obligations = obligations
      self.line = line
      self.removed = removed
      self.added = added
    }
  }

  /// The report on the repost as it was.
  package let before: RepostReport
  /// The report on it with the changes made.
  package let after: RepostReport
  /// The changes, in the order of the file.
  package let changes: [Change]
  /// Why not all that is missing could be inserted, in sentences.
  package let obstacles: [String]
  /// What becomes of the changes.
  package let fate: Fate

  /// Creates a report.
  package init(
    before: RepostReport, after: RepostReport, changes: [Change], obstacles: [String], fate: Fate
  ) {
    self.before = before
    self.after = after
    self.changes = changes
    self.obstacles = obstacles
    self.fate = fate
  }

  /// The obligations that pass with the changes and did not before, in the order of the terms.
  package var gained: [Verdict] {
    let open = Set(before.verdicts.filter(\.isOpen).map(\.id))
    return after.verdicts.filter { !$0.isOpen && open.contains($0.id) }
  }

  /// What the repost showed for obligations that now pass, and still shows.
  ///
  /// Another name, another licence, a link to somewhere else: taking it away is for a person.
  package var leftStanding: [(id: ConditionID, place: Place)] {
    let gained = Set(gained.map(\.id))
    let released = Set(changes.filter { $0.kind != "credit" }.flatMap(\.obligations))
    var seen: Set<ByteSpan> = []
    return before.verdicts.filter {
      gained.contains($0.id) && $0.outcome == .failed && !released.contains($0.id)
    }.compactMap { verdict in
      guard let place = verdict.evidence.first, seen.insert(place.span).inserted else { return nil }
      return (verdict.id, place)
    }
  }

  /// The verdicts that still need a person.
  package var remaining: [Verdict] { after.verdicts.filter(\.isOpen) }
}

extension Verdict {
  /// Whether it neither passed nor is beside the point.
  package var isOpen: Bool { outcome == .failed || outcome == .cantTell }
}
