import RepostCore

/// Puts together what several rules, or several sentences, say of one condition.
struct ConditionMerge {
  /// The conditions, in the order in which the page first states them.
  let conditions: [Condition]

  init(_ findings: [Finding]) {
    var order: [Key] = []
    var groups: [Key: [Finding]] = [:]
    for finding in findings {
      guard let id = finding.id, id.kind != .statement else { continue }
      let key = Key(id: id, scope: finding.parameters["scope"]?.strings ?? [])
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(finding)
    }
    conditions = order.compactMap { key in groups[key].flatMap { Self.merged(key.id, $0) } }
  }

  /// Conditions of one id are one condition, unless they are for different uses.
  private struct Key: Hashable {
    let id: ConditionID
    let scope: [String]
  }

  /// Parameters that hold sentences to be used.
  private static let sentences: Set<String> = ["text", "template"]

  private static func merged(_ id: ConditionID, _ findings: [Finding]) -> Condition? {
    guard let first = findings.first else { return nil }
    var parameters: [String: ParameterValue] = [:]
    var unless: [String] = []
    for finding in findings {
      for (name, value) in finding.parameters {
        if name == "unless" {
          unless += value.strings.filter { !unless.contains($0) }
        } else if Self.sentences.contains(name), let old = parameters[name]?.strings {
          // Each sentence that is given has to be looked for.
          let new = value.strings.filter { !old.contains($0) }
          if !new.isEmpty { parameters[name] = .list(old + new) }
        } else if case .list(let old)? = parameters[name], case .list(let new) = value {
          parameters[name] = .list(old + new.filter { !old.contains($0) })
        } else if parameters[name] == nil {
          parameters[name] = value
        }
      }
    }
    let group = parameters.removeValue(forKey: "group")?.strings.first
    return Condition(
      id: id,
      strength: findings.contains { $0.strength == .must } ? .must : .should,
      parameters: parameters,
      unless: unless,
      // What is asked for without a choice somewhere has to be done.
      group: findings.allSatisfy { $0.parameters["group"] != nil } ? group : nil,
      places: findings.map(\.place),
      rule: first.rule)
  }
}
