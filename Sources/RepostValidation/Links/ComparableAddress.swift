import RepostCore

/// An address reduced to what tells one page from another.
///
/// Scheme, `www.`, default ports, a trailing slash, the fragment, the order of parameters and known
/// tracking parameters make no difference; the case of the path, other parameters, other ports and
/// other subdomains do.
struct ComparableAddress: Hashable {
  let host: String
  let port: Int?
  let path: String
  let parameters: [String]
  /// Whether parameters or path ask for another view of the same page (print, PDF, AMP).
  let isVariant: Bool

  init?(_ address: WebAddress) {
    guard let host = address.bareHost, !host.isEmpty,
      address.scheme == nil || address.scheme == "http" || address.scheme == "https"
    else { return nil }
    self.host = host
    port = address.port == 80 || address.port == 443 ? nil : address.port
    var isVariant = false
    var path = PercentEncoding.normalised(address.path)
    while path.hasSuffix("/") { path.removeLast() }
    for suffix in LinkKnowledge.variantPathEndings where path.hasSuffix(suffix) && path != suffix {
      path.removeLast(suffix.count)
      isVariant = true
      break
    }
    self.path = path
    var parameters: [String] = []
    for (name, value) in address.parameters {
      let lower = name.lowercased()
      if LinkKnowledge.isTracking(lower) { continue }
      if LinkKnowledge.variantParameters.contains(lower) {
        isVariant = true
      } else {
        parameters.append(
          PercentEncoding.normalised(name) + "=" + PercentEncoding.normalised(value))
      }
    }
    self.parameters = parameters.sorted()
    self.isVariant = isVariant
  }

  /// Whether both name the same page, perhaps in another view.
  func isSamePage(as other: Self) -> Bool {
    host == other.host && port == other.port && path == other.path
      && parameters == other.parameters
  }

  /// Whether the address is that of a site's home page.
  var isHome: Bool {
    parameters.isEmpty && (path.isEmpty || LinkKnowledge.homeFiles.contains(path.lowercased()))
  }
}
