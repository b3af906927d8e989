package import RepostCore

extension Terms {
  /// The same terms where the caller gives the address of the work: it comes before those stated.
  package func addressed(by address: WebAddress?) -> Terms {
    guard let address, address.isWeb else { return self }
    var terms = self
    let text = address.text
    terms.work.url = text
    terms.work.equivalents = [text] + work.equivalents.filter { $0 != text }
    let home = "\(address.scheme ?? "https")://\(address.host ?? "")/"
    func known(_ party: Party, url: String?) -> Party {
      guard let host = address.bareHost, !party.isNamed(host),
        party.allNames.contains(where: { Party.isDomain(host, of: $0) })
      else { return Party(name: party.name, aliases: party.aliases, url: url) }
      return Party(name: party.name, aliases: party.aliases + [host], url: url)
    }
    terms.work.source = work.source.map { known($0, url: home) }
    terms.assigner = assigner.map { known($0, url: $0.url) }
    return terms
  }
}
