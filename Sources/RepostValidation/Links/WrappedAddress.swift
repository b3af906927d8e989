import RepostCore

/// An address that leads on to another one which is written in it.
struct WrappedAddress {
  /// Where it leads on to.
  let address: WebAddress
  /// Who is in between, in words.
  let wrapper: String

  /// What `address` wraps, or nil where it wraps nothing that is known.
  ///
  /// `own` is the host of the repost: redirectors of its own site (`/go?to=…`) count as known.
  init?(_ address: WebAddress, own: HostName?) {
    // Scripts and data may hold addresses, but nobody is led there.
    guard address.scheme == nil || address.scheme == "http" || address.scheme == "https" else {
      return nil
    }
    guard let host = address.host.map(HostName.init) else {
      guard let inner = Self.onOwnSite(address) else { return nil }
      self.init(inner, by: "its own site")
      return
    }
    if let own, host.sharesDomain(with: own), let inner = Self.onOwnSite(address) {
      self.init(inner, by: host == own ? "its own site" : host.ascii)
    } else if let names = Redirectors.parameters(of: address, host: host),
      let inner = Self.inParameters(address, names: names)
    {
      self.init(inner, by: host.ascii)
    } else if Redirectors.takesWholeQuery(host), let query = address.query,
      let inner = Self.web(query)
    {
      self.init(inner, by: host.ascii)
    } else if let inner = CarriedAddress.content(of: address, host: host) {
      self.init(inner, by: host.ascii)
    } else {
      return nil
    }
  }

  private init(_ address: WebAddress, by wrapper: String) {
    self.address = address
    self.wrapper = wrapper
  }

  /// An address in a parameter of any host; a hint, not a wrapper that is known.
  static func inAnyParameter(of address: WebAddress) -> WebAddress? {
    inParameters(address, names: nil)
  }

  private static func inParameters(_ address: WebAddress, names: [String]?) -> WebAddress? {
    for (name, value) in address.parameters
    where names?.contains(PercentEncoding.decoded(name).lowercased()) ?? true {
      if let inner = web(PercentEncoding.decoded(value)) { return inner }
    }
    return nil
  }

  /// A site's own redirector has the target in a parameter, or behind its path (`/out/https://…`).
  ///
  /// Forms in which readers share, search or sign in lead nobody on.
  private static func onOwnSite(_ address: WebAddress) -> WebAddress? {
    let words = address.path.lowercased().split { !$0.isLetter }.map(String.init)
    guard forms.isDisjoint(with: words) else { return nil }
    if let inner = inParameters(address, names: nil) { return inner }
    let path = PercentEncoding.decodedAddress(address.path)
    for scheme in ["https:/", "http:/"] {
      guard let range = path.firstRange(of: scheme), range.lowerBound > path.startIndex else {
        continue
      }
      let rest = path[range.upperBound...].drop { $0 == "/" }
      return web(scheme.dropLast() + "//" + rest + (address.query.map { "?" + $0 } ?? ""))
    }
    return nil
  }

  private static let forms: Set<String> = [
    "share", "sharer", "tweet", "intent", "search", "login", "signin", "signup", "register",
    "comment", "comments", "submit", "oembed", "embed", "print",
  ]

  private static func web(_ text: String) -> WebAddress? {
    let inner = WebAddress(PercentEncoding.decodedAddress(text))
    return inner.isWeb ? inner : nil
  }
}
