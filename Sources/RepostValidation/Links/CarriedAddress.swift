import RepostCore

/// Addresses that services write into the path or the host of theirs: archives, AMP caches,
/// translation proxies.
enum CarriedAddress {
  /// The address that `address` carries in its path or host, or nil.
  static func content(of address: WebAddress, host: HostName) -> WebAddress? {
    if archives.contains(host.ascii) || host.ascii.hasSuffix(".archive-it.org") {
      return inPath(of: address)
    }
    return cached(address, host: host) ?? translated(address, host: host)
  }

  /// `/web/20240101000000/https://example.org/story`, `/newest/example.org/story`.
  private static func inPath(of address: WebAddress) -> WebAddress? {
    let path = PercentEncoding.decodedAddress(address.path)
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    // Forms for saving a page, and calendars of its versions, lead to no page.
    guard let first = parts.first, first != "save", first != "submit",
      !parts.contains(where: { $0.hasSuffix("*") })
    else {
      return nil
    }
    for scheme in ["https:/", "http:/"] {
      guard let range = path.firstRange(of: scheme) else { continue }
      let rest = path[range.upperBound...].drop { $0 == "/" }
      return web(scheme.dropLast() + "//" + rest, query: address.query)
    }
    // Without a scheme the address begins with a host, behind what the archive puts before it.
    guard let start = parts.firstIndex(where: isHost), start > 0, start <= 4 else { return nil }
    return web("http://" + parts[start...].joined(separator: "/"), query: address.query)
  }

  private static func isHost(_ part: Substring) -> Bool {
    part.contains(".") && part.last?.isLetter == true && part.first?.isNumber == false
  }

  /// AMP caches, Google's viewer and Yandex' Turbo pages: `/c/s/example.org/story`.
  private static func cached(_ address: WebAddress, host: HostName) -> WebAddress? {
    let parts = address.path.split(separator: "/", omittingEmptySubsequences: true)
    let isCache =
      caches.contains(host.ascii) || caches.contains { host.ascii.hasSuffix("." + $0) }
    let isViewer = host.ascii.hasPrefix("google.") && parts.first == "amp"
    let isTurbo = host.ascii.hasSuffix(".turbopages.org")
    guard isCache || isViewer || isTurbo else { return nil }
    let leading: Set<Substring> = ["c", "v", "s", "i", "r", "wp", "amp"]
    var rest = Array(parts.drop { leading.contains($0) })
    if isTurbo, rest.count > 1, rest[1] == "s" { rest.remove(at: 1) }
    guard let inner = rest.first, inner.contains(".") else { return nil }
    return web("https://" + rest.joined(separator: "/"), query: address.query)
  }

  /// Translation proxies write the host into their own: `www-example-org.translate.goog`.
  private static func translated(_ address: WebAddress, host: HostName) -> WebAddress? {
    guard host.ascii.hasSuffix(".translate.goog") else { return nil }
    let label = host.ascii.dropLast(".translate.goog".count)
    let inner = label.split(separator: "-", omittingEmptySubsequences: false)
      .joined(separator: ".").replacing("..", with: "-")
    let own = address.parameters.filter { !$0.name.hasPrefix("_x_tr_") }
      .map { $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)" }
    return web(
      "https://" + inner + address.path, query: own.isEmpty ? nil : own.joined(separator: "&"))
  }

  private static func web(_ text: String, query: String?) -> WebAddress? {
    let address = WebAddress(query.map { text + "?" + $0 } ?? text)
    return address.isWeb ? address : nil
  }

  private static let caches: Set<String> = ["cdn.ampproject.org", "bing-amp.com", "ampproject.net"]

  private static let archives: Set<String> = [
    "web.archive.org", "archive.org", "wayback.archive.org", "archive.ph", "archive.today",
    "archive.is", "archive.li", "archive.vn", "archive.fo", "archive.md", "arquivo.pt",
    "webarchive.nationalarchives.gov.uk", "webarchive.loc.gov", "web.archive.org.au",
    "timetravel.mementoweb.org", "megalodon.jp", "swap.stanford.edu", "webarchive.org.uk",
    "vefsafn.is", "12ft.io", "r.jina.ai", "txtify.it",
  ]
}
