import RepostCore

/// An address that carries another one: a redirector's, a cache's, an archive's.
enum WrappedAddress {
  /// An address found inside another, and who wraps it.
  struct Content {
    let address: WebAddress
    let wrapper: String
  }

  /// What `address` wraps, or nil where it wraps nothing that is known.
  ///
  /// `own` is the host of the repost: its own redirectors (`/go?to=…`) count as known.
  static func content(of address: WebAddress, own: String?) -> Content? {
    guard let host = address.bareHost else {
      return inParameters(address, names: nil).map { Content(address: $0, wrapper: "its own site") }
    }
    if let own, host == own, let inner = inParameters(address, names: nil) {
      return Content(address: inner, wrapper: "its own site")
    }
    if let names = LinkKnowledge.redirectors[host], let inner = inParameters(address, names: names)
    {
      return Content(address: inner, wrapper: host)
    }
    return inPath(address, host: host) ?? inHost(address, host: host)
  }

  /// An address in a parameter of any host; a hint, not a wrapper that is known.
  static func inAnyParameter(of address: WebAddress) -> WebAddress? {
    inParameters(address, names: nil)
  }

  private static func inParameters(_ address: WebAddress, names: Set<String>?) -> WebAddress? {
    for (name, value) in address.parameters where names?.contains(name) ?? true {
      let inner = WebAddress(PercentEncoding.decoded(value))
      if inner.isWeb { return inner }
    }
    return nil
  }

  /// Archives and AMP caches write the address into the path.
  private static func inPath(_ address: WebAddress, host: String) -> Content? {
    let parts = address.path.split(separator: "/", omittingEmptySubsequences: true)
    if host == "web.archive.org" || host == "archive.org", parts.first == "web" {
      for scheme in ["https:/", "http:/"] {
        guard let range = address.path.firstRange(of: scheme) else { continue }
        let rest = address.path[range.upperBound...].drop { $0 == "/" }
        return web(scheme.dropLast() + "//" + rest, query: address.query, wrapper: host)
      }
    }
    let isCache = host.hasSuffix(".cdn.ampproject.org") || host == "cdn.ampproject.org"
    let isViewer = host.hasPrefix("google.") && parts.first == "amp"
    if isCache || isViewer {
      let skip: Set<Substring> = ["c", "v", "s", "i", "amp"]
      let rest = parts.drop { skip.contains($0) }
      guard !rest.isEmpty else { return nil }
      return web("https://" + rest.joined(separator: "/"), query: address.query, wrapper: host)
    }
    return nil
  }

  /// Translation proxies write the host into their own: `www-example-org.translate.goog`.
  private static func inHost(_ address: WebAddress, host: String) -> Content? {
    guard host.hasSuffix(".translate.goog") else { return nil }
    let label = host.dropLast(".translate.goog".count)
    let inner = label.split(separator: "-", omittingEmptySubsequences: false)
      .joined(separator: ".").replacing("..", with: "-")
    return web("https://" + inner + address.path, query: nil, wrapper: host)
  }

  private static func web(_ text: String, query: String?, wrapper: String) -> Content? {
    let address = WebAddress(query.map { text + "?" + $0 } ?? text)
    return address.isWeb ? Content(address: address, wrapper: wrapper) : nil
  }
}
