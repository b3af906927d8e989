import RepostCore

/// Decides whether the repost may stand at all, from who grants and who holds.
struct PermissionJudge {
  let repost: RepostCase

  /// The worst state that anything in the documents or the records gives.
  ///
  /// On the basis of a quotation nothing is asked that a permission would answer.
  var permission: Permission {
    if repost.context.basis.isQuotation {
      return Permission(
        .undetermined,
        why:
          "The basis given is a quotation, which rests on no permission; whether it is one is for "
          + "a person to weigh.")
    }
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
        why: "The original asks for permission first, and none is on record."
          + shortfall(for: []) + contact,
        evidence: first.places)
    }
    if letsOnlyExcerpts {
      return Permission(
        .undetermined,
        why: "The original lets others quote a part of it, and says nothing of the rest.")
    }
    if let licence = terms.textLicences.first(where: \.isComposite) {
      let what = licence.expression?.isChoice == true ? "a choice of licences" : "several licences"
      return Permission(
        .undetermined,
        why: "The original states \(what), \(licence.name); whether they cover the repost is for "
          + "a person to say." + shortfall(for: []),
        evidence: terms.licences.map(\.place))
    }
    return Permission(
      .undetermined,
      why: "The original does not say who may republish it." + shortfall(for: []))
  }

  private var terms: Terms { repost.terms }
  private var context: RepostContext { repost.context }

  private func condition(_ id: ConditionID) -> Condition? {
    terms.conditions.first { $0.id == id }
  }

  private var records: PermissionRecords { PermissionRecords(repost) }

  /// Whether everyone who holds rights, or whoever grants, has permitted `uses` on record.
  func isOnRecord(for uses: [String]) -> Bool { records.isOnRecord(for: uses) }

  /// What to say of records that do not cover `uses`, to follow a sentence.
  private func shortfall(for uses: [String]) -> String {
    records.standing(for: uses).shortfall.map { " \($0)" } ?? ""
  }

  private var notCovered: Permission? {
    if context.siteKind == .commercial {
      for id in [ConditionID.communitySites, .noCommercial] {
        guard let condition = condition(id), !isOnRecord(for: ["commercial"]) else { continue }
        return Permission(
          .notCovered,
          why: "The repost stands on a commercial site, which the permission leaves out."
            + shortfall(for: ["commercial"]) + contact,
          evidence: condition.places)
      }
      if let licence = terms.textLicences.first(where: \.forbidsCommercial),
        condition(.commercialAllowed) == nil, !isOnRecord(for: ["commercial"])
      {
        return Permission(
          .notCovered,
          why: "\(licence.name) keeps commercial use back." + shortfall(for: ["commercial"]))
      }
    }
    if context.medium == .print, let condition = condition(.noPrint), !isOnRecord(for: ["print"]) {
      return Permission(
        .notCovered,
        why: "The repost is printed, which the permission leaves out."
          + shortfall(for: ["print"]) + contact,
        evidence: condition.places)
    }
    if let outside = outsideAudience ?? outsideWindow { return outside }
    guard !isGranted, !isOnRecord(for: []) else { return nil }
    // Allowed here, forbidden there: undecided.
    if condition(.republish) != nil { return nil }
    if let condition = condition(.noReproduction) {
      return Permission(
        .notCovered,
        why: "The original forbids copying without permission." + shortfall(for: []) + contact,
        evidence: condition.places)
    }
    if let reserved = terms.statements.first(where: { $0.id == .allRightsReserved }),
      !letsOnlyExcerpts || (repost.reuse?.copiedOfOriginal ?? 0) >= FullTextCheck.fullText
    {
      return Permission(
        .notCovered,
        why: letsOnlyExcerpts
          ? "The original reserves all rights, and lets others quote a part only."
            + shortfall(for: []) + contact
          : "The original reserves all rights and grants nothing." + shortfall(for: []) + contact,
        evidence: [reserved.finding.place])
    }
    return nil
  }

  /// The permission is for others than this site, as far as its kind can tell.
  private var outsideAudience: Permission? {
    guard let condition = condition(.audience), !isOnRecord(for: []),
      AudienceCheck.isMet(condition, by: context.siteKind) == false
    else { return nil }
    return Permission(
      .notCovered,
      why: "The permission is for others than a \(context.siteKind.rawValue) site."
        + shortfall(for: []) + contact, evidence: condition.places)
  }

  /// The repost lies outside the days in which the permission holds.
  private var outsideWindow: Permission? {
    guard let condition = condition(.window), !isOnRecord(for: []),
      let start = terms.work.published.flatMap(CivilDate.dayNumber),
      let day = context.repostDate.flatMap(CivilDate.dayNumber), day >= start,
      TimeWindow.windows(of: condition).contains(where: { !WindowCheck.holds($0, day - start) })
    else { return nil }
    return Permission(
      .notCovered,
      why: "The repost lies outside the days in which the permission holds."
        + shortfall(for: []) + contact, evidence: condition.places)
  }

  private var contact: String {
    terms.contacts.first.map { " Ask \($0.text)." } ?? ""
  }

  /// Whoever holds rights in the text beside the one who grants: by the copyright lines, or because
  /// the original itself took the text from there.
  private var thirdParty: Permission? {
    guard isGranted else { return nil }
    let named = terms.work.holders.filter { holder in
      terms.assigner.map { !$0.isNamed(holder.name) } ?? false
    }
    // A copyright line for whoever grants claims the text, unless the notice leaves others' out.
    let isClaimed = !terms.work.holders.isEmpty && condition(.thirdParty) == nil
    let sources = SourceChain(repost).earlier.filter { source in
      !isClaimed && source.isTaken && !named.contains { Party(name: $0.name).isNamed(source.name) }
        && !terms.work.holders.contains { Party(name: $0.name).isNamed(source.name) }
    }
    let others = named.map(\.name) + sources.map(\.name)
    guard !others.isEmpty else { return nil }
    let standings = others.map { ($0, records.standing(of: [$0], for: [])) }
    let missing = standings.filter { if case .covered = $0.1 { false } else { true } }
    let places = named.compactMap(\.place) + sources.map(\.place)
    if missing.isEmpty {
      return Permission(
        .recorded, why: "The permission of \(Self.list(others)) is on record.", evidence: places)
    }
    let who = terms.assigner?.name ?? terms.work.source?.name ?? "The original"
    let reason = named.isEmpty ? "the text comes from" : "the copyright line names"
    let short = missing.compactMap(\.1.shortfall).map { " \($0)" }.joined()
    return Permission(
      .unverifiedThirdParty,
      why:
        "\(who) grants it, but \(reason) \(Self.list(missing.map(\.0))).\(short) Keep a record of "
        + "their permission with --permission-record.",
      evidence: places + (condition(.thirdParty)?.places ?? []))
  }

  private var recorded: Permission? {
    guard isOnRecord(for: []) else {
      // Some of several holders permit it, which is not the permission of the others.
      let missing = terms.work.holders.filter { holder in
        if case .covered = records.standing(of: [holder.name], for: []) { false } else { true }
      }
      guard !isGranted, !missing.isEmpty, missing.count < terms.work.holders.count else {
        return nil
      }
      return Permission(
        .unverifiedThirdParty,
        why: "The copyright lines also name \(Self.list(missing.map(\.name))), whose permission is "
          + "not on record.", evidence: missing.compactMap(\.place))
    }
    let names = terms.work.holders.map(\.name) + (terms.assigner?.allNames ?? [])
    guard case .covered(let record) = records.standing(of: names, for: []) else { return nil }
    let evidence = record.evidence.isEmpty ? "" : " (\(record.evidence))"
    return Permission(
      .recorded, why: "A permission of \(record.holder) is on record\(evidence).")
  }

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
    return !ids.isEmpty || condition(.excerptSize) != nil
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
    if let licence = terms.textLicences.first(where: grants) {
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

  /// Whether a licence lets this repost be made, whichever of its licences it is made under.
  private func grants(_ licence: LicenceStatement) -> Bool {
    licence.members.allSatisfy { member in
      guard let family = member.family else { return false }
      // That a site may choose a licence for its use does not say that it did.
      let isOutside =
        licence.isComposite && member.forbidsCommercial && context.siteKind == .commercial
      return family.hasPrefix("cc") && family != "cc" && !isOutside
    }
  }

  private static func list(_ names: [String]) -> String {
    names.count < 2
      ? names.joined()
      : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
