import RepostCore

/// Checks that the repost names the source.
///
/// Any name of the party that grants counts, in words that readers see and outside the copied text:
///
///     <p>Source: Example Wire. …</p>     passed
///     <p>Source: Example Wire Asia</p>   failed: another, longer name
///
/// Where the terms also name an original source, leaving that out is a reservation, and naming only
/// that is for a person to decide.
struct CreditSourceCheck: ObligationCheck {
  let id = ConditionID.creditSource

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let names = Self.names(condition, repost.terms)
    guard let name = names.first else {
      return condition.verdict(
        .cantTell, "The original does not say by which name it wants to be credited.",
        remedy: "Look for a credit of the original in the repost.")
    }
    let remedy = "Name “\(name)” near the text, for example “Source: \(name)”."
    let credit = Credit(of: names, in: repost)
    let sources = repost.originalSources.filter { source in
      !Party(name: name, aliases: names).isNamed(source)
    }
    let sourceCredit = sources.isEmpty ? nil : Credit(of: sources, in: repost)
    if let place = credit.place {
      var reservations = credit.reservations
      if let source = sources.first, let sourceCredit {
        reservations +=
          sourceCredit.isGiven
          ? sourceCredit.reservations.map { "the original source “\(source)”: \($0)" }
          : ["the original source “\(source)” is not named"]
      }
      return condition.verdict(
        .passed, "The repost names “\(place.text)”.", reservations: reservations,
        evidence: [place])
    }
    if let place = sourceCredit?.place {
      return condition.verdict(
        .cantTell,
        "The repost names the original source “\(place.text)”, but not “\(name)”, which grants the "
          + "permission.", remedy: remedy, evidence: [place])
    }
    if credit.isOnlyInCopiedText {
      return condition.verdict(
        .cantTell, "“\(name)” stands only in the copied text itself, which credits nobody.",
        remedy: remedy)
    }
    if credit.isOnlyForPicture {
      return condition.verdict(
        .cantTell, "“\(name)” is named for a picture, not for the text.", remedy: remedy)
    }
    if let longer = credit.longerName {
      return condition.verdict(
        .failed, "The repost names “\(longer.text)”, which is another name than “\(name)”.",
        remedy: remedy, evidence: [longer.place])
    }
    if let place = Self.placeInMetadata(names, repost) {
      return condition.verdict(
        .failed, "The repost names “\(name)” only in its metadata, which readers do not see.",
        remedy: remedy, evidence: [place])
    }
    return condition.verdict(.failed, "The repost does not name “\(name)”.", remedy: remedy)
  }

  /// Where the metadata of the repost credit one of the names, or link to it.
  private static func placeInMetadata(_ names: [String], _ repost: RepostCase) -> Place? {
    let party = Party(name: names[0], aliases: names)
    return repost.copyFindings.first { finding in
      guard case .attribution(let credit) = finding.detail, finding.carrier == .metadata,
        credit.kind != .imageCredit
      else { return false }
      if let name = credit.name, party.isNamed(name) { return true }
      let address = credit.url.map { WebAddress($0) }
      return address.map { repost.originalAddresses.contains($0) } ?? false
    }?.place
  }

  /// The names that count: those the notice gives, else the grantor's, else the publisher's.
  static func names(_ condition: Condition, _ terms: Terms) -> [String] {
    let asked = condition.parameters["names"]?.strings ?? []
    let parties = [terms.assigner, terms.work.source].compactMap { $0 }
    if !asked.isEmpty {
      let sameParty = parties.filter { party in asked.contains { party.isNamed($0) } }
      return asked + sameParty.flatMap(\.allNames).filter { !asked.contains($0) }
    }
    if let assigner = terms.assigner {
      guard let source = terms.work.source, assigner.isNamed(source.name) else {
        return assigner.allNames
      }
      // Readers know the publication better than the body that publishes it.
      let names = [source.name] + assigner.allNames + source.aliases
      var seen: Set<String> = []
      return names.filter { seen.insert($0).inserted }
    }
    if let source = terms.work.source { return source.allNames }
    return terms.work.holders.map(\.name)
  }
}
