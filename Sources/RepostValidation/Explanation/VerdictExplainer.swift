import RepostCore

/// Says of a verdict how it came about.
struct VerdictExplainer {
  let repost: RepostCase

  /// The explanation of what `condition` came to.
  func explanation(of verdict: Verdict, on condition: Condition) -> Explanation {
    let method = CheckMethod.method(for: condition.id)
    let applies = verdict.outcome != .inapplicable
    let surfaces = method.surfaces.map { $0.phrase(for: repost) }
    return Explanation(
      asked: asked(condition), applies: applies,
      applicability: applies ? ground(of: condition, method) : verdict.why,
      lookedAt: surfaces.joined(separator: " "),
      decision: decision(on: condition, method))
  }

  /// The parameters of a condition, with its exceptions.
  private func asked(_ condition: Condition) -> [String] {
    condition.parameters.sorted { $0.key < $1.key }.map { name, value in
      "\(name): \(value.strings.joined(separator: ", "))"
    } + condition.unless.map { "unless: \($0)" }
      + (condition.group.map { ["one of the group: \($0)"] } ?? [])
  }

  private func ground(of condition: Condition, _ method: CheckMethod) -> String {
    let isStated = repost.terms.conditions.contains { $0.id == condition.id }
    let source =
      isStated
      ? "The original states it."
      : "The licence of the original implies it: "
        + (repost.terms.textLicences.first?.name ?? "a public licence") + "."
    guard let scope = method.scope else { return "\(source) It is asked of every repost." }
    return "\(source) \(scope) Of this one: \(repost.changes.phrase)."
  }

  private func decision(on condition: Condition, _ method: CheckMethod) -> String {
    let how =
      switch condition.id.entry.check {
      case .auto: "Decided from the documents."
      case .assisted: "Decided from the documents and what the caller declares."
      case .manual: "Left to a person."
      }
    let strength =
      condition.strength == .should ? " It is asked for, not required: unmet it is a warning." : ""
    return "\(how) \(method.rule)\(strength)"
  }
}
