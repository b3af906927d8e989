import RepostCore

/// Tells whether a link leads to the original.
///
///     let identity = LinkIdentity(originals: [WebAddress("https://example.org/a")], repost: nil)
///     identity.relation(of: WebAddress("http://www.example.org/a/?utm_source=x"))  // .same
///
/// Nothing is looked up: what only a request could tell is `.opaque`.
struct LinkIdentity {
  private let originals: [ComparableAddress]
  private let repost: WebAddress?

  /// Creates an identity from every address that means the original, and the repost's own.
  init(originals: [WebAddress], repost: WebAddress?) {
    self.originals = originals.compactMap { ComparableAddress($0) }
    self.repost = repost
  }

  /// How `address` relates to the original.
  func relation(of address: WebAddress) -> LinkRelation {
    let resolved = address.resolved(against: repost)
    let direct = directRelation(of: resolved)
    if case .same = direct { return direct }
    if case .sameVariant = direct { return direct }
    if let content = WrappedAddress.content(of: resolved, own: repost?.bareHost),
      directRelation(of: content.address).leadsToArticle
    {
      return .wrapped(by: content.wrapper)
    }
    if let host = resolved.bareHost, LinkKnowledge.shorteners.contains(host),
      host != repost?.bareHost
    {
      return .opaque(host: host)
    }
    if case .different(nil) = direct, let inner = WrappedAddress.inAnyParameter(of: resolved),
      directRelation(of: inner).leadsToArticle
    {
      let host = resolved.host ?? "this site"
      return .different(hint: "\(host) only carries the article's address as a parameter")
    }
    return direct
  }

  private func directRelation(of address: WebAddress) -> LinkRelation {
    guard let candidate = ComparableAddress(address) else { return .different(hint: nil) }
    return originals.map { relation(of: candidate, to: $0) }.min() ?? .different(hint: nil)
  }

  private func relation(of link: ComparableAddress, to original: ComparableAddress) -> LinkRelation
  {
    if link.isSamePage(as: original) {
      return link.isVariant && !original.isVariant ? .sameVariant : .same
    }
    guard link.host == original.host else {
      if LookAlikes.folded(link.host) == original.host {
        return .different(hint: "the host is written with look-alike letters of another script")
      }
      if link.host.hasSuffix("." + original.host) || original.host.hasSuffix("." + link.host) {
        return .different(hint: "\(link.host) is another host than \(original.host)")
      }
      return .different(hint: nil)
    }
    guard link.port == original.port else {
      return .different(hint: "the port differs")
    }
    if link.isHome { return .home }
    if link.path.lowercased() == original.path.lowercased(), link.path != original.path {
      return .different(hint: "the path differs in upper and lower case")
    }
    if link.path == original.path {
      return .different(
        hint: "the address has other parameters: \(link.parameters.joined(separator: "&"))")
    }
    if link.path.isEmpty, !link.parameters.isEmpty {
      return .different(hint: "perhaps a short form of the address; give it with --original-url")
    }
    return .site
  }
}
