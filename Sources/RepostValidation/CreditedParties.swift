package import RepostCore

/// Whom the checks take a credit to be for, and which addresses a link to lead to: what a credit that
/// is to satisfy them has to say.
extension Terms {
  /// The names that credit the source, the one to use first.
  package var namesOfSource: [String] {
    if let asked = conditions.first(where: { $0.id == .creditSource }) {
      return CreditSourceCheck.names(asked, self)
    }
    return (work.source ?? assigner).map(\.allNames) ?? work.holders.map(\.name)
  }

  /// The authors to name.
  package var namesOfAuthors: [String] {
    conditions.first { $0.id == .creditAuthor }.map { CreditAuthorCheck.names($0, self) }
      ?? work.authors
  }

  /// The address of the article, or nil where it is not known.
  package var articleAddress: WebAddress? {
    work.equivalents.map { WebAddress($0) }.first(where: \.isWeb)
  }

  /// The address of the publisher's site: what the notice names, else the home of the article's host.
  package var homeAddress: WebAddress? {
    let stated = conditions.filter { $0.id == .linkHome || $0.id == .linkAny }
      .flatMap { $0.parameters["host"]?.strings ?? [] }
      .map { $0.contains("//") ? WebAddress($0) : WebAddress("https://" + $0) }
    let known = [articleAddress, work.source?.url.map { WebAddress($0) }].compactMap { $0 }
    guard let address = (stated + known).first(where: \.isWeb), let host = address.host else {
      return nil
    }
    return WebAddress("\(address.scheme ?? "https")://\(host)/")
  }
}
