import RepostCore

/// Decides whether the repost may stand at all, from who grants and who holds.
struct PermissionJudge {
  let repost: RepostCase

  /// The worst state that anything in the documents or the records gives.
  var permission: Permission {
    let states = [notCovered, thirdParty, recorded, granted].compactMap { $0 }
    return states.min { $0.state < $1.state }
      ?? Permission(.undetermined, why: "The original does not say who may republish it.")
  }

  private var terms: Terms { repost.terms }
  private var context: RepostContext { repost.context }

  private func condition(_ id: ConditionID) -> Condition? {
    terms.conditions.first { $0.id == id }
  }

  private func isRecorded(holders: [String], uses: [String]) -> PermissionRecord? {
    context.records.first { record in
      let isHolder = holders.contains { name in
        Party(name: name).isNamed(record.holder)
          || terms.assigner.map { $0.isNamed(name) && $0.isNamed(record.holder) } ?? false
      }
      let scope = record.scope.lowercased()
      let coversUse =
        scope.isEmpty || ["all", "any", "web", "online"].contains { scope.contains($0) }
        || uses.contains { scope.contains($0) }
      let isExpired =
        if let expires = record.expires, let today = context.today { expires < today } else {
          false
        }
      return isHolder && coversUse && !isExpired
    }
  }

  /// Who can permit: the holders of the copyright, or whoever grants where nobody is named.
  private var rightsHolders: [String] {
    let holders = terms.work.holders.map(\.name)
    return holders.isEmpty ? terms.assigner?.allNames ?? [] : holders
  }

  private var notCovered: Permission? {
    if context.siteKind == .commercial {
      for id in [ConditionID.communitySites, .noCommercial] {
        guard let condition = condition(id), !isRecordedUse(["commercial"]) else { continue }
        return Permission(
          .notCovered,
          why: "The repost stands on a commercial site, which the permission leaves out.\(contact)",
          evidence: condition.places)
      }
      if let licence = terms.textLicences.first(where: \.forbidsCommercial),
        condition(.commercialAllowed) == nil, !isRecordedUse(["commercial"])
      {
        return Permission(.notCovered, why: "\(licence.name) keeps commercial use back.")
      }
    }
    if context.medium == .print, let condition = condition(.noPrint), !isRecordedUse(["print"]) {
      return Permission(
        .notCovered, why: "The repost is printed, which the permission leaves out.\(contact)",
        evidence: condition.places)
    }
    guard !isGranted, !isRecordedUse([]) else { return nil }
    if let condition = condition(.noReproduction) {
      return Permission(
        .notCovered, why: "The original forbids copying without permission.\(contact)",
        evidence: condition.places)
    }
    if let reserved = terms.statements.first(where: { $0.id == .allRightsReserved }) {
      return Permission(
        .notCovered, why: "The original reserves all rights and grants nothing.\(contact)",
        evidence: [reserved.finding.place])
    }
    return nil
  }

  private func isRecordedUse(_ uses: [String]) -> Bool {
    let holders = rightsHolders + (terms.assigner?.allNames ?? [])
    return context.records.isEmpty ? false : isRecorded(holders: holders, uses: uses) != nil
  }

  private var contact: String {
    terms.contacts.first.map { " Ask \($0.text)." } ?? ""
  }

  private var thirdParty: Permission? {
    guard isGranted, let assigner = terms.assigner else { return nil }
    let others = terms.work.holders.filter { !assigner.isNamed($0.name) }
    guard !others.isEmpty else { return nil }
    let missing = others.filter { isRecorded(holders: [$0.name], uses: []) == nil }
    let places = others.compactMap(\.place)
    if missing.isEmpty {
      return Permission(
        .recorded,
        why: "The permission of \(Self.list(others.map(\.name))) is on record.", evidence: places)
    }
    return Permission(
      .unverifiedThirdParty,
      why: "\(assigner.name) grants it, but the copyright line names "
        + "\(Self.list(missing.map(\.name))). Keep a record of their permission with "
        + "--permission-record.",
      evidence: places + (condition(.thirdParty)?.places ?? []))
  }

  private var recorded: Permission? {
    guard let record = isRecorded(holders: rightsHolders, uses: []) else { return nil }
    return Permission(
      .recorded, why: "A permission of \(record.holder) is on record (\(record.evidence)).")
  }

  private var isGranted: Bool { granted != nil }

  /// A grant, a licence of the text, or a duty for reposts, which implies what it conditions.
  private var granted: Permission? {
    if let grant = condition(.republish) {
      let who = terms.assigner.map { "\($0.name) lets" } ?? "The original lets"
      return Permission(
        .granted, why: "\(who) others republish it, under its conditions.",
        evidence: grant.places)
    }
    if let licence = terms.textLicences.first(where: {
      $0.family.hasPrefix("cc") && $0.family != "cc"
    }) {
      return Permission(
        .granted, why: "The original is offered under \(licence.name).",
        evidence: terms.licences.map(\.place))
    }
    let duties = terms.conditions.filter { $0.id.kind == .duty && $0.id != .permissionFirst }
    guard condition(.noReproduction) == nil, let duty = duties.first else { return nil }
    return Permission(
      .granted, why: "The original asks something of reposts, and so allows them.",
      evidence: duty.places)
  }

  private static func list(_ names: [String]) -> String {
    names.count < 2
      ? names.joined()
      : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
