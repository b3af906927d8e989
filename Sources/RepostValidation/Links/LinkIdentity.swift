import RepostCore

/// Tells whether a link leads to the original.
///
///     let identity = LinkIdentity(originals: [WebAddress("https://example.org/a")], repost: nil)
///     identity.relation(of: WebAddress("http://www.example.org/a/?utm_source=x"))  // .same
///
/// Nothing is looked up: what only a request could tell is `.opaque`.
struct LinkIdentity {
  private let originals: [ComparableAddress]
  private let declared: [(address: ComparableAddress, relation: LinkRelation)]
  private let repost: WebAddress?
  private let own: HostName?

  /// Creates an identity from every address that means the original, what it declares besides, and
  /// the repost's own address.
  init(
    originals: [WebAddress], declared: [DeclaredAddresses.Item] = [], repost: WebAddress?
  ) {
    self.originals = originals.compactMap { ComparableAddress($0) }
    self.declared = declared.compactMap { item in
      ComparableAddress(item.address).map { ($0, item.relation) }
    }
    self.repost = repost
    own = repost?.host.map(HostName.init)
  }

  /// The most addresses inside each other that are unwrapped: an archived page behind a redirector.
  private static let maximumDepth = 4

  /// How `address` relates to the original.
  func relation(of address: WebAddress) -> LinkRelation {
    let resolved = address.resolved(against: repost)
    let direct = directRelation(of: resolved)
    if direct.leadsToArticle { return direct }
    var inner = resolved
    var wrapper: String?
    for _ in 0..<Self.maximumDepth {
      guard let content = WrappedAddress(inner, own: own) else { break }
      inner = content.address
      wrapper = wrapper ?? content.wrapper
      if directRelation(of: inner).leadsToArticle { return .wrapped(by: wrapper ?? "") }
    }
    if let host = inner.host.map(HostName.init), host != own, OpaqueHosts.hides(inner, host: host),
      wrapper != nil || WrappedAddress.inAnyParameter(of: inner) == nil
    {
      return .opaque(host: host.ascii)
    }
    guard case .different(nil) = direct else { return direct }
    if let carried = WrappedAddress.inAnyParameter(of: resolved),
      directRelation(of: carried).leadsToArticle
    {
      let host = resolved.host ?? "this site"
      return .different(hint: "\(host) only carries the article's address as a parameter")
    }
    return direct
  }

  private func directRelation(of address: WebAddress) -> LinkRelation {
    guard let candidate = ComparableAddress(address) else { return .different(hint: nil) }
    let relations = originals.lazy.map { relation(of: candidate, to: $0) }
    let best = relations.min() ?? .different(hint: nil)
    if best.leadsToArticle { return best }
    return declared.first { candidate.isSamePage(as: $0.address) }?.relation ?? best
  }

  private func relation(of link: ComparableAddress, to original: ComparableAddress) -> LinkRelation
  {
    if link.isSamePage(as: original) {
      return link.isVariant && !original.isVariant ? .sameVariant : .same
    }
    guard link.host == original.host else { return otherHost(link, original) }
    guard link.port == original.port else {
      return .different(hint: "the port differs")
    }
    if link.isHome { return .home }
    if link.path.lowercased() == original.path.lowercased(), link.path != original.path {
      return .different(hint: "the path differs in upper and lower case")
    }
    if link.path == original.path, link.parameters == original.parameters {
      return .different(hint: "the page is one of several at this address")
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

  private func otherHost(_ link: ComparableAddress, _ original: ComparableAddress) -> LinkRelation {
    if link.host.looksLike(original.host) {
      return .different(
        hint: "the host \(link.host.unicode) only looks like \(original.host.unicode)")
    }
    guard link.host.sharesDomain(with: original.host) else { return .different(hint: nil) }
    for (one, other) in [(link, original), (original, link)] {
      if let plain = one.host.withoutDevice, plain == other.host,
        one.isSamePage(as: other, onAnyHost: true)
      {
        return .sameVariant
      }
    }
    return .sibling(host: link.host.unicode)
  }
}
