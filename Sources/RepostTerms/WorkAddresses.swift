import RepostCore

/// The addresses a page goes by: the caller's, its canonical one, those in its metadata.
struct WorkAddresses {
  /// The address to give out, or nil where none is known.
  let best: String?
  /// Every address that means the work, the best one first.
  let equivalents: [String]

  /// A page goes by a handful of addresses; more are not read.
  private static let maximum = 64

  init(metadata: PageMetadata, caller: WebAddress?) {
    var addresses: [String] = []
    let stated = metadata.addresses.map { WebAddress($0.value).resolved(against: caller) }
    for address in ([caller].compactMap { $0 } + stated).filter(\.isWeb).prefix(Self.maximum)
    where !addresses.contains(address.text) {
      addresses.append(address.text)
    }
    best = addresses.first
    equivalents = addresses
  }
}
