import RepostCore

/// Conditions of which one is enough.
///
/// Where one of a group is kept, those that are not do not apply. Where none is kept for sure but one
/// may be, none fails: a person has to look at that one.
enum AnyOfGroup {
  /// The verdicts on conditions, with the choices that the original leaves taken into account.
  static func settled(_ verdicts: [Verdict], on conditions: [Condition]) -> [Verdict] {
    let members = Dictionary(
      grouping: verdicts.indices.filter { conditions[$0].group != nil },
      by: { conditions[$0].group ?? "" })
    var settled = verdicts
    for indices in members.values where indices.count > 1 {
      let kept =
        indices.first {
          verdicts[$0].outcome == .passed && verdicts[$0].reservations.isEmpty
        } ?? indices.first { verdicts[$0].outcome == .passed }
      if let kept {
        let title = verdicts[kept].id.entry.title
        for index in indices where verdicts[index].outcome != .passed {
          settled[index] = conditions[index].verdict(
            .inapplicable, "One of several is enough, and another is kept: \(title).")
        }
      } else if let open = indices.first(where: { verdicts[$0].outcome == .cantTell }) {
        let title = verdicts[open].id.entry.title
        for index in indices where verdicts[index].outcome == .failed {
          let verdict = verdicts[index]
          settled[index] = conditions[index].verdict(
            .cantTell,
            "\(verdict.why) One of several is enough, and another is undecided: \(title).",
            remedy: verdict.remedy, evidence: verdict.evidence)
        }
      }
    }
    return settled
  }
}
