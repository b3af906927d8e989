import RepostCore

/// An address reduced to what tells one page from another.
///
/// Scheme, `www.`, the case and the encoding of the host, default ports, a trailing slash, the
/// fragment, the order of parameters and those that only track readers make no difference; the case
/// of the path, other parameters, other ports and other subdomains do.
struct ComparableAddress: Hashable {
  let host: HostName
  let port: Int?
  let path: String
  let parameters: [String]
  /// What scripts show by a fragment that is a path of its own: `#!/story`.
  let route: String?
  /// Whether parameters or path ask for another view of the same page (print, PDF, AMP).
  let isVariant: Bool

  init?(_ address: WebAddress) {
    guard let text = address.host, !text.isEmpty,
      address.scheme == nil || address.scheme == "http" || address.scheme == "https"
    else { return nil }
    host = HostName(text)
    port = address.port == 80 || address.port == 443 ? nil : address.port
    var path = PercentEncoding.normalised(address.path)
    if path.contains("/.") { path = WebAddress.withoutDotSegments(path) }
    // The path is ASCII by now, so both spellings of it have the same offsets.
    if let session = path.lowercased().firstRange(of: ";jsessionid=") {
      path = String(path[..<session.lowerBound])
    }
    while path.hasSuffix("/") { path.removeLast() }
    let view = PageVariants.path(path)
    var isVariant = view.isVariant
    path = view.path
    if let folder = PageVariants.withoutIndexFile(path) { path = folder }
    self.path = path
    var parameters: [String] = []
    for (name, value) in address.parameters {
      if TrackingParameters.holds(name) { continue }
      if PageVariants.isAsked(for: name, value) {
        isVariant = true
      } else {
        parameters.append(Self.normalised(name) + "=" + Self.normalised(value))
      }
    }
    self.parameters = parameters.sorted()
    self.isVariant = isVariant
    route = address.fragment.flatMap { fragment in
      fragment.hasPrefix("!") || fragment.hasPrefix("/") ? fragment : nil
    }
  }

  /// In a query a plus is a space.
  private static func normalised(_ text: String) -> String {
    PercentEncoding.normalised(text.contains("+") ? text.replacing("+", with: "%20") : text)
  }

  /// Whether both name the same page, perhaps in another view.
  ///
  /// A route of scripts counts where `other`, the original's address, has one.
  func isSamePage(as other: Self, onAnyHost: Bool = false) -> Bool {
    (onAnyHost || host == other.host) && port == other.port && path == other.path
      && parameters == other.parameters && (other.route == nil || other.route == route)
  }

  /// Whether the address is that of a site's home page.
  var isHome: Bool { parameters.isEmpty && route == nil && PageVariants.isHome(path) }
}
