import RepostCore

/// Decides whether the repost may stand at all, from who grants and who holds.
struct PermissionJudge {
  let repost: RepostCase

  /// The worst state that anything in the documents or the records gives.
  var permission: Permission {
    let states = [notCovered, thirdParty, recorded, granted].compactMap { $0 }
    return states.min { $0.state < $1.state } ?? undetermined
  }

  private var undetermined: Permission {
    if let grant = condition(.republish), let ban = condition(.noReproduction) {
      return Permission(
        .undetermined,
        why: "The original both allows and forbids republishing; read the two places.",
        evidence: grant.places + ban.places)
    }
    if let first = condition(.permissionFirst), asksFirst {
      return Permission(
        .undetermined,
        why: "The original asks for permission first, and none is on record.\(contact)",
        evidence: first.places)
    }
    if letsOnlyExcerpts {
      return Permission(
        .undetermined,
        why: "The original lets others quote a part of it, and says nothing of the rest.")
    }
    return Permission(.undetermined, why: "The original does not say who may republish it.")
  }

  private var terms: Terms { repost.terms }
  private var context: RepostContext { repost.context }

  private func condition(_ id: ConditionID) -> Condition? {
    terms.conditions.first { $0.id == id }
  }

  /// The record of a permission that one of the names gave, for what the repost is and `uses`.
  private func record(of names: [String], for uses: [String]) -> PermissionRecord? {
    context.records.first { record in
      let isHolder = names.contains { name in
        Party(name: name).isNamed(record.holder)
          || terms.assigner.map { $0.isNamed(name) && $0.isNamed(record.holder) } ?? false
      }
      let scope = RecordedScope(record.scope)
      return isHolder && isInForce(record) && scope.covers(context.medium)
        && uses.allSatisfy { scope.covers(use: $0) }
    }
  }

  private func isInForce(_ record: PermissionRecord) -> Bool {
    guard let today = context.today else { return true }
    return (record.expires ?? today) >= today && (record.date ?? today) <= today
  }

  /// Whether everyone who holds rights, or whoever grants, has permitted `uses` on record.
  func isOnRecord(for uses: [String]) -> Bool {
    guard !context.records.isEmpty else { return false }
    let holders = terms.work.holders.map(\.name)
    if !holders.isEmpty, holders.allSatisfy({ record(of: [$0], for: uses) != nil }) { return true }
    guard let assigner = terms.assigner, holders.allSatisfy({ assigner.isNamed($0) }) else {
      return false
    }
    return record(of: assigner.allNames, for: uses) != nil
  }

  private var notCovered: Permission? {
    if context.siteKind == .commercial {
      for id in [ConditionID.communitySites, .noCommercial] {
        guard let condition = condition(id), !isOnRecord(for: ["commercial"]) else { continue }
        return Permission(
          .notCovered,
          why: "The repost stands on a commercial site, which the permission leaves out.\(contact)",
          evidence: condition.places)
      }
      if let licence = terms.textLicences.first(where: \.forbidsCommercial),
        condition(.commercialAllowed) == nil, !isOnRecord(for: ["commercial"])
      {
        return Permission(.notCovered, why: "\(licence.name) keeps commercial use back.")
      }
    }
    if context.medium == .print, let condition = condition(.noPrint), !isOnRecord(for: ["print"]) {
      return Permission(
        .notCovered, why: "The repost is printed, which the permission leaves out.\(contact)",
        evidence: condition.places)
    }
    guard !isGranted, !isOnRecord(for: []) else { return nil }
    // Allowed here, forbidden there: undecided.
    if condition(.republish) != nil { return nil }
    if let condition = condition(.noReproduction) {
      return Permission(
        .notCovered, why: "The original forbids copying without permission.\(contact)",
        evidence: condition.places)
    }
    if let reserved = terms.statements.first(where: { $0.id == .allRightsReserved }),
      !letsOnlyExcerpts || (repost.reuse?.copiedOfOriginal ?? 0) >= Self.fullText
    {
      return Permission(
        .notCovered,
        why: letsOnlyExcerpts
          ? "The original reserves all rights, and lets others quote a part only.\(contact)"
          : "The original reserves all rights and grants nothing.\(contact)",
        evidence: [reserved.finding.place])
    }
    return nil
  }

  private var contact: String {
    terms.contacts.first.map { " Ask \($0.text)." } ?? ""
  }

  private var thirdParty: Permission? {
    guard isGranted, let assigner = terms.assigner else { return nil }
    let others = terms.work.holders.filter { !assigner.isNamed($0.name) }
    guard !others.isEmpty else { return nil }
    let missing = others.filter { record(of: [$0.name], for: []) == nil }
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
    guard isOnRecord(for: []) else {
      // Some of several holders permit it, which is not the permission of the others.
      let missing = terms.work.holders.filter { record(of: [$0.name], for: []) == nil }
      guard !isGranted, !missing.isEmpty, missing.count < terms.work.holders.count else {
        return nil
      }
      return Permission(
        .unverifiedThirdParty,
        why: "The copyright lines also name \(Self.list(missing.map(\.name))), whose permission is "
          + "not on record.", evidence: missing.compactMap(\.place))
    }
    let names = terms.work.holders.map(\.name) + (terms.assigner?.allNames ?? [])
    guard let record = record(of: names, for: []) else { return nil }
    let evidence = record.evidence.isEmpty ? "" : " (\(record.evidence))"
    return Permission(
      .recorded, why: "A permission of \(record.holder) is on record\(evidence).")
  }

  /// From which share on a copy is the whole text rather than a part of it.
  private static let fullText = 0.9

  private var isGranted: Bool { granted != nil }

  /// Whether permission is asked for first, whatever the use: then a duty implies none.
  private var asksFirst: Bool {
    terms.conditions.contains {
      $0.id == .permissionFirst && ($0.parameters["scope"]?.strings ?? []).isEmpty
    }
  }

  /// Whether what is allowed is a part of the text: then its duties are those of a quotation.
  private var letsOnlyExcerpts: Bool {
    let ids = [ConditionID.excerpt, .noFullText].compactMap(condition)
    return !ids.isEmpty || terms.conditions.contains { $0.id.rawValue == "constraint.excerpt-size" }
  }

  /// A grant, a licence of the text, or a duty for reposts, which implies what it conditions.
  private var granted: Permission? {
    if let grant = condition(.republish) {
      // What one sentence allows and another forbids is for a person to read.
      guard condition(.noReproduction) == nil else { return nil }
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
    guard condition(.noReproduction) == nil, !asksFirst, !letsOnlyExcerpts,
      let duty = duties.first
    else { return nil }
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
