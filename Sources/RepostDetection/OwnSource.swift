internal import RepostCore

/// Tells a source that a page names in its metadata from the page itself.
///
/// Many templates put the page's own address, or the name of the site, where the source belongs.
struct OwnSource {
  private let publishers: [FoldedName]
  private let address: WebAddress?

  init(_ metadata: PageMetadata) {
    publishers = metadata.publishers.map { FoldedName($0.value) }
    // A canonical link may lead to the original that the page was taken from; `og:url` does not.
    let items = metadata.addresses
    let own =
      items.first { $0.carrier == "og:url" } ?? items.first { $0.carrier == "canonical" }
    address = own.map { WebAddress($0.value) }
  }

  /// Whether a credit names the page or its site.
  func names(_ credit: Attribution) -> Bool {
    if let name = credit.name {
      let folded = FoldedName(name)
      return !folded.isEmpty && publishers.contains(folded)
    }
    guard let url = credit.url, let address, let host = address.bareHost else { return false }
    let source = WebAddress(url)
    guard source.bareHost == host else { return false }
    let path = Self.path(source)
    return path.isEmpty || path == Self.path(address)
  }

  private static func path(_ address: WebAddress) -> Substring {
    var path = Substring(address.path)
    while path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
