import RepostCore

/// Checks that the repost links to the publisher's site.
///
/// The home page passes plainly; another page of the site, the article among them, passes with a
/// reservation.
struct LinkHomeCheck: ObligationCheck {
  let id = ConditionID.linkHome

  func verdict(on condition: Condition, in repost: RepostCase) -> Verdict {
    let addresses = Self.addresses(condition, repost)
    guard let site = addresses.first?.host else {
      return condition.verdict(
        .cantTell, "The address of the publisher's site is not known.",
        remedy: "Give the original's address with --original-url.")
    }
    let links = CreditLinks(repost, originals: addresses)
    // Told of the home page, an address "leads to the article" where it is the home page itself.
    let best = links.candidates.first { $0.relation.leadsToSite }
    if let best {
      var reservations = best.reservations(in: repost.copy)
      if case .site = best.relation {
        reservations.append("the link leads to a page of the site, not to its home page")
      }
      return condition.verdict(
        .passed, "“\(best.place.text)” links to \(site).", reservations: reservations,
        evidence: [best.place])
    }
    if let sibling = links.candidates.first(where: {
      if case .sibling = $0.relation { true } else { false }
    }),
      case .sibling(let host) = sibling.relation
    {
      return condition.verdict(
        .cantTell, "A link leads to \(host), another host of the same domain than \(site).",
        remedy: "Look whether it is the publisher's too, or link to \(addresses[0].text).",
        evidence: [sibling.place])
    }
    return condition.verdict(
      .failed, "No link that readers see leads to \(site).",
      remedy: "Link to \(addresses[0].text) beside the credit line.")
  }

  /// The home pages that count: of the host the notice names, else of the original's address.
  static func addresses(_ condition: Condition, _ repost: RepostCase) -> [WebAddress] {
    let stated = (condition.parameters["host"]?.strings ?? [])
      .map { $0.contains("//") ? WebAddress($0) : WebAddress("https://" + $0) }
    let known =
      repost.originalAddresses
      + [repost.terms.work.source?.url].compactMap { $0 }
      .map { WebAddress($0) }
    return (stated.isEmpty ? known : stated).filter(\.isWeb).map {
      WebAddress("\($0.scheme ?? "https")://\($0.host ?? "")/")
    }
  }
}
